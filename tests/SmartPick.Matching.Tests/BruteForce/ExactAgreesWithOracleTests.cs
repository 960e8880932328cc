using System.Globalization;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Exact;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.BruteForce;

public sealed class ExactAgreesWithOracleTests(ITestOutputHelper output)
{
    private static int Seeds =>
        int.Parse(
            Environment.GetEnvironmentVariable("SMARTPICK_SEEDS") ?? "800",
            CultureInfo.InvariantCulture
        );

    [Theory]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken, 0, 0)]
    [InlineData(StabilityPolicy.VacatedPositionIsFree, 0, 0)]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken, 0.3, 0)]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken, 0, 0.2)]
    [InlineData(StabilityPolicy.VacatedPositionIsFree, 0.2, 0.2)]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken, 0.1, 0.5)]
    public void It_finds_one_exactly_when_there_is_one(
        StabilityPolicy policy,
        double ties,
        double supplementals
    )
    {
        var shape = new MarketShape { Ties = ties, Supplementals = supplementals };
        var none = 0;
        for (var seed = 0UL; seed < (ulong)Seeds; seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            var oracle = new Oracle(market);
            var exists = oracle
                .Assignments()
                .Any(item =>
                    oracle.IsFeasible(item.Programs, item.Supplementals)
                    && oracle.Blockers(item.Programs, item.Supplementals, policy).Count == 0
                );
            var result = ExactSearch.Run(
                instance,
                policy,
                ExactLimits.Default,
                TestContext.Current.CancellationToken
            );
            result.Outcome.ShouldBe(
                exists ? ExactOutcome.Found : ExactOutcome.NoneExists,
                $"seed {seed}\n{market}"
            );
            if (exists)
            {
                StabilityVerifier
                    .Verify(instance, result.Assignment!, policy)
                    .IsStable.ShouldBeTrue($"seed {seed}\n{market}");
            }
            else
            {
                none++;
            }
        }

        output.WriteLine(
            FormattableString.Invariant($"{none} of {Seeds} markets have no stable matching")
        );
        none.ShouldBeGreaterThan(0);
    }
}

using System.Globalization;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Runs;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>
/// The whole Match against brute force. The environment variable SMARTPICK_SEEDS sets the number of markets of each case: 20000
/// for the figures in the documentation.
/// </summary>
public sealed class MatchAgreesWithOracleTests(ITestOutputHelper output)
{
    private const StabilityPolicy Taken = StabilityPolicy.VacatedPositionStaysTaken;
    private const StabilityPolicy Free = StabilityPolicy.VacatedPositionIsFree;

    private static int Seeds =>
        int.Parse(
            Environment.GetEnvironmentVariable("SMARTPICK_SEEDS") ?? "1500",
            CultureInfo.InvariantCulture
        );

    [Theory]
    [InlineData(Taken, 0, 0)]
    [InlineData(Free, 0, 0)]
    [InlineData(Taken, 0.25, 0)]
    [InlineData(Taken, 0, 0.2)]
    [InlineData(Free, 0.2, 0.2)]
    public void It_never_answers_wrongly_and_finds_what_there_is(
        StabilityPolicy policy,
        double ties,
        double supplementals
    )
    {
        var shape = new MarketShape { Ties = ties, Supplementals = supplementals };
        var tally = Run(shape, new MatchOptions { Policy = policy });
        tally.Found.ShouldBe(tally.Existing);
        tally.ProvedNone.ShouldBe(tally.Markets - tally.Existing);
    }

    [Theory]
    [InlineData(Taken, 0, 0, 0.99)]
    [InlineData(Free, 0, 0, 0.99)]
    [InlineData(Taken, 0.25, 0, 0.98)]
    [InlineData(Taken, 0, 0.2, 0.98)]
    [InlineData(Free, 0.2, 0.2, 0.97)]
    public void Without_the_complete_search_it_finds_nearly_all_there_is(
        StabilityPolicy policy,
        double ties,
        double supplementals,
        double least
    )
    {
        var shape = new MarketShape { Ties = ties, Supplementals = supplementals };
        var tally = Run(shape, new MatchOptions { Policy = policy, ExactUpTo = 0 });
        tally.ProvedNone.ShouldBe(0);
        ((double)tally.Found / tally.Existing).ShouldBeGreaterThanOrEqualTo(least);
    }

    private Tally Run(MarketShape shape, MatchOptions options)
    {
        var tally = default(Tally);
        for (var seed = 0UL; seed < (ulong)Seeds; seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            var result = Match.Run(instance, options, TestContext.Current.CancellationToken);
            var oracle = new Oracle(market);
            var programs = result.Assignment.Programs.ToArray();
            int[] supplementals =
            [
                .. Enumerable.Range(0, market.Applicants).Select(result.Assignment.Supplemental),
            ];
            var isStable =
                oracle.IsFeasible(programs, supplementals)
                && oracle.Blockers(programs, supplementals, options.Policy).Count == 0;
            var exists =
                isStable
                || oracle
                    .Assignments()
                    .Any(item =>
                        oracle.IsFeasible(item.Programs, item.Supplementals)
                        && oracle.Blockers(item.Programs, item.Supplementals, options.Policy).Count
                            == 0
                    );
            var told = $"seed {seed}, {result.Status}\n{market}";
            (result.Status == MatchStatus.Stable).ShouldBe(isStable, told);
            (result.Status == MatchStatus.NoneExists && exists).ShouldBeFalse(told);
            tally = tally.With(exists, result);
        }

        output.WriteLine(
            $"{shape.Ties} {shape.Supplementals} {options.Policy} {options.ExactUpTo}: {tally}"
        );
        return tally;
    }

    private readonly record struct Tally(
        int Markets,
        int Existing,
        int Found,
        int AtFirst,
        int ProvedNone
    )
    {
        public Tally With(bool exists, MatchResult result) =>
            new(
                Markets + 1,
                Existing + (exists ? 1 : 0),
                Found + (result.Status == MatchStatus.Stable ? 1 : 0),
                AtFirst
                    + (result.Status == MatchStatus.Stable && result.Attempts.Count == 1 ? 1 : 0),
                ProvedNone + (result.Status == MatchStatus.NoneExists ? 1 : 0)
            );
    }
}

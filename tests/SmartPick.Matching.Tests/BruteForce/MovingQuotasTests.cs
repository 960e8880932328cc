using System.Globalization;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>
/// Markets in which quotas move. What is stable there depends on what moved when, so that there is nothing to enumerate; what must
/// hold of every result is asked instead.
/// </summary>
public sealed class MovingQuotasTests(ITestOutputHelper output)
{
    private const StabilityPolicy Taken = StabilityPolicy.VacatedPositionStaysTaken;
    private const StabilityPolicy Free = StabilityPolicy.VacatedPositionIsFree;

    private static int Seeds =>
        int.Parse(
            Environment.GetEnvironmentVariable("SMARTPICK_SEEDS") ?? "600",
            CultureInfo.InvariantCulture
        );

    [Theory]
    [InlineData(0, 0.4, 0, 0, Taken)]
    [InlineData(0, 0, 0.5, 0, Taken)]
    [InlineData(0, 0.4, 0.4, 0.2, Taken)]
    [InlineData(2, 0.4, 0, 0, Taken)]
    [InlineData(2, 0.4, 0, 0.2, Free)]
    [InlineData(0, 0.4, 0, 0.2, Taken)]
    [InlineData(2, 0, 0.5, 0, Taken)]
    [InlineData(2, 0.4, 0.4, 0.2, Taken)]
    [InlineData(2, 0.4, 0.4, 0.2, Free)]
    public void What_must_hold_of_every_result(
        int couples,
        double reversions,
        double parities,
        double supplementals,
        StabilityPolicy policy
    )
    {
        var shape = new MarketShape
        {
            MostSingles = 6,
            MostCouples = couples,
            Scarcity = 0.4,
            Reversions = reversions,
            Parities = parities,
            Supplementals = supplementals,
        };
        var stable = 0;
        var moved = 0;
        var pulled = 0;
        var taken = 0;
        var infeasible = 0;
        var missed = 0;
        for (var seed = 0UL; seed < (ulong)Seeds; seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            var result = Match.Run(
                instance,
                new MatchOptions { Policy = policy },
                TestContext.Current.CancellationToken
            );
            var told = $"seed {seed}, {result.Status}\n{market}";
            (result.Status == MatchStatus.NoneExists && instance.HasMovingQuotas).ShouldBeFalse(
                told
            );
            ShouldKeepPositions(market, instance, result, told);
            var report = StabilityVerifier.Verify(instance, result.Assignment, policy);
            (result.Status == MatchStatus.Stable).ShouldBe(report.IsStable, told);
            infeasible += report.IsFeasible ? 0 : 1;
            stable += report.IsStable ? 1 : 0;
            moved += result.Assignment.Moves.Moved.Sum();
            pulled += result.Assignment.Moves.PulledBack.Sum();
            taken += result.Assignment.Moves.TakenByParity?.Sum() ?? 0;
            if (!report.IsStable && parities == 0 && ExistsWithSomeMoves(market, instance, policy))
            {
                missed++;
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{couples} couples, reversions {reversions}, parities {parities}, supplementals {supplementals}, {policy}: {stable} of {Seeds} stable, {missed} missed, {infeasible} infeasible, moved {moved}, pulled back {pulled}, taken {taken}"
            )
        );
        infeasible.ShouldBe(0);
        if (reversions > 0)
        {
            moved.ShouldBeGreaterThan(Seeds / 4);
        }

        // Those that were missed are an upper bound: a reversion may not be able to lead where they would have to go.
        ((double)stable / (stable + missed)).ShouldBeGreaterThan(0.97);
    }

    /// <summary>True when some assignment is stable with some moves of positions, whatever led to them.</summary>
    private static bool ExistsWithSomeMoves(
        TinyMarket market,
        MatchInstance instance,
        StabilityPolicy policy
    )
    {
        var rows = market.Reversions.Length;
        var moves = Moves(market, new int[rows], new int[rows], 0).ToList();
        return new Oracle(market)
            .Assignments()
            .Any(item =>
                moves.Exists(move =>
                    StabilityVerifier
                        .Verify(
                            instance,
                            new Assignment(item.Programs, item.Supplementals, move),
                            policy,
                            limit: 0
                        )
                        .IsStable
                )
            );
    }

    private static IEnumerable<QuotaMoves> Moves(
        TinyMarket market,
        int[] moved,
        int[] pulledBack,
        int row
    )
    {
        if (row == market.Reversions.Length)
        {
            yield return new QuotaMoves([.. moved], [.. pulledBack], null);
            yield break;
        }

        for (var sum = 0; sum <= market.Reversions[row].Seats; sum++)
        {
            for (var part = 0; part <= sum; part++)
            {
                (moved[row], pulledBack[row]) = (part, sum - part);
                foreach (var rest in Moves(market, moved, pulledBack, row + 1))
                {
                    yield return rest;
                }
            }
        }
    }

    private static void ShouldKeepPositions(
        TinyMarket market,
        MatchInstance instance,
        MatchResult result,
        string told
    )
    {
        var quotas = result.Assignment.Moves.FinalQuotas(instance);
        var taken = result.Assignment.Moves.TakenByParity?.Sum() ?? 0;
        (quotas.Sum() + taken).ShouldBe(market.Quotas.Sum(), told);
    }
}

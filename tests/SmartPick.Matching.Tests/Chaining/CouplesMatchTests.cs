using SmartPick.Matching.Assignments;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tests.BruteForce;
using SmartPick.Matching.Tests.Singles;

namespace SmartPick.Matching.Tests.Chaining;

public sealed class CouplesMatchTests
{
    private static readonly MarketShape s_crowded = new()
    {
        MostSingles = 20,
        MostCouples = 8,
        MostPrograms = 9,
        MostPairs = 12,
        MostChoices = 5,
        Supplementals = 0.15,
        Reversions = 0.1,
        Parities = 0.2,
        Scarcity = 0.4,
    };

    [Fact]
    public void A_couple_of_whom_one_always_goes_unmatched_is_matched_as_a_single()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var single = (int)(seed % (ulong)market.Singles);
            var expected = SinglesMarkets.Match(market);
            // The couple's first member takes the single's place on every program's list; the partner is ranked by nobody.
            var couple = market.WithList(single, []) with
            {
                Couples =
                [
                    [.. market.ListOf(single).Select(program => (program, -1))],
                ],
                Ranks =
                [
                    .. market.Ranks.Select(groups =>
                        groups
                            .Select(group =>
                                group.Select(it => it == single ? market.Singles : it).ToArray()
                            )
                            .ToArray()
                    ),
                ],
            };
            var found = SinglesMarkets.Match(couple);
            found[market.Singles].ShouldBe(expected[single], $"seed {seed}");
            found[market.Singles + 1].ShouldBe(-1);
            for (var other = 0; other < market.Singles; other++)
            {
                found[other].ShouldBe(other == single ? -1 : expected[other], $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken)]
    [InlineData(StabilityPolicy.VacatedPositionIsFree)]
    public void Whenever_chaining_comes_to_rest_the_verifier_finds_nothing(StabilityPolicy policy)
    {
        var (rests, circles) = (0, 0);
        for (var seed = 0UL; seed < 1_500; seed++)
        {
            var market = MarketSampler.Draw(s_crowded, seed);
            var result = Match.Run(
                market.Build(),
                new MatchOptions
                {
                    Policy = policy,
                    ExactUpTo = 0,
                    Restarts = 3,
                },
                TestContext.Current.CancellationToken
            );
            foreach (var attempt in result.Attempts)
            {
                attempt.Outcome.ShouldBeOneOf(AttemptOutcome.Stable, AttemptOutcome.WentInCircles);
                rests += attempt.Outcome == AttemptOutcome.Stable ? 1 : 0;
                circles += attempt.Outcome == AttemptOutcome.WentInCircles ? 1 : 0;
            }

            // Unstable it may be, but never against a list or a quota.
            result.Verification!.IsFeasible.ShouldBeTrue($"seed {seed}\n{market}");
        }

        rests.ShouldBeGreaterThan(800);
        circles.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_same_order_and_seed_give_the_same_result()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var instance = MarketSampler.Draw(s_crowded, seed).Build();
            var options = new MatchOptions { Seed = seed };
            var one = Match.Run(instance, options, TestContext.Current.CancellationToken);
            var other = Match.Run(instance, options, TestContext.Current.CancellationToken);
            other
                .Assignment.Programs.ToArray()
                .ShouldBe(one.Assignment.Programs.ToArray(), $"seed {seed}");
            other.Statistics.ShouldBe(one.Statistics);
            other.Attempts.ShouldBe(one.Attempts);
        }
    }
}

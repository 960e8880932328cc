using SmartPick.Matching.Assignments;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.BruteForce;

public sealed class VerifierAgreesWithOracleTests
{
    private static readonly StabilityPolicy[] Policies =
    [
        StabilityPolicy.VacatedPositionStaysTaken,
        StabilityPolicy.VacatedPositionIsFree,
    ];

    [Theory]
    [InlineData(0, 0, 600)]
    [InlineData(0.3, 0, 400)]
    [InlineData(0, 0.25, 300)]
    [InlineData(0.3, 0.25, 200)]
    public void On_every_assignment_of_tiny_markets(double ties, double supplementals, int seeds)
    {
        var shape = new MarketShape { Ties = ties, Supplementals = supplementals };
        var stable = 0;
        var infeasible = 0;
        for (var seed = 0UL; seed < (ulong)seeds; seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            var oracle = new Oracle(market);
            var assignments = 0;
            foreach (var (programs, extras) in oracle.Assignments())
            {
                // The largest of markets with supplemental lists have more than is worth the time.
                if (++assignments > 2_000)
                {
                    break;
                }

                var feasible = oracle.IsFeasible(programs, extras);
                infeasible += feasible ? 0 : 1;
                var assignment = new Assignment(programs, extras, QuotaMoves.None);
                foreach (var policy in Policies)
                {
                    var report = StabilityVerifier.Verify(instance, assignment, policy);
                    if (report.IsFeasible != feasible)
                    {
                        Assert.Fail(Tell(market, seed, programs, extras, policy));
                    }

                    if (feasible)
                    {
                        var expected = oracle.Blockers(programs, extras, policy);
                        if (!expected.SetEquals(report.BlockingPairs.Select(Blocker)))
                        {
                            Assert.Fail(Tell(market, seed, programs, extras, policy));
                        }

                        report.BlockingPairCount.ShouldBe(expected.Count);
                        stable += report.IsStable ? 1 : 0;
                    }
                }
            }
        }

        stable.ShouldBeGreaterThan(seeds / 2);
        infeasible.ShouldBeGreaterThan(seeds);
    }

    [Fact]
    public void On_assignments_thrown_at_random()
    {
        var shape = new MarketShape { Supplementals = 0.3, Ties = 0.2 };
        for (var seed = 0UL; seed < 1_000; seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            var oracle = new Oracle(market);
            var dice = new Dice(~seed);
            for (var round = 0; round < 20; round++)
            {
                var programs = Throw(0.5);
                var extras = Throw(0.9);
                StabilityVerifier
                    .Verify(instance, new Assignment(programs, extras, QuotaMoves.None))
                    .IsFeasible.ShouldBe(
                        oracle.IsFeasible(programs, extras),
                        Tell(market, seed, programs, extras, default)
                    );
            }

            int[] Throw(double none) =>
                [
                    .. Enumerable
                        .Range(0, market.Applicants)
                        .Select(_ => dice.Chance(none) ? -1 : dice.Below(market.Programs)),
                ];
        }
    }

    private static Blocker Blocker(BlockingPair pair) =>
        new(
            pair.Kind == BlockingKind.Supplemental,
            pair.Applicant,
            pair.Program,
            pair.Partner,
            pair.PartnerProgram
        );

    private static string Tell(
        TinyMarket market,
        ulong seed,
        int[] programs,
        int[] supplementals,
        StabilityPolicy policy
    ) =>
        $"seed {seed}, {policy}\n{market}\nprograms {string.Join(' ', programs)}\nsupplementals {string.Join(' ', supplementals)}";
}

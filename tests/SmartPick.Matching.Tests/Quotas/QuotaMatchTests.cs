using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tests.BruteForce;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Quotas;

public sealed class QuotaMatchTests
{
    private static readonly MarketShape s_shape = new()
    {
        MostSingles = 12,
        MostCouples = 2,
        MostPrograms = 7,
        MostChoices = 5,
        Supplementals = 0.2,
        Reversions = 0.25,
        Parities = 0.25,
        Scarcity = 0.3,
    };

    private static IEnumerable<(MatchInstance Instance, MatchResult Result, string Told)> Runs()
    {
        for (var seed = 0UL; seed < 1_000; seed++)
        {
            var market = MarketSampler.Draw(s_shape, seed);
            var instance = market.Build();
            var result = Match.Run(
                instance,
                cancellationToken: TestContext.Current.CancellationToken
            );
            yield return (instance, result, $"seed {seed}\n{market}");
        }
    }

    [Fact]
    public void Positions_move_but_none_comes_or_goes_except_by_parity()
    {
        var (moved, taken, pulledBack) = (0, 0, 0);
        foreach (var (instance, result, told) in Runs())
        {
            var moves = result.Assignment.Moves;
            var final = moves.FinalQuotas(instance);
            var gone = moves.TakenByParity?.Sum() ?? 0;
            final.Sum().ShouldBe((int)instance.PositionCount - gone, told);
            final.ShouldAllBe(quota => quota >= 0);
            for (var row = 0; row < moves.Moved.Length; row++)
            {
                moves.Moved[row].ShouldBeGreaterThanOrEqualTo(0);
                (moves.Moved[row] + moves.PulledBack[row]).ShouldBeLessThanOrEqualTo(
                    instance.Reversions[row].Seats
                );
            }

            moved += moves.Moved.Sum();
            pulledBack += moves.PulledBack.Sum();
            taken += gone;
            result.Statistics.MovedPositions.ShouldBe(moves.Moved.Sum());
            result.Statistics.TakenByParity.ShouldBe(gone);
        }

        moved.ShouldBeGreaterThan(100);
        taken.ShouldBeGreaterThan(100);
        pulledBack.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Numbers_are_even_or_odd_as_programs_ask_and_never_above_the_final_quota()
    {
        foreach (var (instance, result, told) in Runs())
        {
            var held = new int[instance.ProgramCount];
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                Count(result.Assignment.Programs[applicant]);
                Count(result.Assignment.Supplemental(applicant));
            }

            var final = result.Assignment.Moves.FinalQuotas(instance);
            for (var program = 0; program < held.Length; program++)
            {
                held[program].ShouldBeLessThanOrEqualTo(final[program], told);
                var odd = held[program] % 2 != 0;
                var isRight = instance.ParityOf(program) switch
                {
                    Parity.Even => !odd,
                    Parity.Odd => odd || held[program] == 0,
                    _ => true,
                };
                isRight.ShouldBeTrue(told);
            }

            void Count(int program)
            {
                if (program >= 0)
                {
                    held[program]++;
                }
            }
        }
    }

    [Fact]
    public void A_donor_that_gave_positions_away_turns_nobody_down_who_could_have_had_one()
    {
        foreach (var (_, result, told) in Runs())
        {
            if (result.Status == MatchStatus.Stable)
            {
                result
                    .Verification!.BlockingPairs.Select(pair => pair.Kind)
                    .ShouldNotContain(BlockingKind.GivenAway, told);
            }
        }
    }

    [Fact]
    public void A_supplemental_position_is_held_only_beside_its_advanced_one()
    {
        var held = 0;
        foreach (var (instance, result, told) in Runs())
        {
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                var program = result.Assignment.Supplemental(applicant);
                if (program < 0)
                {
                    continue;
                }

                held++;
                var lists = instance.Supplementals.ToArray();
                var list = Array.IndexOf(
                    lists,
                    new SupplementalList(applicant, result.Assignment.Programs[applicant])
                );
                list.ShouldBeGreaterThanOrEqualTo(0, told);
                instance.SupplementalChoices(list).ShouldContain(program, told);
            }
        }

        held.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_position_given_away_comes_back_for_whoever_wants_it_at_its_donor()
    {
        // With mercy's idle position lake takes xia from city, which may then keep nobody, as one is not even; yan, who loses
        // city, wants mercy's position back; so xia loses lake again, and city has given up both positions by then.
        new MatchInstanceBuilder()
            .AddApplicant("wim", "lake")
            .AddApplicant("xia", "lake", "city")
            .AddApplicant("yan", "city", "mercy")
            .AddProgram("lake", 1, ["wim", "xia"])
            .AddProgram("city", 2, ["xia", "yan"], Parity.Even)
            .AddProgram("mercy", 1, ["yan"])
            .AddReversion("mercy", "lake", 1)
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();

        var result = Match.Run(instance!, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(MatchStatus.Stable);
        result.Assignment.Programs.ToArray().ShouldBe([0, -1, 2]);
        result.Assignment.Moves.Moved.ShouldBe([0]);
        result.Assignment.Moves.PulledBack.ShouldBe([1]);
        result.Assignment.Moves.TakenByParity.ShouldBe([0, 2, 0]);
    }

    [Fact]
    public void A_position_does_not_come_back_where_parity_would_take_it()
    {
        // As above, but mercy wants an even number: yan alone could not stay there, and xia would lose lake for nothing.
        new MatchInstanceBuilder()
            .AddApplicant("wim", "lake")
            .AddApplicant("xia", "lake", "city")
            .AddApplicant("yan", "city", "mercy")
            .AddProgram("lake", 1, ["wim", "xia"])
            .AddProgram("city", 2, ["xia", "yan"], Parity.Even)
            .AddProgram("mercy", 1, ["yan"], Parity.Even)
            .AddReversion("mercy", "lake", 1)
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();

        var result = Match.Run(instance!, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(MatchStatus.Stable);
        result.Assignment.Programs.ToArray().ShouldBe([0, 0, -1]);
        result.Assignment.Moves.Moved.ShouldBe([1]);
        result.Assignment.Moves.PulledBack.ShouldBe([0]);
        result.Assignment.Moves.TakenByParity.ShouldBe([0, 2, 0]);
    }
}

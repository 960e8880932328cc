using SmartPick.Matching.Assignments;
using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Singles;
using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests.Singles;

/// <summary>What theory promises of a market of singles (Gale and Shapley 1962; Roth and Sotomayor 1990).</summary>
public sealed class SinglesMatchTests
{
    private const ulong Seeds = 400;

    [Fact]
    public void Nobody_blocks()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var result = Match.Run(
                SinglesMarkets.Draw(seed).Build(),
                cancellationToken: TestContext.Current.CancellationToken
            );
            result.Status.ShouldBe(MatchStatus.Stable);
            result.Verification!.IsStable.ShouldBeTrue($"seed {seed}");
            result.Attempts.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void The_fast_way_the_taught_way_and_chaining_in_any_order_agree()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var instance = SinglesMarkets.Draw(seed).Build();
            var fast = new Holdings(instance.Lists);
            var displaced = DeferredAcceptance.Run(instance.Lists, fast);
            var expected = fast.ToAssignment().Programs.ToArray();

            var steps = 0;
            var taught = new Holdings(instance.Lists);
            TaughtDeferredAcceptance.Run(instance.Lists, taught, _ => steps++);
            taught.ToAssignment().Programs.ToArray().ShouldBe(expected, $"seed {seed}");
            steps.ShouldBeGreaterThanOrEqualTo((int)displaced);

            Chained(instance, new Lottery(seed)).ShouldBe(expected, $"seed {seed}");
        }
    }

    private static int[] Chained(Instances.MatchInstance instance, Lottery lottery)
    {
        var holdings = new Holdings(instance.Lists);
        var chain = new Chain(
            instance.Lists,
            holdings,
            StabilityPolicy.VacatedPositionStaysTaken,
            new Allowance(new MatchOptions(), CancellationToken.None),
            trace: null
        );
        chain.Restart(lottery);
        int[] order = [.. Enumerable.Range(0, instance.ApplicantCount)];
        lottery.Shuffle(order);
        foreach (var applicant in order)
        {
            chain.Enter(applicant);
        }

        return holdings.ToAssignment().Programs.ToArray();
    }

    [Fact]
    public void Applicants_do_at_least_as_well_as_when_programs_propose()
    {
        var better = 0;
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var instance = market.Build();
            var applicants = SinglesMarkets.Match(instance);
            var other = Match.RunProgramProposing(instance, TestContext.Current.CancellationToken);
            other.Status.ShouldBe(MatchStatus.Stable, $"seed {seed}");
            var programs = other.Assignment.Programs;
            for (var single = 0; single < market.Singles; single++)
            {
                var (mine, theirs) = (
                    market.PlaceOf(single, applicants[single]),
                    market.PlaceOf(single, programs[single])
                );
                mine.ShouldBeLessThanOrEqualTo(theirs, $"seed {seed}, applicant {single}");
                better += mine < theirs ? 1 : 0;
            }
        }

        better.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_same_applicants_are_matched_and_a_program_with_room_holds_the_same_in_every_stable_matching()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var instance = SinglesMarkets.Draw(seed).Build();
            var one = SinglesMarkets.Match(instance);
            var other = Match
                .RunProgramProposing(instance, TestContext.Current.CancellationToken)
                .Assignment.Programs.ToArray();
            one.Select(program => program < 0).ShouldBe(other.Select(program => program < 0));
            for (var program = 0; program < instance.ProgramCount; program++)
            {
                var held = Holders(one, program);
                var heldThere = Holders(other, program);
                held.Length.ShouldBe(heldThere.Length, $"seed {seed}, program {program}");
                if (held.Length < instance.Quota(program))
                {
                    held.ShouldBe(heldThere, $"seed {seed}, program {program}");
                }
            }
        }
    }

    private static int[] Holders(int[] programs, int program) =>
        [
            .. Enumerable
                .Range(0, programs.Length)
                .Where(applicant => programs[applicant] == program),
        ];

    [Fact]
    public void Cutting_a_list_below_the_match_or_adding_to_its_end_changes_nothing_for_the_matched()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var expected = SinglesMarkets.Match(market);
            var single = (int)(seed % (ulong)market.Singles);
            if (expected[single] < 0)
            {
                continue;
            }

            var list = market.ListOf(single);
            var held = market.PlaceOf(single, expected[single]);
            SinglesMarkets
                .Match(market.WithList(single, list[..(held + 1)]))
                .ShouldBe(expected, $"seed {seed}");
            SinglesMarkets
                .Match(
                    market.WithList(
                        single,
                        list.Concat(Enumerable.Range(0, market.Programs).Except(list))
                    )
                )
                .ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void Names_and_the_order_of_rows_mean_nothing()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var dice = new Dice(seed);
            var applicantOf = dice.Shuffled(market.Singles);
            var programOf = dice.Shuffled(market.Programs);
            var renamed = market with
            {
                Lists = Permute(market.Lists, applicantOf, programOf),
                Ranks = Permute(market.Ranks, programOf, applicantOf),
                Quotas = [.. programOf.Select(program => market.Quotas[program])],
            };
            var expected = SinglesMarkets.Match(market);
            var found = SinglesMarkets.Match(renamed);
            for (var single = 0; single < market.Singles; single++)
            {
                var program = found[single];
                (program < 0 ? -1 : programOf[program]).ShouldBe(expected[applicantOf[single]]);
            }
        }
    }

    /// <summary>Row i becomes row <paramref name="rowOf"/>[i] of the original, its items renamed so that j stands for <paramref name="itemOf"/>[j].</summary>
    private static int[][][] Permute(int[][][] rows, int[] rowOf, int[] itemOf) =>
        [
            .. rowOf.Select(row =>
                rows[row]
                    .Select(group => group.Select(item => Array.IndexOf(itemOf, item)).ToArray())
                    .ToArray()
            ),
        ];

    [Fact]
    public void Two_markets_side_by_side_are_matched_as_each_alone()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var (one, other) = (SinglesMarkets.Draw(seed), SinglesMarkets.Draw(seed + Seeds));
            var both = one with
            {
                Singles = one.Singles + other.Singles,
                Lists = [.. one.Lists, .. Shift(other.Lists, one.Programs)],
                Ranks = [.. one.Ranks, .. Shift(other.Ranks, one.Singles)],
                Quotas = [.. one.Quotas, .. other.Quotas],
            };
            int[] expected =
            [
                .. SinglesMarkets.Match(one),
                .. SinglesMarkets
                    .Match(other)
                    .Select(program => program < 0 ? -1 : program + one.Programs),
            ];
            SinglesMarkets.Match(both).ShouldBe(expected, $"seed {seed}");
        }
    }

    private static IEnumerable<int[][]> Shift(int[][][] rows, int by) =>
        rows.Select(row =>
            row.Select(group => group.Select(item => item + by).ToArray()).ToArray()
        );

    [Fact]
    public void One_position_more_harms_no_applicant()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var before = SinglesMarkets.Match(market);
            int[] quotas = [.. market.Quotas];
            quotas[(int)(seed % (ulong)market.Programs)]++;
            var after = SinglesMarkets.Match(market with { Quotas = quotas });
            for (var single = 0; single < market.Singles; single++)
            {
                market
                    .PlaceOf(single, after[single])
                    .ShouldBeLessThanOrEqualTo(
                        market.PlaceOf(single, before[single]),
                        $"seed {seed}, applicant {single}"
                    );
            }
        }
    }

    [Fact]
    public void One_applicant_more_helps_no_other_applicant()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var market = SinglesMarkets.Draw(seed);
            var newcomer = (int)(seed % (ulong)market.Singles);
            var without = SinglesMarkets.Match(market.WithList(newcomer, []));
            var with = SinglesMarkets.Match(market);
            foreach (var single in Enumerable.Range(0, market.Singles).Where(it => it != newcomer))
            {
                market
                    .PlaceOf(single, with[single])
                    .ShouldBeGreaterThanOrEqualTo(
                        market.PlaceOf(single, without[single]),
                        $"seed {seed}, applicant {single}"
                    );
            }
        }
    }

    [Fact]
    public void No_false_list_is_better_than_the_true_one()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var market = SinglesMarkets.DrawTiny(seed);
            var truth = SinglesMarkets.Match(market);
            for (var single = 0; single < market.Singles; single++)
            {
                var best = market.PlaceOf(single, truth[single]);
                foreach (var list in Orders([.. Enumerable.Range(0, market.Programs)]))
                {
                    var got = SinglesMarkets.Match(market.WithList(single, list))[single];
                    market
                        .PlaceOf(single, got)
                        .ShouldBeGreaterThanOrEqualTo(best, $"seed {seed}, applicant {single}");
                }
            }
        }
    }

    /// <summary>Every order of every choice of programs.</summary>
    private static IEnumerable<int[]> Orders(int[] programs) =>
        programs
            .SelectMany(first =>
                Orders([.. programs.Where(program => program != first)])
                    .Select(rest => (int[])[first, .. rest])
            )
            .Append([]);
}

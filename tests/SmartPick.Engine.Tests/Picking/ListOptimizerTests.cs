using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListOptimizerTests(ITestOutputHelper output)
{
    private const double Rounding = 1e-9;

    [Fact]
    public void V04_Search_finds_the_best_list_of_small_problems_and_the_certificate_covers_it()
    {
        const int seeds = 1000;
        var optimal = 0;
        var worst = (Gap: 0.0, Seed: 0);
        var loosest = (Gap: 0.0, Seed: 0);
        for (var seed = 0; seed < seeds; seed++)
        {
            var problem = SmallProblems.Create(seed);
            var best = SmallProblems.BestByTryingAll(problem);
            var found = ListOptimizer.Optimize(problem, TestContext.Current.CancellationToken);
            var bound = Bound(problem, found.Entries);
            found.Objective.ShouldBe(ListOptimizer.Evaluate(problem, found.Entries), Rounding);
            bound.ShouldBeGreaterThanOrEqualTo(best - Rounding, $"seed {seed}");
            var gap = (best - found.Objective) / best;
            gap.ShouldBeGreaterThan(-Rounding, $"seed {seed}: the list breaks a rule");
            optimal += gap <= Rounding ? 1 : 0;
            worst = gap > worst.Gap ? (gap, seed) : worst;
            var loose = (bound - best) / best;
            loosest = loose > loosest.Gap ? (loose, seed) : loosest;
        }

        output.WriteLine(
            $"best list in {optimal} of {seeds}; worst gap {worst.Gap:P2} (seed {worst.Seed}); loosest certificate {loosest.Gap:P2} (seed {loosest.Seed})"
        );
        optimal.ShouldBeGreaterThanOrEqualTo(990);
        worst.Gap.ShouldBeLessThan(0.01);
        loosest.Gap.ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Greedy_alone_is_exact_with_equal_costs_no_signals_and_independent_answers()
    {
        // Chade and Smith (2006): the marginal improvement algorithm.
        for (var seed = 0; seed < 200; seed++)
        {
            var problem = SmallProblems.Create(seed, sigma: 0, plain: true);
            var search = new ListSearch(problem, perDollar: false);
            var list = search.Start();
            search.Fill(list, null, TestContext.Current.CancellationToken);
            list.Objective.ShouldBe(
                SmallProblems.BestByTryingAll(problem),
                Rounding,
                $"seed {seed}"
            );
        }
    }

    [Fact]
    public void Search_equals_the_dynamic_program_where_one_common_score_decides_all()
    {
        const int seeds = 200;
        var optimal = 0;
        var worst = 0.0;
        for (var seed = 0; seed < seeds; seed++)
        {
            var (problem, thresholds) = CommonScore.Create(seed);
            var best = CommonScore.Best(problem, thresholds);
            var found = ListOptimizer.Optimize(problem, TestContext.Current.CancellationToken);
            found.Objective.ShouldBeLessThanOrEqualTo(best + Rounding, $"seed {seed}");
            Bound(problem, found.Entries)
                .ShouldBeGreaterThanOrEqualTo(best - Rounding, $"seed {seed}");
            worst = Math.Max(worst, (best - found.Objective) / best);
            optimal += best - found.Objective <= Rounding ? 1 : 0;
        }

        output.WriteLine($"equal in {optimal} of {seeds}; worst gap {worst:P2}");
        optimal.ShouldBeGreaterThanOrEqualTo(198);
        worst.ShouldBeLessThan(0.02);
    }

    [Fact]
    public void More_budget_is_never_worse()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = SmallProblems.Create(seed);
            if (problem.Rules.Budget == int.MaxValue)
            {
                continue;
            }

            var rules = problem.Rules;
            var richer = problem.With(
                new ListRules
                {
                    MaximumCount = rules.MaximumCount,
                    SlotCapacity = rules.SlotCapacity,
                    Fees = rules.Fees,
                    Budget = rules.Budget + 30,
                    MaximumPerState = rules.MaximumPerState,
                }
            );
            Objective(richer)
                .ShouldBeGreaterThanOrEqualTo(Objective(problem) - Rounding, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_extra_signal_is_never_worse(int slot)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = SmallProblems.Create(seed);
            var rules = problem.Rules;
            var capacity = rules.SlotCapacity.ToArray();
            capacity[slot]++;
            var richer = problem.With(
                new ListRules
                {
                    MaximumCount = rules.MaximumCount,
                    SlotCapacity = capacity,
                    Fees = rules.Fees,
                    Budget = rules.Budget,
                    MaximumPerState = rules.MaximumPerState,
                }
            );
            Objective(richer)
                .ShouldBeGreaterThanOrEqualTo(Objective(problem) - Rounding, $"seed {seed}");
        }
    }

    [Fact]
    public void Rules_hold_on_every_list()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = SmallProblems.Create(seed);
            var list = ListOptimizer
                .Optimize(problem, TestContext.Current.CancellationToken)
                .Entries;
            var counts = new int[2];
            var signals = new int[6];
            var states = new int[problem.StateCount];
            for (var i = 0; i < list.Candidates.Length; i++)
            {
                var candidate = list.Candidates[i];
                counts[problem.Groups[candidate]]++;
                signals[(problem.Groups[candidate] * 3) + list.Slots[i]]++;
                states[problem.States[candidate]]++;
                problem.AllowsSlot(candidate, list.Slots[i]).ShouldBeTrue();
            }

            problem.Rules.Allows(counts[0], counts[1]).ShouldBeTrue($"seed {seed}");
            foreach (var slot in new[] { 1, 2, 4, 5 })
            {
                signals[slot].ShouldBeLessThanOrEqualTo(problem.Rules.SlotCapacity[slot]);
            }

            states.ShouldAllBe(count => count <= problem.Rules.MaximumPerState);
            for (var candidate = 0; candidate < problem.Count; candidate++)
            {
                (!problem.Forced[candidate] || list.Candidates.Contains(candidate)).ShouldBeTrue();
            }
        }
    }

    private static double Objective(ListProblem problem) =>
        ListOptimizer.Optimize(problem, TestContext.Current.CancellationToken).Objective;

    private static double Bound(ListProblem problem, ListEntries list) =>
        UpperBound.Find(problem, list, 1e-4, 200, TestContext.Current.CancellationToken);
}

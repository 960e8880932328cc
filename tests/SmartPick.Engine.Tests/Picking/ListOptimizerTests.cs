using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListOptimizerTests(ITestOutputHelper output)
{
    [Fact]
    public void Search_finds_the_best_list_of_small_problems()
    {
        var optimal = 0;
        var worst = 0.0;
        var worstSeed = 0;
        var loosest = 0.0;
        const int seeds = 500;
        for (var seed = 0; seed < seeds; seed++)
        {
            var problem = SmallProblems.Create(seed);
            var best = SmallProblems.BestByTryingAll(problem);
            var found = ListOptimizer.Optimize(problem, TestContext.Current.CancellationToken);
            var gap = (best - found.Objective) / best;
            if (gap > worst)
            {
                (worst, worstSeed) = (gap, seed);
            }

            gap.ShouldBeGreaterThan(-1e-9);
            if (gap > 1e-9)
            {
                output.WriteLine(
                    $"seed {seed} gap {gap:P3} n {problem.Count} groups {string.Join(',', problem.Groups)} max {string.Join(',', problem.Rules.MaximumCount)} slots {string.Join(',', problem.Rules.SlotCapacity)} budget {problem.Rules.Budget} list {string.Join(',', found.Entries.Candidates)} / {string.Join(',', found.Entries.Slots)} pairs {string.Join(';', problem.Rules.MaximalCounts())}"
                );
            }

            optimal += gap <= 1e-9 ? 1 : 0;
            var bound = UpperBound.Find(
                problem,
                found.Entries,
                1e-4,
                200,
                TestContext.Current.CancellationToken
            );
            bound.ShouldBeGreaterThanOrEqualTo(best - 1e-9, $"seed {seed}");
            loosest = Math.Max(loosest, (bound - best) / best);
        }

        output.WriteLine(
            $"optimal in {optimal} of {seeds}; worst gap {worst:P3} (seed {worstSeed}); loosest certificate {loosest:P2}"
        );
        optimal.ShouldBeGreaterThanOrEqualTo(495);
        worst.ShouldBeLessThan(0.02);
    }
}

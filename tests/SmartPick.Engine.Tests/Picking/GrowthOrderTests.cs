using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>The order in which a list comes about, against trying every program at each step.</summary>
public sealed class GrowthOrderTests
{
    [Fact]
    public void Each_step_is_the_best_of_all_that_may_follow_and_the_list_shown_comes_first()
    {
        var (beyond, late, full) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var (problem, list) = Case(seed);
            var shown = list
                .Candidates.Zip(list.Slots)
                .Where(entry => problem.Groups[entry.First] == 0)
                .ToList();
            var order = GrowthOrder.Of(problem, list, problem.Count);
            order.Take(shown.Count).ShouldBe(shown, ignoreOrder: true);
            order.Skip(shown.Count).ShouldAllBe(entry => entry.Slot == 0);
            order.Select(entry => entry.Candidate).ShouldBeUnique();

            var left = shown.ToList();
            for (var step = 0; step < order.Count; step++)
            {
                if (step == shown.Count)
                {
                    left = Others(problem, list);
                }

                var open = step < shown.Count ? left : Open(problem, order.Take(step), left);
                open.ShouldContain(order[step]);
                open.Min(entry => problem.Late[entry.Item1])
                    .ShouldBe(problem.Late[order[step].Candidate]);
                Gain(problem, order, step, order[step])
                    .ShouldBeGreaterThanOrEqualTo(
                        open.Where(entry =>
                                problem.Late[entry.Item1] == problem.Late[order[step].Candidate]
                            )
                            .Max(entry => Gain(problem, order, step, entry)) - 1e-12
                    );
                left.Remove(order[step]);
            }

            Open(problem, order, Others(problem, list)).Except(order).ShouldBeEmpty();
            beyond += order.Count - shown.Count;
            late += order.Count(entry => problem.Late[entry.Candidate]);
            full += Others(problem, list).Count - (order.Count - shown.Count);
        }

        new[] { beyond, late, full }.ShouldAllBe(count => count > 0);
    }

    [Fact]
    public void It_is_followed_no_further_than_asked_and_the_list_shown_always_to_its_end()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (problem, list) = Case(seed);
            var all = GrowthOrder.Of(problem, list, problem.Count);
            var shown = list.Candidates.Count(candidate => problem.Groups[candidate] == 0);
            for (var longest = 0; longest <= all.Count; longest++)
            {
                GrowthOrder.Of(problem, list, longest).ShouldBe(all.Take(Math.Max(shown, longest)));
            }
        }
    }

    private static (ListProblem Problem, ListEntries List) Case(int seed)
    {
        var problem = SmallProblems.Create(seed);
        for (var candidate = seed % 4; candidate < problem.Count; candidate += 4)
        {
            problem.Late[candidate] = seed % 3 == 0;
        }

        return (
            problem,
            ListOptimizer.Optimize(problem, TestContext.Current.CancellationToken).Entries
        );
    }

    private static List<(int, int)> Others(ListProblem problem, ListEntries list) =>
        [
            .. Enumerable
                .Range(0, problem.Count)
                .Where(candidate =>
                    problem.Groups[candidate] == 0 && !list.Candidates.Contains(candidate)
                )
                .Select(candidate => (candidate, 0)),
        ];

    private static List<(int, int)> Open(
        ListProblem problem,
        IEnumerable<(int Candidate, int Slot)> order,
        List<(int, int)> left
    )
    {
        var held = order.CountBy(one => problem.States[one.Candidate]).ToDictionary();
        return
        [
            .. left.Where(entry =>
                held.GetValueOrDefault(problem.States[entry.Item1]) < problem.Rules.MaximumPerState
            ),
        ];
    }

    // What one more adds to the chance of a match after the first steps.
    private static double Gain(
        ListProblem problem,
        IReadOnlyList<(int Candidate, int Slot)> order,
        int steps,
        (int Candidate, int Slot) entry
    )
    {
        double gain = 0;
        for (var row = 0; row < problem.RowCount; row++)
        {
            var free = problem.Weights[row];
            foreach (var (candidate, slot) in order.Take(steps))
            {
                free *= 1 - problem.ChancesOf(candidate, slot)[row];
            }

            gain += free * problem.ChancesOf(entry.Candidate, entry.Slot)[row];
        }

        return gain;
    }
}

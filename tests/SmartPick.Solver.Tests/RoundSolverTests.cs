using CsCheck;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver.Tests;

/// <summary>Rounds against every placement there is.</summary>
public sealed class RoundSolverTests
{
    private const int Rounds = 2_000;

    [Fact]
    public void C08_The_largest_sum_is_the_largest_of_all_placements() =>
        SmallRounds.Any.Sample(
            problem =>
            {
                var placement = Solve(problem, RoundObjective.Sum);

                IsWithinPlaces(problem, placement.Pairs);
                placement.IsProven.ShouldBeTrue();
                Worth(problem, placement.Pairs)
                    .ShouldBe(
                        SmallRounds
                            .Placements(problem, int.MaxValue)
                            .Max(pairs => Worth(problem, pairs))
                    );
            },
            iter: Rounds
        );

    [Fact]
    public void C08_Lexicographic_is_the_best_of_all_placements_step_by_step() =>
        SmallRounds.Any.Sample(
            problem =>
            {
                var once = problem with
                {
                    MenteePlaces = Array.ConvertAll(
                        problem.MenteePlaces,
                        places => Math.Min(1, places)
                    ),
                };

                var placement = Solve(once, RoundObjective.Lexicographic);

                IsWithinPlaces(once, placement.Pairs);
                placement.IsProven.ShouldBeTrue();
                Order(once, placement.Pairs)
                    .ShouldBe(
                        SmallRounds.Placements(once, 1).Select(pairs => Order(once, pairs)).Max()
                    );
            },
            iter: Rounds
        );

    [Fact]
    public void C08_Nobody_gets_a_second_mentor_whose_place_another_needs_for_a_first() =>
        SmallRounds.Any.Sample(
            problem =>
            {
                var both = Solve(problem, RoundObjective.Lexicographic);
                var first = SmallRounds.Placements(problem, 1).Max(pairs => pairs.Length);

                IsWithinPlaces(problem, both.Pairs);
                both.IsProven.ShouldBeTrue();
                Placed(problem, both.Pairs).Count().ShouldBe(first);
            },
            iter: Rounds
        );

    [Fact]
    public void U05_Calling_those_without_home_program_first_leaves_nobody_else_out() =>
        SmallRounds.Any.Sample(
            problem =>
            {
                var placement = Solve(problem, RoundObjective.Lexicographic);
                var all = SmallRounds.Placements(problem, 1).ToList();

                var placed = Placed(problem, placement.Pairs).ToList();
                placed.Count.ShouldBe(all.Max(pairs => pairs.Length));
                placed
                    .Count(mentee => problem.HasNoHome[mentee])
                    .ShouldBe(
                        all.Max(pairs =>
                            Placed(problem, pairs).Count(mentee => problem.HasNoHome[mentee])
                        )
                    );
            },
            iter: Rounds
        );

    [Fact]
    public void U05_Of_two_equals_the_one_without_home_program_gets_the_only_place()
    {
        var problem = SmallRounds.Build([1, 1], [1], [9, 8], [false, true], [false, true], 10);

        foreach (var objective in Enum.GetValues<RoundObjective>())
        {
            Solve(problem, objective).Pairs.ShouldBe([1]);
        }
    }

    [Fact]
    public void A_worse_sum_is_taken_for_a_better_lowest_score()
    {
        // 9 + 2 is more than 5 + 5, and leaves somebody with 2.
        var problem = SmallRounds.Build([1, 1], [1, 1], [9, 5, 5, 2], new bool[2], new bool[4], 10);

        Solve(problem, RoundObjective.Sum).Pairs.ShouldBe([0, 3]);
        var fair = Solve(problem, RoundObjective.Lexicographic);
        fair.Pairs.ShouldBe([1, 2]);
        fair.LowestTenths.ShouldBe([5]);
    }

    [Fact]
    public void The_proof_holds_for_the_best_placements_only() =>
        SmallRounds.Any.Sample(
            problem =>
            {
                var pairs = new WeighedPairs(
                    problem.MenteePlaces,
                    problem.MentorPlaces,
                    SmallRounds.MenteeOf(problem),
                    problem.Mentor,
                    [
                        .. Enumerable
                            .Range(0, problem.PairCount)
                            .Select(pair => (long)problem.WorthOf(pair)),
                    ]
                );
                var all = SmallRounds.Placements(problem, int.MaxValue).ToList();
                var best = all.Max(placed => Worth(problem, placed));
                foreach (var placed in all.Take(50))
                {
                    var isPlaced = new bool[problem.PairCount];
                    Array.ForEach(placed, pair => isPlaced[pair] = true);
                    var prices = PlacePrices.Prove(pairs, isPlaced);
                    (prices is not null).ShouldBe(Worth(problem, placed) == best);
                    (prices is null || PlacePrices.Bound(pairs, prices) == best).ShouldBeTrue();
                }
            },
            iter: 300
        );

    [Fact]
    public void C08_The_same_round_is_placed_alike_every_time() =>
        SmallRounds.Any.Sample(
            problem =>
                Solve(problem, RoundObjective.Lexicographic)
                    .Pairs.ShouldBe(Solve(problem, RoundObjective.Lexicographic).Pairs),
            iter: 200
        );

    [Fact]
    public void A_round_that_is_stopped_ends()
    {
        var problem = SmallRounds.Build([1], [1], [5], [false], [false], 10);

        Should.Throw<OperationCanceledException>(() =>
            RoundSolver.Solve(problem, RoundObjective.Sum, new CancellationToken(canceled: true))
        );
    }

    private static RoundPlacement Solve(RoundProblem problem, RoundObjective objective) =>
        RoundSolver.Solve(problem, objective, TestContext.Current.CancellationToken);

    private static (int People, int NoHome, int Lowest, long Worth) Order(
        RoundProblem problem,
        IReadOnlyList<int> pairs
    ) =>
        (
            Placed(problem, pairs).Count(),
            Placed(problem, pairs).Count(mentee => problem.HasNoHome[mentee]),
            pairs.Count == 0 ? 0 : pairs.Min(pair => problem.Tenths[pair]),
            Worth(problem, pairs)
        );

    private static IEnumerable<int> Placed(RoundProblem problem, IReadOnlyList<int> pairs)
    {
        var menteeOf = SmallRounds.MenteeOf(problem);
        return pairs.Select(pair => menteeOf[pair]).Distinct();
    }

    private static long Worth(RoundProblem problem, IReadOnlyList<int> pairs) =>
        pairs.Sum(pair => (long)problem.WorthOf(pair));

    private static void IsWithinPlaces(RoundProblem problem, IReadOnlyList<int> pairs)
    {
        var menteeOf = SmallRounds.MenteeOf(problem);
        pairs.ShouldBeUnique();
        pairs
            .GroupBy(pair => menteeOf[pair])
            .ShouldAllBe(group => group.Count() <= problem.MenteePlaces[group.Key]);
        pairs
            .GroupBy(pair => problem.Mentor[pair])
            .ShouldAllBe(group => group.Count() <= problem.MentorPlaces[group.Key]);
    }
}

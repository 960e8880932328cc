using System.Diagnostics;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver.Tests;

/// <summary>The stated speed, with room for a busy machine; the figures stand in docs/performance.md.</summary>
public sealed class RoundSpeedTests
{
    [Fact]
    public void A_round_of_a_thousand_each_with_twenty_eligible_is_placed_in_the_stated_time()
    {
        var problem = DrawnRound.Of(1_000, 1_000, 20, 1);
        _ = RoundSolver.Solve(
            DrawnRound.Of(50, 50, 5, 1),
            RoundObjective.Lexicographic,
            TestContext.Current.CancellationToken
        );

        var watch = Stopwatch.StartNew();
        var placement = RoundSolver.Solve(
            problem,
            RoundObjective.Lexicographic,
            TestContext.Current.CancellationToken
        );
        watch.Stop();

        placement.IsProven.ShouldBeTrue();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{watch.Elapsed} {placement.Pairs.Count} {placement.SolverTime}"
        );
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}

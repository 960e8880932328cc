using System.Diagnostics;
using System.Globalization;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Solver;
using SmartPick.Solver.Tests;

namespace SmartPick.Bench;

/// <summary>Prints what mentoring rounds cost: time, the solver's part of it, memory, and whether the optimum is proven.</summary>
internal static class RoundsTable
{
    private const int Eligible = 20;
    private const double BytesOfGigabyte = 1e9;

    public static int Print()
    {
        Console.WriteLine(
            "| round | objective | pairs placed | proven | seconds | of it the solver | ratio | most memory |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        _ = RoundSolver.Solve(DrawnRound.Of(100, 100, Eligible, 1), RoundObjective.Lexicographic);
        Row(1_000, 1_000, 1, RoundObjective.Lexicographic);
        Row(1_000, 1_000, 1, RoundObjective.Sum);
        Row(10_000, 2_000, 5, RoundObjective.Lexicographic);
        Row(100_000, 20_000, 5, RoundObjective.Sum);
        return 0;
    }

    private static void Row(int mentees, int mentors, int places, RoundObjective objective)
    {
        var problem = DrawnRound.Of(mentees, mentors, Eligible, places);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var placement = RoundSolver.Solve(problem, objective);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {mentees:N0} mentees, {mentors:N0} mentors with {places}, {Eligible} eligible each | {objective} | {placement.Pairs.Count:N0} | {placement.IsProven} | {watch.Elapsed.TotalSeconds:0.00} | {placement.SolverTime.TotalSeconds:0.00} | {watch.Elapsed / placement.SolverTime:0.00} | {process.PeakWorkingSet64 / BytesOfGigabyte:0.00} GB |"
            )
        );
    }
}

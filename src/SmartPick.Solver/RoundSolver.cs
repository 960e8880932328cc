using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver;

/// <summary>
/// Solves mentoring rounds exactly, by flows. Two facts carry it. Any set of mentees that can be placed together can be placed together with as many others as can be placed at all, so that calling mentees without a
/// home program first leaves nobody else out who could have been placed in their stead (transversal matroid). And most people placed, then the largest sum, is one sum in which every person counts for more than all points together.
/// </summary>
public static class RoundSolver
{
    /// <summary>Places a round.</summary>
    /// <param name="problem">The round.</param>
    /// <param name="objective">What it is to bring about.</param>
    /// <param name="cancellationToken">Stops between two flows.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InvalidOperationException">The solver failed, which no round brings about.</exception>
    public static RoundPlacement Solve(
        RoundProblem problem,
        RoundObjective objective,
        CancellationToken cancellationToken = default
    )
    {
        var run = new RoundRun(problem, cancellationToken);
        return objective == RoundObjective.Sum ? run.LargestSum() : run.Lexicographic();
    }
}

namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>Who is placed with whom.</summary>
/// <param name="Pairs">The pairs of the problem that are placed, ascending.</param>
/// <param name="Objective">What it was made for.</param>
/// <param name="IsProven">True when the solver calls every step optimal and prices of places prove it: no other placement can be worth more.</param>
/// <param name="LowestTenths">By pass of a lexicographic round: the lowest score of a pair placed in it, in tenths, the best there is; of the sum objective one entry.</param>
/// <param name="SolverTime">How much of the time the solver itself took.</param>
public sealed record RoundPlacement(
    IReadOnlyList<int> Pairs,
    RoundObjective Objective,
    bool IsProven,
    IReadOnlyList<int> LowestTenths,
    TimeSpan SolverTime
);

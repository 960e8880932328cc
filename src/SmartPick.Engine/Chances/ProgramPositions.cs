namespace SmartPick.Engine.Chances;

/// <summary>The real number of positions of a program, as the user has imported it.</summary>
/// <param name="Count">Positions, at least 1.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="From">Where the user's file says it, in words.</param>
public sealed record ProgramPositions(int Count, int Year, string From);

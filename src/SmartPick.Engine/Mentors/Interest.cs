namespace SmartPick.Engine.Mentors;

/// <summary>A specialty that a mentee thinks of, and how strongly beside the others.</summary>
/// <param name="Specialty">A name of <c>specialties.csv</c>.</param>
/// <param name="Strength">Above 0, in any unit: only the ratio to the strongest interest counts.</param>
public sealed record Interest(string Specialty, double Strength = 1);

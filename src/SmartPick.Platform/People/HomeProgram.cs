namespace SmartPick.Platform.People;

/// <summary>Whether somebody's school has a program in a specialty, and who says so.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="HasProgram">Null when nobody said.</param>
/// <param name="SaidBySchool">True when the school said it, false when the student did; the school's word goes before the student's.</param>
public sealed record HomeProgram(string Specialty, bool? HasProgram, bool SaidBySchool);

namespace SmartPick.Platform.People;

/// <summary>One thing that help is looked for with: a need, a program, or both.</summary>
/// <param name="Need">An id of <c>mentors/needs.csv</c>; null when only somebody who knows the program is looked for.</param>
/// <param name="Program">A program's ten-digit code; null when none is meant.</param>
public sealed record HelpQuestion(string? Need, string? Program = null);

namespace SmartPick.Matching.Instances;

/// <summary>Two applicants who rank pairs of programs together.</summary>
/// <param name="First">Index of the first member.</param>
/// <param name="Second">Index of the second member, another applicant than the first.</param>
public readonly record struct Couple(int First, int Second);

/// <summary>One choice of a couple.</summary>
/// <param name="First">Program index for the first member; -1 when the first member would go unmatched.</param>
/// <param name="Second">Program index for the second member; -1 when the second member would go unmatched.</param>
public readonly record struct ProgramPair(int First, int Second);

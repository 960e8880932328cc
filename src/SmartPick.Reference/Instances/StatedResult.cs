using SmartPick.Matching.Assignments;

namespace SmartPick.Reference.Instances;

/// <summary>What a result file states: who is where, and what it says of the stability it was made for.</summary>
/// <param name="Assignment">Who is where and how quotas moved. Only a statement: the verifier decides.</param>
/// <param name="Policy">The stability policy the file names; null when it names none.</param>
public sealed record StatedResult(Assignment Assignment, StabilityPolicy? Policy);

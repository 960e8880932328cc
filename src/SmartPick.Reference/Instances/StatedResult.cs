using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <summary>What a result file states: who is where, and what it says of the stability it was made for.</summary>
/// <param name="Assignment">Who is where and how quotas moved. Only a statement: the verifier decides.</param>
/// <param name="Policy">The stability policy the file names; null when it names none.</param>
/// <param name="Lottery">The lottery by which, the file says, ties were broken; null when it names none.</param>
public sealed record StatedResult(
    Assignment Assignment,
    StabilityPolicy? Policy,
    StatedLottery? Lottery = null
);

/// <summary>A lottery that broke the ties of a market before it was matched.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Seed">Its seed.</param>
public readonly record struct StatedLottery(TieRule Rule, ulong Seed);

/// <summary>Under which terms a result file says it was made; null for what it does not say.</summary>
internal readonly record struct StatedTerms(StabilityPolicy? Policy, StatedLottery? Lottery);

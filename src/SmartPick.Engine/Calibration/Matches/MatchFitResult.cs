using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the fit of the second stage found.</summary>
/// <param name="Parameters">One row for each specialty and type, in the order of the catalog.</param>
/// <param name="Report">How well it fits and what it does not know.</param>
/// <param name="Predictions">What it says of every published figure; empty unless asked for.</param>
public sealed record MatchFitResult(
    IReadOnlyList<MatchParameters> Parameters,
    MatchFitReport Report,
    IReadOnlyList<GroupPrediction> Predictions
);

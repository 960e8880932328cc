using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>One specialty and type after the fit.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicant type.</param>
/// <param name="Problem">What it was fitted with; null when everything is borrowed.</param>
/// <param name="Fit">The fit to its targets; null likewise.</param>
/// <param name="Final">The estimate that is served: c at the newest rate.</param>
/// <param name="Borrowed">What was borrowed from where.</param>
internal sealed record FittedGroup(
    string Specialty,
    ApplicantType Type,
    GroupProblem? Problem,
    GroupResult? Fit,
    GroupEstimate Final,
    string Borrowed
);

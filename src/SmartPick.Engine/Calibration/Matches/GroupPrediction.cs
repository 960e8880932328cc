using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What a fit says of one published figure of a group, seen or held out.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicants.</param>
/// <param name="Target">The published figure.</param>
/// <param name="Value">The model's figure; rates are 0 to 1.</param>
/// <param name="Sd">
/// Standard deviation by the parameters' covariance (a borrowed rate's spread is in it, the season's drift and the figure's own
/// sampling error are not): of the logit for a rate, in the figure's own unit otherwise.
/// </param>
/// <param name="HeldOut">True when the fit saw nothing of the group, or not this figure.</param>
public sealed record GroupPrediction(
    string Specialty,
    ApplicantType Type,
    MatchTarget Target,
    double Value,
    double Sd,
    bool HeldOut
);

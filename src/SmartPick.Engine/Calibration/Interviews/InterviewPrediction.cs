using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The mean share of applicants of a type whom a specialty's programs interview: published, fitted, and as it would be said of a
/// specialty without any rates, borrowed from the others of its family.
/// </summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The type.</param>
/// <param name="Programs">Programs with a published rate of the type; their plain mean is taken.</param>
/// <param name="Published">Mean of the published rates, 0 to 1.</param>
/// <param name="Fitted">Mean of the same programs' fitted rates.</param>
/// <param name="FittedSd">Standard error of the logit of <paramref name="Published"/>, from its spread over programs.</param>
/// <param name="HeldOut">The mean predicted without any rate of the specialty.</param>
/// <param name="HeldOutSd">Standard deviation of its logit: the spread of that mean between the lenders, applications per position allowed for.</param>
public sealed record InterviewPrediction(
    string Specialty,
    RateGroup Type,
    int Programs,
    double Published,
    double Fitted,
    double FittedSd,
    double HeldOut,
    double HeldOutSd
);

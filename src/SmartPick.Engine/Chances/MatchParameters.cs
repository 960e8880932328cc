using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Chances;

/// <summary>The fitted person-level and match-level parameters, by position in mean and covariance.</summary>
public enum MatchParameter
{
    /// <summary>beta: effect of z on u, per 10 points of Step 2.</summary>
    Beta,

    /// <summary>ln sigma: spread of what the form does not show, on u.</summary>
    LogSigma,

    /// <summary>lambda: effect of u on being taken once interviewed (probit). Common to all specialties.</summary>
    Lambda,

    /// <summary>c: the cut of being taken once interviewed, on the probit scale.</summary>
    Cutoff,

    /// <summary>kappa: how much likelier an interview is for those who rank the specialty first (logits).</summary>
    Kappa,
}

/// <summary>Step 2 of those who apply to a specialty: two normal halves joined at the median.</summary>
/// <param name="Median">The median score.</param>
/// <param name="SdBelow">Standard deviation of the half below, in points.</param>
/// <param name="SdAbove">Standard deviation of the half above, in points.</param>
/// <param name="Basis">Which published quartiles it comes from, or what it borrows.</param>
/// <param name="SourceId">The source.</param>
public sealed record Step2Distribution(
    double Median,
    double SdBelow,
    double SdAbove,
    string Basis,
    string SourceId
);

/// <summary>What was fitted for one specialty and applicant type (model sections 2 and 3).</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicant type.</param>
/// <param name="Mean">Estimate of each <see cref="MatchParameter"/>; length 5.</param>
/// <param name="Covariance">Covariance, lower triangle by rows; length 15. The season's drift is not in it.</param>
/// <param name="SeasonSd">Standard deviation of the season's drift, carried to c.</param>
/// <param name="Step2">Step 2 among applicants of the type.</param>
/// <param name="KneeBelow">Score below which the slope changes, where one was found; else null.</param>
/// <param name="KneeSlope">Additional slope per 10 points below the knee.</param>
/// <param name="BaseRate">Published match rate of the type in the specialty (of those who ranked it), with its year; null if none.</param>
/// <param name="Thin">True when the numbers rest on fewer than 20 people or a borrowed prior: say so in place of a number.</param>
/// <param name="Borrowed">What was borrowed from where, in words; empty when nothing was.</param>
/// <param name="EvidenceIds">Evidence rows it was fitted to.</param>
public sealed record MatchParameters(
    string Specialty,
    ApplicantType Type,
    double[] Mean,
    double[] Covariance,
    double SeasonSd,
    Step2Distribution Step2,
    double? KneeBelow,
    double KneeSlope,
    BaseRate? BaseRate,
    bool Thin,
    string Borrowed,
    IReadOnlyList<string> EvidenceIds
)
{
    /// <summary>The number of parameters.</summary>
    public const int ParameterCount = 5;
}

/// <summary>A published match rate.</summary>
/// <param name="Rate">0 to 1.</param>
/// <param name="People">How many it rests on; null if not published.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Meaning">Of whom it is the rate, in words for the applicant.</param>
/// <param name="SourceId">The source.</param>
public sealed record BaseRate(double Rate, int? People, int Year, string Meaning, string SourceId);

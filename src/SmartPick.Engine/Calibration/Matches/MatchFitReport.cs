using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>A published figure beside the fitted one.</summary>
/// <param name="Specialty">The specialty; ALL for a figure over all.</param>
/// <param name="Type">The applicants.</param>
/// <param name="What">What is measured, the band included.</param>
/// <param name="Published">The published figure; rates are 0 to 1.</param>
/// <param name="Fitted">The model's figure.</param>
/// <param name="Sd">The spread the fit gives it.</param>
/// <param name="People">How many it rests on; null when not published.</param>
/// <param name="HeldOut">True when the fit did not see it.</param>
/// <param name="EvidenceId">The row it comes from.</param>
public sealed record FigureRow(
    string Specialty,
    ApplicantType Type,
    string What,
    double Published,
    double Fitted,
    double Sd,
    int? People,
    bool HeldOut,
    string EvidenceId
);

/// <summary>How a fitted group stands.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicants.</param>
/// <param name="ChiSquare">Sum of squared residuals of its targets.</param>
/// <param name="Targets">Number of targets.</param>
/// <param name="RawBeta">The slope of Step 2 before a negative one was set to 0.</param>
/// <param name="SingularValues">Of the targets' Jacobian per prior standard deviation.</param>
/// <param name="PriorOnly">Number of directions (singular value below .01) of which only the prior speaks.</param>
/// <param name="ChiSquareAtDoubleSigma">The targets' chi-square refitted with sigma held at twice its value; null where not tried.</param>
/// <param name="NoInterview">P(no interview at all) of a typical applicant.</param>
/// <param name="MatchRateOfAll">Match rate of everybody who applies, those without an interview included.</param>
public sealed record GroupRow(
    string Specialty,
    ApplicantType Type,
    double ChiSquare,
    int Targets,
    double RawBeta,
    IReadOnlyList<double> SingularValues,
    int PriorOnly,
    double? ChiSquareAtDoubleSigma,
    double NoInterview,
    double MatchRateOfAll
);

/// <summary>Step 2 bands of one specialty.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="People">People in the bands.</param>
/// <param name="Model">Mean absolute error of the model, n-weighted, in percentage points.</param>
/// <param name="Logit">The same of the logistic fit on Step 2; null without one.</param>
public sealed record BandRow(string Specialty, int People, double Model, double? Logit);

/// <summary>What changes when an assumption does.</summary>
/// <param name="Assumption">The assumption, with its value.</param>
/// <param name="Specialty">The group it was tried on.</param>
/// <param name="Type">Its type.</param>
/// <param name="What">What is measured.</param>
/// <param name="Base">As fitted.</param>
/// <param name="Changed">With the other assumption, refitted.</param>
public sealed record SensitivityRow(
    string Assumption,
    string Specialty,
    ApplicantType Type,
    string What,
    double Base,
    double Changed
);

/// <summary>What the fit of the second stage reports.</summary>
/// <param name="Lambda">lambda.</param>
/// <param name="LambdaSd">Its standard deviation.</param>
/// <param name="LambdaProfile">Chi-square of the first round by lambda.</param>
/// <param name="SigmaMean">exp of the mean of ln sigma over the specialties of the first round.</param>
/// <param name="LogSigmaSd">Spread of ln sigma that another specialty may expect.</param>
/// <param name="CutoffShift">What the share of first three choices adds to the c of all US MD seniors.</param>
/// <param name="RankSpecialties">The specialties of the first round.</param>
/// <param name="Bands">Step 2 bands by specialty.</param>
/// <param name="Figures">Published figures beside fitted ones, held-out ones included.</param>
/// <param name="Groups">Every fitted group.</param>
/// <param name="Sensitivity">What changes when an assumption does.</param>
/// <param name="Borrowed">Specialty, type and what was borrowed.</param>
public sealed record MatchFitReport(
    double Lambda,
    double LambdaSd,
    IReadOnlyList<LambdaPoint> LambdaProfile,
    double SigmaMean,
    double LogSigmaSd,
    double CutoffShift,
    IReadOnlyList<string> RankSpecialties,
    IReadOnlyList<BandRow> Bands,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<GroupRow> Groups,
    IReadOnlyList<SensitivityRow> Sensitivity,
    IReadOnlyList<(string Specialty, ApplicantType Type, string What)> Borrowed
)
{
    /// <summary>How many specialties have each family of figures.</summary>
    public IReadOnlyList<TargetCount> Counts { get; init; } = [];

    /// <summary>Every parameter of every group with its standard error and where it comes from.</summary>
    public IReadOnlyList<ParameterMark> Marks { get; init; } = [];
}

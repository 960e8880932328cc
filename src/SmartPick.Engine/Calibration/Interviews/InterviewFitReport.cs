using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>How well one published column is reproduced, in percentage points. A published zero met by less than half a point is met.</summary>
/// <param name="Column">The column: a tier, InState, OutOfState or a type.</param>
/// <param name="Programs">Programs with the column.</param>
/// <param name="MeanError">Mean absolute error.</param>
/// <param name="MedianError">Median absolute error.</param>
/// <param name="Error95">95th percentile of the absolute error.</param>
/// <param name="Within90">Share of the published rates inside the central 90 % of their sampling and rounding error about the fit.</param>
public sealed record ColumnErrors(
    string Column,
    int Programs,
    double MeanError,
    double MedianError,
    double Error95,
    double Within90
);

/// <summary>The mean of an effect over a specialty's programs and its spread over them, in logits.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Spread">Standard deviation over programs.</param>
/// <param name="Low">Lowest program.</param>
/// <param name="High">Highest program.</param>
public sealed record EffectSummary(
    string Effect,
    double Mean,
    double Spread,
    double Low,
    double High
);

/// <summary>What the fit found in one specialty.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Programs">Programs with rates.</param>
/// <param name="WithoutSignalRates">Of those, programs without rates by signal.</param>
/// <param name="Rounds">Rounds of the empirical Bayes iteration.</param>
/// <param name="Association">Odds ratio of signalling and in-state, fitted under its prior.</param>
/// <param name="AssociationLow">Its lower 90 % limit.</param>
/// <param name="AssociationHigh">Its upper 90 % limit.</param>
/// <param name="Effects">Effects in the season of the rates.</param>
/// <param name="Tilts">How far the pools of single programs stand from the shares from outside, in logs of shares.</param>
/// <param name="Open">Share of programs open to US DO, US IMG, non-US IMG.</param>
/// <param name="Columns">Errors by column.</param>
/// <param name="All">Errors over all columns.</param>
/// <param name="InStateOddsRatio">exp of the mean in-state effect, to hold against the published adjusted range.</param>
/// <param name="SignalOddsRatio">exp of the mean effect of the lowest signal tier, likewise; null without rates by signal.</param>
public sealed record SpecialtyReport(
    string Specialty,
    int Programs,
    int WithoutSignalRates,
    int Rounds,
    double Association,
    double AssociationLow,
    double AssociationHigh,
    IReadOnlyList<EffectSummary> Effects,
    IReadOnlyList<EffectSummary> Tilts,
    IReadOnlyList<double> Open,
    IReadOnlyList<ColumnErrors> Columns,
    ColumnErrors All,
    double InStateOddsRatio,
    double? SignalOddsRatio
);

/// <summary>What the whole fit found.</summary>
/// <param name="Specialties">By specialty with rates.</param>
/// <param name="All">Errors over all specialties and columns.</param>
/// <param name="LargeColumns">Errors over columns that rest on at least a hundred applicants, whose own luck is below five points.</param>
/// <param name="Borrowing">Specialties without rates.</param>
/// <param name="ProgramsWithoutRates">Programs of the catalog that use a typical row.</param>
/// <param name="RowsWithoutCode">Rate rows that inform the specialty's mean but no program.</param>
/// <param name="FuzzyJoins">Rows whose name was joined with a likeness below .90.</param>
/// <param name="SignalRange">The published range of adjusted odds ratios of a signal, beside each specialty's own.</param>
/// <param name="InStateRange">The same of an in-state school.</param>
/// <param name="ConstrainedCells">Rows in which a signal, gold or in-state rate stands below its counterpart.</param>
public sealed record InterviewFitReport(
    IReadOnlyList<SpecialtyReport> Specialties,
    ColumnErrors All,
    ColumnErrors LargeColumns,
    IReadOnlyList<string> Borrowing,
    int ProgramsWithoutRates,
    int RowsWithoutCode,
    IReadOnlyList<ProgramInterviewRates> FuzzyJoins,
    PublishedRange SignalRange,
    PublishedRange InStateRange,
    IReadOnlyList<ConstrainedCell> ConstrainedCells
)
{
    /// <summary>By specialty and type: how many programs' rates for a type had to be held to what is published for it.</summary>
    public IReadOnlyList<LoweredType> LoweredTypes { get; init; } = [];
}

/// <summary>Programs whose fitted rate for a type stood above what its published rate allows, and whose effect of the type was lowered.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The type.</param>
/// <param name="Lowered">Programs lowered.</param>
/// <param name="Programs">Programs served with rates of their own.</param>
public sealed record LoweredType(string Specialty, RateGroup Type, int Lowered, int Programs);

/// <summary>The range of a published figure over the specialties studied.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
public sealed record PublishedRange(double Low, double High);

/// <summary>A pair of published rates that runs against an effect kept at or above 0.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="NameInSource">The program, as published.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Expected">The rate expected to be the higher one.</param>
/// <param name="Other">The other.</param>
public sealed record ConstrainedCell(
    string Specialty,
    string NameInSource,
    string Effect,
    double Expected,
    double Other
);

/// <summary>Fitted parameters and what to know about them.</summary>
/// <param name="Programs">Programs in code order within specialties in name order; each specialty ends with its typical row.</param>
/// <param name="LowRotation">The same with the low rotation effect; means only, covariances are those of <paramref name="Programs"/>.</param>
/// <param name="HighRotation">The same with the high one.</param>
/// <param name="Pools">The pool of each specialty in the season of the rates.</param>
/// <param name="Report">The report.</param>
public sealed record InterviewFitResult(
    IReadOnlyList<InterviewParameters> Programs,
    IReadOnlyList<InterviewParameters> LowRotation,
    IReadOnlyList<InterviewParameters> HighRotation,
    IReadOnlyList<SpecialtyPool> Pools,
    InterviewFitReport Report
)
{
    /// <summary>Mean interview rates by specialty and type: published, fitted, and predicted without the specialty's rates.</summary>
    public IReadOnlyList<InterviewPrediction> Predictions { get; init; } = [];
}

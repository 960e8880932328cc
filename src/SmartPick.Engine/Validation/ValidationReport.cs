using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Families of published figures; each has its own tolerance.</summary>
public enum CellFamily
{
    /// <summary>Match rate of a specialty and type, of those who ranked it.</summary>
    MatchByType,

    /// <summary>Match rate of a Step 2 band of US MD seniors.</summary>
    MatchByStep2Band,

    /// <summary>Mean share of applicants whom a specialty's programs interview, by type.</summary>
    InterviewRate,

    /// <summary>Mean number of ranks or interviews of matched and unmatched.</summary>
    Ranks,

    /// <summary>Figures over the whole season, against the simulated market.</summary>
    MarketTotal,
}

/// <summary>What was kept from the fit when a cell was predicted.</summary>
public enum HoldOut
{
    /// <summary>Nothing: there is no held-out figure.</summary>
    None,

    /// <summary>The whole group of specialty and type.</summary>
    Group,

    /// <summary>The whole specialty, as if it had no rates; others lend theirs.</summary>
    Specialty,

    /// <summary>The newest year; the years before were seen.</summary>
    NewestYear,

    /// <summary>The figure alone, which no fit has ever seen.</summary>
    Always,
}

/// <summary>What the baselines say of one held-out cell; each was fitted to the training cells only. Null where one has nothing to say.</summary>
/// <param name="BaseRate">The base rate.</param>
/// <param name="Independent">The same model with sigma = 0: programs answer independently.</param>
/// <param name="Step2Logistic">A logistic curve on Step 2.</param>
public sealed record BaselineFigures(double? BaseRate, double? Independent, double? Step2Logistic)
{
    /// <summary>The plainest base rate: of the applicant type over all training groups, weighted by people.</summary>
    public double? TypeRate { get; init; }
}

/// <summary>One published figure beside the model's.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Specialty">The specialty; ALL for a figure over all.</param>
/// <param name="Type">The applicants; null for all together.</param>
/// <param name="What">What is measured, in words, the band included.</param>
/// <param name="IsRate">True for a rate 0 to 1 (errors in percentage points), false for a count (errors in units).</param>
/// <param name="Published">The published figure.</param>
/// <param name="People">How many it rests on; null when not published.</param>
/// <param name="InSample">The model's figure when the fit has seen the cell, with its 90 % interval (parameters and binomial n).</param>
/// <param name="HeldOut">The same when the cell's whole group was held out; null where it cannot be.</param>
/// <param name="Baselines">The baselines on the held-out cell; null likewise.</param>
/// <param name="IsFitted">True when the shipped fit has seen the cell.</param>
/// <param name="EvidenceId">The row it comes from.</param>
/// <param name="SourceId">Who published it.</param>
/// <param name="Explanation">Why the model misses it, as far as found; empty where it does not or nobody knows.</param>
public sealed record ValidationCell(
    CellFamily Family,
    string Specialty,
    ApplicantType? Type,
    string What,
    bool IsRate,
    double Published,
    int? People,
    Estimate InSample,
    Estimate? HeldOut,
    BaselineFigures? Baselines,
    bool IsFitted,
    string EvidenceId,
    string SourceId,
    string Explanation
)
{
    /// <summary>What was kept from the fit for the held-out figure.</summary>
    public HoldOut HeldOutBy { get; init; }

    /// <summary>Half a step of the figure as published, in its own unit: by so much it may be off unseen. 0 for one computed from counts.</summary>
    public double Rounding { get; init; }

    /// <summary>Standard error of the model's figure: of a mean over simulated seasons. Null for a figure that is computed.</summary>
    public double? StandardError { get; init; }
}

/// <summary>A stated tolerance and how the model stands to it.</summary>
/// <param name="Name">What is held to it, in words.</param>
/// <param name="Family">The family it is of; null for all together.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Low">The lowest value that meets it; null for no limit.</param>
/// <param name="High">The highest value that meets it; null for no limit.</param>
/// <param name="Unit">points, units, share, nats and the like.</param>
/// <param name="Note">What is in the way where it is not met, and what else a reader must know; mostly empty where it is.</param>
public sealed record ToleranceCheck(
    string Name,
    CellFamily? Family,
    double Value,
    double? Low,
    double? High,
    string Unit,
    string Note
)
{
    private const double Luck = 2;

    /// <summary>Standard error of the value; null where none is known.</summary>
    public double? StandardError { get; init; }

    /// <summary>Simulated seasons that the value is a mean of; null where it is computed.</summary>
    public int? Seasons { get; init; }

    /// <summary>True where the value is the model's less a rival's, so that 0 says nothing between them.</summary>
    public bool AgainstRival { get; init; }

    /// <summary>True when nobody is better: the difference from a rival lies within twice its standard error.</summary>
    public bool IsTie => AgainstRival && Math.Abs(Value) <= Luck * StandardError;

    /// <summary>True when the value lies within the limits; where the limit is to beat a rival, a tie does not do.</summary>
    public bool IsMet =>
        !(Value < Low) && !(Value > High) && !double.IsNaN(Value) && !(IsTie && High <= 0);

    /// <summary>How it stands, in words: met, not met, at the edge, a tie.</summary>
    public string Verdict =>
        double.IsNaN(Value)
            ? "not measured"
            : (IsMet ? "met" : "not met")
                + (
                    IsTie ? ": a tie"
                    : IsAtEdge ? ", at the edge"
                    : string.Empty
                );

    /// <summary>
    /// True when a limit lies within the reach of luck, two standard errors and more where seasons are few: other seasons may have
    /// fallen on its other side.
    /// </summary>
    public bool IsAtEdge =>
        !AgainstRival
        && StandardError is { } error
        && (
            Math.Abs(Value - (Low ?? double.NaN)) <= Reach * error
            || Math.Abs(Value - (High ?? double.NaN)) <= Reach * error
        );

    /// <summary>The same as a mean of so many simulated seasons, where it is a total of the market.</summary>
    /// <param name="seasons">How many.</param>
    public ToleranceCheck OfSeasons(int seasons) =>
        Family == CellFamily.MarketTotal ? this with { Seasons = seasons } : this;

    private double Reach => Seasons is { } seasons ? StudentDistribution.Reach(seasons) : Luck;
}

/// <summary>Predicted chances of about the same size, and how often it came true: one point of a calibration curve.</summary>
/// <param name="HeldOut">True for predictions of held-out groups.</param>
/// <param name="Predicted">Mean prediction of the bin.</param>
/// <param name="Observed">Published rate of the same people.</param>
/// <param name="People">People in the bin.</param>
public sealed record CalibrationBin(bool HeldOut, double Predicted, double Observed, double People);

/// <summary>What changes when an assumed parameter does.</summary>
/// <param name="Assumption">The parameter and its value, for example "R = 2 (assumed 3)".</param>
/// <param name="Measure">What is measured, for example "match by type, mean absolute error".</param>
/// <param name="Base">As shipped.</param>
/// <param name="Changed">With the other value, refitted.</param>
/// <param name="Unit">points, chance and the like.</param>
public sealed record SensitivityResult(
    string Assumption,
    string Measure,
    double Base,
    double Changed,
    string Unit
);

/// <summary>A figure about the model; a tolerance may hold it.</summary>
/// <param name="Key">Its name in the tolerances, for example mean_error.</param>
/// <param name="Name">What was measured, in words.</param>
/// <param name="Family">The family it is of; null for all together.</param>
/// <param name="HeldOut">True when measured on held-out cells.</param>
/// <param name="Value">What was measured; NaN where there is nothing to measure it on.</param>
/// <param name="Unit">points, units, share, nats, cells and the like.</param>
public sealed record ValidationMeasure(
    string Key,
    string Name,
    CellFamily? Family,
    bool HeldOut,
    double Value,
    string Unit
)
{
    /// <summary>Standard error of the value; null where none is known.</summary>
    public double? StandardError { get; init; }

    /// <summary>True where the value is the model's less a rival's: below 0 the model is better.</summary>
    public bool AgainstRival { get; init; }
}

/// <summary>A known limit in plain words.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Text">What does not hold, for whom, and which figure would settle it.</param>
public sealed record KnownLimit(string Title, string Text);

/// <summary>How good the model is: what <c>smartpick validate</c> found.</summary>
/// <param name="FittedOn">Date of the fit that was validated.</param>
/// <param name="ValidatedOn">Date of the validation.</param>
/// <param name="Seasons">Simulated seasons behind the market's totals.</param>
/// <param name="Cells">Every published figure.</param>
/// <param name="Checks">Tolerances.</param>
/// <param name="Bins">The calibration curve.</param>
/// <param name="Sensitivity">What the assumptions do.</param>
/// <param name="PriorOnly">Groups of which only the prior speaks in some direction, in words.</param>
/// <param name="Limits">Known limits.</param>
public sealed record ValidationReport(
    string FittedOn,
    string ValidatedOn,
    int Seasons,
    IReadOnlyList<ValidationCell> Cells,
    IReadOnlyList<ToleranceCheck> Checks,
    IReadOnlyList<CalibrationBin> Bins,
    IReadOnlyList<SensitivityResult> Sensitivity,
    IReadOnlyList<string> PriorOnly,
    IReadOnlyList<KnownLimit> Limits
)
{
    /// <summary>True when every tolerance is met.</summary>
    public bool IsGood => Checks.All(check => check.IsMet);

    /// <summary>What was measured beside the checks: baselines' errors, shares in intervals, numbers of cells.</summary>
    public IReadOnlyList<ValidationMeasure> Measures { get; init; } = [];

    /// <summary>
    /// What to say of the report's standing, in words: that only the in-sample figures were recomputed, that it is of another fit than
    /// the one that is served. Empty when everything was measured on the fit that is served.
    /// </summary>
    public string Standing { get; init; } = string.Empty;
}

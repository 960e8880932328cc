using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Validation;

namespace SmartPick.Cli.Validate;

/// <summary>What <c>smartpick validate --json</c> writes.</summary>
internal sealed record ValidateDocument(
    string Smartpick,
    int Version,
    string FittedOn,
    string ValidatedOn,
    int Seasons,
    string Standing,
    bool Good,
    IReadOnlyList<CheckPart> Checks,
    IReadOnlyList<MeasurePart> Measures,
    IReadOnlyList<CellPart> Cells,
    IReadOnlyList<BinPart> Bins,
    IReadOnlyList<AssumptionPart> Sensitivity,
    IReadOnlyList<string> PriorOnly,
    IReadOnlyList<LimitPart> Limits
)
{
    /// <summary>The document.</summary>
    public static ValidateDocument Build(ValidationReport report) =>
        new(
            "validate",
            1,
            report.FittedOn,
            report.ValidatedOn,
            report.Seasons,
            report.Standing,
            report.IsGood,
            [
                .. report.Checks.Select(check => new CheckPart(
                    check.Name,
                    check.Family?.ToString(),
                    Rounded.OrNull(check.Value),
                    OrNull(check.StandardError),
                    check.Low,
                    check.High,
                    check.Unit,
                    check.IsMet,
                    check.Verdict,
                    check.Note
                )),
            ],
            [
                .. report.Measures.Select(measure => new MeasurePart(
                    measure.Key,
                    measure.Name,
                    measure.Family?.ToString(),
                    measure.HeldOut,
                    Rounded.OrNull(measure.Value),
                    OrNull(measure.StandardError),
                    measure.Unit
                )),
            ],
            [.. report.Cells.Select(CellPart.Of)],
            [
                .. report.Bins.Select(bin => new BinPart(
                    bin.HeldOut,
                    Rounded.To6(bin.Predicted),
                    Rounded.To6(bin.Observed),
                    bin.People
                )),
            ],
            [
                .. report.Sensitivity.Select(row => new AssumptionPart(
                    row.Assumption,
                    row.Measure,
                    Rounded.To6(row.Base),
                    Rounded.To6(row.Changed),
                    row.Unit
                )),
            ],
            report.PriorOnly,
            [.. report.Limits.Select(limit => new LimitPart(limit.Title, limit.Text))]
        );

    private static double? OrNull(double? number) =>
        number is { } value ? Rounded.OrNull(value) : null;
}

/// <summary>A tolerance.</summary>
internal sealed record CheckPart(
    string Name,
    string? Family,
    double? Value,
    double? StandardError,
    double? Low,
    double? High,
    string Unit,
    bool Met,
    string Verdict,
    string Note
);

/// <summary>A figure about the model.</summary>
internal sealed record MeasurePart(
    string Key,
    string Name,
    string? Family,
    bool HeldOut,
    double? Value,
    double? StandardError,
    string Unit
);

/// <summary>A published figure beside the model's; rates are 0 to 1.</summary>
internal sealed record CellPart(
    string Family,
    string Specialty,
    string? Type,
    string What,
    bool IsRate,
    double Published,
    double Rounding,
    int? People,
    Figure InSample,
    double? StandardError,
    string HeldOutBy,
    Figure? HeldOut,
    double? BaseRate,
    double? TypeRate,
    double? Independent,
    double? Step2Logistic,
    bool IsFitted,
    string Evidence,
    string Source,
    string Explanation
)
{
    /// <summary>Takes a cell over.</summary>
    public static CellPart Of(ValidationCell cell) =>
        new(
            cell.Family.ToString(),
            cell.Specialty,
            cell.Type?.DisplayName(),
            cell.What,
            cell.IsRate,
            Rounded.To6(cell.Published),
            cell.Rounding,
            cell.People,
            Figure.Of(cell.InSample),
            cell.StandardError is { } error ? Rounded.To6(error) : null,
            cell.HeldOutBy.ToString(),
            cell.HeldOut is { } heldOut ? Figure.Of(heldOut) : null,
            cell.Baselines?.BaseRate is { } rate ? Rounded.To6(rate) : null,
            cell.Baselines?.TypeRate is { } ofType ? Rounded.To6(ofType) : null,
            cell.Baselines?.Independent is { } independent ? Rounded.To6(independent) : null,
            cell.Baselines?.Step2Logistic is { } curve ? Rounded.To6(curve) : null,
            cell.IsFitted,
            cell.EvidenceId,
            cell.SourceId,
            cell.Explanation
        );
}

/// <summary>A point of the calibration curve.</summary>
internal sealed record BinPart(bool HeldOut, double Predicted, double Observed, double People);

/// <summary>What an assumption does.</summary>
internal sealed record AssumptionPart(
    string Assumption,
    string Measure,
    double AsFitted,
    double Changed,
    string Unit
);

/// <summary>A known limit.</summary>
internal sealed record LimitPart(string Title, string Text);

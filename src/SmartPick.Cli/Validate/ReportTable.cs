using System.Globalization;
using SmartPick.Engine.Validation;

namespace SmartPick.Cli.Validate;

/// <summary>A table of a validation: what the page and the document in Markdown both show.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Titles; a leading blank marks a column of numbers.</param>
/// <param name="Rows">Cells of text.</param>
/// <param name="EndsWithReason">True when the last column holds sentences, for which a page has more room below the table.</param>
internal sealed record ReportTable(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    bool EndsWithReason = false
)
{
    private const int WorstCount = 10;

    /// <summary>Every table of a report, those without rows left out.</summary>
    public static IReadOnlyList<ReportTable> Of(ValidationReport report) =>
        [
            .. (
                (ReportTable[])
                    [
                        Checks(report),
                        Baselines(report),
                        Measures(report),
                        Totals(report),
                        Worst(report, "Ten worst, as fitted", MeasureBook.Seen),
                        Worst(report, "Ten worst, groups held out whole", MeasureBook.Kept),
                        NewestYear(report),
                        Bins(report),
                        Sensitivity(report),
                    ]
            ).Where(table => table.Rows.Count > 0),
        ];

    private static ReportTable Checks(ValidationReport report) =>
        new(
            "Stated tolerances",
            ["tolerance", " from", " to", " measured", " ±", "unit", "met", "what is in the way"],
            [
                .. report
                    .Checks.OrderBy(check => check.IsMet)
                    .ThenBy(check => check.IsMet != (check.IsAtEdge || check.IsTie))
                    .Select(check =>
                        (string[])
                            [
                                ReportWords.Name(check.Name, check.Family),
                                ReportWords.Number(check.Low, check.Unit),
                                ReportWords.Number(check.High, check.Unit),
                                ReportWords.Number(check.Value, check.Unit),
                                ReportWords.Number(check.StandardError, check.Unit),
                                check.Unit,
                                check.Verdict,
                                check.Note,
                            ]
                    ),
            ],
            EndsWithReason: true
        );

    private static ReportTable Baselines(ValidationReport report)
    {
        double? Value(string key, CellFamily family) =>
            report
                .Measures.FirstOrDefault(measure =>
                    measure.Family == family
                    && string.Equals(measure.Key, key, StringComparison.Ordinal)
                )
                ?.Value;
        return new(
            "Held-out error beside the baselines",
            [
                "family",
                " model",
                " base rate",
                " rate of the type",
                " independent",
                " logistic in Step 2",
                "unit",
            ],
            [
                .. report
                    .Measures.Where(measure =>
                        string.Equals(measure.Key, "mean_error_held_out", StringComparison.Ordinal)
                    )
                    .Select(measure =>
                        (string[])
                            [
                                ReportWords.Family(measure.Family!.Value),
                                ReportWords.Number(measure.Value, measure.Unit),
                                .. Rivals.All.Select(rival =>
                                    ReportWords.Number(
                                        Value($"mean_error_{rival.Key}", measure.Family.Value),
                                        measure.Unit
                                    )
                                ),
                                measure.Unit,
                            ]
                    ),
            ]
        );
    }

    private static ReportTable Measures(ValidationReport report) =>
        new(
            "Everything measured",
            ["measure", " value", " ±", "unit"],
            [
                .. report
                    .Measures.Where(measure => double.IsFinite(measure.Value))
                    .Select(measure =>
                        (string[])
                            [
                                ReportWords.Name(measure.Name, measure.Family),
                                ReportWords.Number(measure.Value, measure.Unit),
                                ReportWords.Number(measure.StandardError, measure.Unit),
                                measure.Unit,
                            ]
                    ),
            ]
        );

    private static ReportTable Totals(ValidationReport report) =>
        new(
            "The whole season",
            ["of whom", "what", " published", " simulated", " ±", " off by", "source"],
            [
                .. report
                    .Cells.Where(cell => cell.Family == CellFamily.MarketTotal)
                    .Select(cell =>
                        (string[])
                            [
                                ReportWords.Group(cell),
                                cell.What,
                                ReportWords.Figure(cell, cell.Published),
                                ReportWords.Figure(cell, cell.InSample.Value),
                                ReportWords.StandardError(cell),
                                ReportWords.Error(cell, cell.InSample.Value),
                                cell.SourceId,
                            ]
                    ),
            ]
        );

    private static ReportTable Worst(
        ValidationReport report,
        string title,
        Func<ValidationCell, double?> predict
    ) =>
        new(
            $"{title} (figures of at least {CellError.FewestPeople} people or programs)",
            ["group", "what", " people", " published", " model", " off by", "explanation"],
            [
                .. CellError
                    .Worst(report.Cells.Where(cell => cell.IsRate), predict, WorstCount)
                    .Select(cell => Row(cell, predict(cell)!.Value)),
            ],
            EndsWithReason: true
        );

    private static ReportTable NewestYear(ValidationReport report) =>
        new(
            "Newest year held out: US MD seniors from the years before",
            ["group", "what", " people", " published", " model", " off by", "explanation"],
            [
                .. report
                    .Cells.Where(cell => cell.HeldOutBy == HoldOut.NewestYear)
                    .Select(cell => Row(cell, cell.HeldOut!.Value.Value)),
            ],
            EndsWithReason: true
        );

    private static string[] Row(ValidationCell cell, double predicted) =>
        [
            ReportWords.Group(cell),
            cell.What,
            cell.People?.ToString("#,##0", CultureInfo.InvariantCulture) ?? "-",
            ReportWords.Figure(cell, cell.Published),
            ReportWords.Figure(cell, predicted),
            ReportWords.Error(cell, predicted),
            cell.Explanation,
        ];

    private static ReportTable Bins(ValidationReport report) =>
        new(
            "Do chances come true? Predicted chance and published rate of the same people",
            ["cells", " predicted", " came true", " people"],
            [
                .. report.Bins.Select(bin =>
                    (string[])
                        [
                            bin.HeldOut ? "held out" : "as fitted",
                            (100 * bin.Predicted).ToString("0.0", CultureInfo.InvariantCulture)
                                + "%",
                            (100 * bin.Observed).ToString("0.0", CultureInfo.InvariantCulture)
                                + (
                                    bin.People < CellError.FewestPeople
                                        ? "% (too few to tell)"
                                        : "%"
                                ),
                            bin.People.ToString("#,##0", CultureInfo.InvariantCulture),
                        ]
                ),
            ]
        );

    private static ReportTable Sensitivity(ValidationReport report) =>
        new(
            "What assumptions do: chance at the mean score, refitted",
            ["assumption", "measure", " as fitted", " changed", "unit"],
            [
                .. report
                    .Sensitivity.Where(row =>
                        row.Measure.EndsWith("chance at the mean score", StringComparison.Ordinal)
                    )
                    .Select(row =>
                        (string[])
                            [
                                row.Assumption,
                                row.Measure,
                                row.Base.ToString("0.000", CultureInfo.InvariantCulture),
                                row.Changed.ToString("0.000", CultureInfo.InvariantCulture),
                                row.Unit,
                            ]
                    ),
            ]
        );
}

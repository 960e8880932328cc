using SmartPick.Engine.Validation;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Writes and reads the small tables of a validation: checks, measures, bins, sensitivity, limits.</summary>
internal static class ReportTables
{
    public const string ChecksName = "checks.csv";
    public const string MeasuresName = "measures.csv";
    public const string BinsName = "bins.csv";
    public const string SensitivityName = "sensitivity.csv";
    public const string LimitsName = "limits.csv";

    private const double Largest = 1e9;

    private static readonly IReadOnlyDictionary<string, CellFamily> Families =
        ValidationWords.Of<CellFamily>();

    private static readonly string[] CheckColumns =
    [
        "name",
        "family",
        "value",
        "standard_error",
        "against_rival",
        "low",
        "high",
        "unit",
        "note",
    ];

    private static readonly string[] MeasureColumns =
    [
        "key",
        "name",
        "family",
        "held_out",
        "value",
        "standard_error",
        "against_rival",
        "unit",
    ];

    private static readonly string[] BinColumns = ["held_out", "predicted", "observed", "people"];

    private static readonly string[] SensitivityColumns =
    [
        "assumption",
        "measure",
        "base",
        "changed",
        "unit",
    ];

    private static readonly string[] LimitColumns = ["title", "text"];

    public static List<ToleranceCheck> ReadChecks(string folder, int seasons, ProblemLog log) =>
        CsvTable.Read(
            Path.Combine(folder, ChecksName),
            CheckColumns,
            log,
            row =>
                new ToleranceCheck(
                    row.Text("name"),
                    Family(row),
                    row.NumberOrNull("value", -Largest, Largest) ?? double.NaN,
                    row.NumberOrNull("low", -Largest, Largest),
                    row.NumberOrNull("high", -Largest, Largest),
                    row.TextOrNull("unit") ?? string.Empty,
                    row.TextOrNull("note") ?? string.Empty
                )
                {
                    StandardError = row.NumberOrNull("standard_error", 0, Largest),
                    AgainstRival = row.Flag("against_rival"),
                }.OfSeasons(seasons)
        );

    public static List<ValidationMeasure> ReadMeasures(string folder, ProblemLog log) =>
        CsvTable.Read(
            Path.Combine(folder, MeasuresName),
            MeasureColumns,
            log,
            row => new ValidationMeasure(
                row.Text("key"),
                row.Text("name"),
                Family(row),
                row.Flag("held_out"),
                row.NumberOrNull("value", -Largest, Largest) ?? double.NaN,
                row.Text("unit")
            )
            {
                StandardError = row.NumberOrNull("standard_error", 0, Largest),
                AgainstRival = row.Flag("against_rival"),
            }
        );

    public static List<CalibrationBin> ReadBins(string folder, ProblemLog log) =>
        CsvTable.Read(
            Path.Combine(folder, BinsName),
            BinColumns,
            log,
            row => new CalibrationBin(
                row.Flag("held_out"),
                row.Number("predicted", 0, 1),
                row.Number("observed", 0, 1),
                row.Number("people", 0, Largest)
            )
        );

    public static List<SensitivityResult> ReadSensitivity(string folder, ProblemLog log) =>
        CsvTable.Read(
            Path.Combine(folder, SensitivityName),
            SensitivityColumns,
            log,
            row => new SensitivityResult(
                row.Text("assumption"),
                row.Text("measure"),
                row.Number("base", -Largest, Largest),
                row.Number("changed", -Largest, Largest),
                row.Text("unit")
            )
        );

    public static List<KnownLimit> ReadLimits(string folder, ProblemLog log) =>
        CsvTable.Read(
            Path.Combine(folder, LimitsName),
            LimitColumns,
            log,
            row => new KnownLimit(row.Text("title"), row.Text("text"))
        );

    /// <summary>Writes all five.</summary>
    public static void Write(string folder, ValidationReport report)
    {
        CsvText.Write(
            Path.Combine(folder, ChecksName),
            CheckColumns,
            report.Checks.Select(check =>
                (string[])
                    [
                        check.Name,
                        Field(check.Family),
                        Field(check.Value),
                        Field(check.StandardError),
                        Field(check.AgainstRival),
                        Field(check.Low),
                        Field(check.High),
                        check.Unit,
                        check.Note,
                    ]
            )
        );
        CsvText.Write(
            Path.Combine(folder, MeasuresName),
            MeasureColumns,
            report.Measures.Select(measure =>
                (string[])
                    [
                        measure.Key,
                        measure.Name,
                        Field(measure.Family),
                        Field(measure.HeldOut),
                        Field(measure.Value),
                        Field(measure.StandardError),
                        Field(measure.AgainstRival),
                        measure.Unit,
                    ]
            )
        );
        CsvText.Write(
            Path.Combine(folder, BinsName),
            BinColumns,
            report.Bins.Select(bin =>
                (string[])
                    [
                        Field(bin.HeldOut),
                        CsvText.Number(bin.Predicted),
                        CsvText.Number(bin.Observed),
                        CsvText.Number(bin.People),
                    ]
            )
        );
        CsvText.Write(
            Path.Combine(folder, SensitivityName),
            SensitivityColumns,
            report.Sensitivity.Select(row =>
                (string[])
                    [
                        row.Assumption,
                        row.Measure,
                        CsvText.Number(row.Base),
                        CsvText.Number(row.Changed),
                        row.Unit,
                    ]
            )
        );
        CsvText.Write(
            Path.Combine(folder, LimitsName),
            LimitColumns,
            report.Limits.Select(limit => (string[])[limit.Title, limit.Text])
        );
    }

    private static CellFamily? Family(CsvRow row) =>
        row.TextOrNull("family") is null ? null : row.Choice("family", Families);

    private static string Field(bool flag) => flag ? "true" : "false";

    private static string Field(CellFamily? family) => family?.ToString() ?? string.Empty;

    private static string Field(double? number) =>
        number is { } value && double.IsFinite(value) ? CsvText.Number(value) : string.Empty;
}

using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Writes and reads <c>cells.csv</c>: every published figure beside the model's.</summary>
internal static class CellsFile
{
    public const string Name = "cells.csv";

    private const double Largest = 1e6;

    private static readonly IReadOnlyDictionary<string, CellFamily> Families =
        ValidationWords.Of<CellFamily>();

    private static readonly IReadOnlyDictionary<string, HoldOut> HoldOuts =
        ValidationWords.Of<HoldOut>();

    private static readonly string[] Columns =
    [
        "family",
        "specialty",
        "applicant_type",
        "what",
        "is_rate",
        "published",
        "rounding",
        "people",
        "in_sample",
        "in_sample_low",
        "in_sample_high",
        "standard_error",
        "held_out_by",
        "held_out",
        "held_out_low",
        "held_out_high",
        "base_rate",
        "type_rate",
        "independent",
        "step2_logistic",
        "is_fitted",
        "evidence_id",
        "source_id",
        "explanation",
    ];

    /// <summary>The rows without problems; problems go to the log.</summary>
    /// <param name="folder">The folder of the validation.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static List<ValidationCell> Read(
        string folder,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    ) => CsvTable.Read(Path.Combine(folder, Name), Columns, log, row => Row(row, sourceIds));

    public static void Write(string folder, IEnumerable<ValidationCell> cells) =>
        CsvText.Write(Path.Combine(folder, Name), Columns, cells.Select(Fields));

    private static ValidationCell Row(CsvRow row, IReadOnlySet<string>? sourceIds)
    {
        var heldOutBy = row.Choice("held_out_by", HoldOuts);
        var heldOut = EstimateOrNull(row, "held_out");
        if (heldOutBy == HoldOut.None != heldOut is null)
        {
            row.Reject(
                "held_out",
                heldOut is null ? "nothing" : "a figure",
                "a figure where held_out_by says of what, and none where it says None"
            );
        }

        return new ValidationCell(
            row.Choice("family", Families),
            row.Text("specialty"),
            row.TextOrNull("applicant_type") is null
                ? null
                : row.Choice("applicant_type", ValidationWords.Types),
            row.Text("what"),
            row.Flag("is_rate"),
            row.Number("published", -Largest, Largest),
            row.IntegerOrNull("people", 0, int.MaxValue),
            EstimateOrNull(row, "in_sample") ?? Missing(row),
            heldOut,
            Baselines(row),
            row.Flag("is_fitted"),
            row.Text("evidence_id"),
            row.Member("source_id", sourceIds, "an id of sources.csv"),
            row.TextOrNull("explanation") ?? string.Empty
        )
        {
            HeldOutBy = heldOutBy,
            Rounding = row.Number("rounding", 0, 1),
            StandardError = row.NumberOrNull("standard_error", 0, Largest),
        };
    }

    private static Estimate Missing(CsvRow row)
    {
        row.Reject("in_sample", "nothing", "a number");
        return default;
    }

    private static Estimate? EstimateOrNull(CsvRow row, string column)
    {
        var value = row.NumberOrNull(column, -Largest, Largest);
        var low = row.NumberOrNull($"{column}_low", -Largest, Largest);
        var high = row.NumberOrNull($"{column}_high", -Largest, Largest);
        if (value is null && low is null && high is null)
        {
            return null;
        }

        if (low <= value && value <= high)
        {
            return new Estimate(value.Value, low.Value, high.Value);
        }

        row.Reject(
            column,
            string.Create(CultureInfo.InvariantCulture, $"{low} {value} {high}"),
            "a number between its limits, or three empty cells"
        );
        return null;
    }

    private static BaselineFigures? Baselines(CsvRow row)
    {
        var figures = new BaselineFigures(
            row.NumberOrNull("base_rate", -Largest, Largest),
            row.NumberOrNull("independent", -Largest, Largest),
            row.NumberOrNull("step2_logistic", -Largest, Largest)
        )
        {
            TypeRate = row.NumberOrNull("type_rate", -Largest, Largest),
        };
        return figures == new BaselineFigures(null, null, null) ? null : figures;
    }

    private static List<string> Fields(ValidationCell cell) =>
        [
            cell.Family.ToString(),
            cell.Specialty,
            cell.Type?.DisplayName() ?? string.Empty,
            cell.What,
            cell.IsRate ? "true" : "false",
            CsvText.Number(cell.Published),
            CsvText.Number(cell.Rounding),
            cell.People?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            .. Fields(cell.InSample),
            Field(cell.StandardError),
            cell.HeldOutBy.ToString(),
            .. Fields(cell.HeldOut),
            Field(cell.Baselines?.BaseRate),
            Field(cell.Baselines?.TypeRate),
            Field(cell.Baselines?.Independent),
            Field(cell.Baselines?.Step2Logistic),
            cell.IsFitted ? "true" : "false",
            cell.EvidenceId,
            cell.SourceId,
            cell.Explanation,
        ];

    private static IEnumerable<string> Fields(Estimate? estimate) =>
        [Field(estimate?.Value), Field(estimate?.Low), Field(estimate?.High)];

    private static string Field(double? number) =>
        number is { } value ? CsvText.Number(value) : string.Empty;
}

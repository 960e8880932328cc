using System.Globalization;
using System.Text;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Reference.Exporting;

namespace SmartPick.Cli.Simulate;

/// <summary>Every figure as CSV (RFC 4180): a header, a row a figure; shares are 0 to 1; an empty cell is all, or nothing known.</summary>
internal static class SimulateCsv
{
    private static readonly string[] Header =
    [
        "measure",
        "specialty",
        "applicant_type",
        "step2_band",
        "seasons",
        "mean",
        "season_sd",
        "people",
        "as_it_is",
        "change",
        "change_sd",
        "published",
        "published_year",
        "published_source",
    ];

    /// <summary>The file's bytes, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(IReadOnlyList<SimulatedFigure> figures)
    {
        var text = new StringBuilder();
        CsvExport.AppendLine(text, Header);
        foreach (var figure in figures)
        {
            CsvExport.AppendLine(text, Cells(figure));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Cells(SimulatedFigure figure) =>
        [
            MeasureWords.Name(figure.Row.Measure),
            figure.Row.Specialty ?? string.Empty,
            figure.Row.Type?.DisplayName() ?? string.Empty,
            figure.Row.Step2Band?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            figure.Seasons.ToString(CultureInfo.InvariantCulture),
            Number(figure.Row.Mean),
            Number(figure.Row.SeasonSd),
            Number(figure.Row.People),
            Number(figure.AsItIs),
            Number(figure.Change),
            Number(figure.ChangeSd),
            Number(figure.Published?.Value),
            figure.Published?.Year ?? string.Empty,
            figure.Published?.SourceId ?? string.Empty,
        ];

    private static string Number(double? value) =>
        value is { } number
            ? Rounded.To6(number).ToString("0.######", CultureInfo.InvariantCulture)
            : string.Empty;
}

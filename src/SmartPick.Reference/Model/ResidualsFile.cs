using System.Globalization;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>One line of what the fit reproduces and how well.</summary>
/// <param name="Stage">interview or match.</param>
/// <param name="Specialty">The specialty; ALL for all together.</param>
/// <param name="Group">The column of the rates, or the applicant type.</param>
/// <param name="Figure">What is measured.</param>
/// <param name="People">Programs (interview) or people (match) it rests on; null when not published.</param>
/// <param name="Published">The published figure; null for summaries over programs.</param>
/// <param name="Fitted">The fitted figure, or the mean absolute error in points for summaries over programs.</param>
/// <param name="Spread">The spread the fit gives the figure, or the 95th percentile of the error in points.</param>
/// <param name="HeldOut">True when the fit did not see it.</param>
/// <param name="EvidenceId">The evidence row; empty for summaries over programs.</param>
public sealed record ResidualRow(
    string Stage,
    string Specialty,
    string Group,
    string Figure,
    int? People,
    double? Published,
    double Fitted,
    double Spread,
    bool HeldOut,
    string EvidenceId
);

/// <summary>Writes and reads <c>model/residuals.csv</c>: residuals of the fit, summed up by specialty and column.</summary>
public static class ResidualsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("model", "residuals.csv");

    private const double Largest = 1e6;

    private static readonly string[] Columns =
    [
        "stage",
        "specialty",
        "group",
        "figure",
        "people",
        "published",
        "fitted",
        "spread",
        "held_out",
        "evidence_id",
    ];

    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["interview"] = "interview",
        ["match"] = "match",
    };

    /// <summary>Reads the file; every problem at once, up to 100.</summary>
    /// <param name="folder">The data folder.</param>
    public static Reading<IReadOnlyList<ResidualRow>> Load(string folder)
    {
        var log = new ProblemLog();
        var rows = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row => new ResidualRow(
                row.Choice("stage", Stages),
                row.Text("specialty"),
                row.Text("group"),
                row.Text("figure"),
                row.IntegerOrNull("people", 0, int.MaxValue),
                row.NumberOrNull("published", -Largest, Largest),
                row.Number("fitted", -Largest, Largest),
                row.Number("spread", 0, Largest),
                row.Flag("held_out"),
                row.TextOrNull("evidence_id") ?? string.Empty
            )
        );
        return log.Count == 0
            ? new Reading<IReadOnlyList<ResidualRow>>(rows, [])
            : new Reading<IReadOnlyList<ResidualRow>>(null, log.ToList());
    }

    internal static void Write(string folder, IEnumerable<ResidualRow> rows) =>
        CsvText.Write(Path.Combine(folder, Name), Columns, rows.Select(Fields));

    private static List<string> Fields(ResidualRow row) =>
        [
            row.Stage,
            row.Specialty,
            row.Group,
            row.Figure,
            row.People?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            row.Published is { } published ? CsvText.Number(published) : string.Empty,
            CsvText.Number(row.Fitted),
            CsvText.Number(row.Spread),
            row.HeldOut ? "true" : "false",
            row.EvidenceId,
        ];
}

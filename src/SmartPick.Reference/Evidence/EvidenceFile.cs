using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads <c>evidence.csv</c>: published figures in long form.</summary>
public static class EvidenceFile
{
    /// <summary>The file's name in the folder given with <c>--data</c>.</summary>
    public const string Name = "evidence.csv";

    // Beyond any count, score, percentage or ratio in the evidence; catches a slip of the decimal point.
    private const double Largest = 1e6;

    private static readonly string[] Columns =
    [
        "specialty",
        "applicant_type",
        "year",
        "metric",
        "value",
        "unit",
        "source_id",
        "confidence",
    ];

    /// <summary>Reads the file; every problem at once, up to 100.</summary>
    /// <param name="folder">The folder given with <c>--data</c>.</param>
    public static Reading<EvidenceTable> Load(string folder)
    {
        var log = new ProblemLog();
        var table = Read(folder, log);
        return log.Count == 0
            ? new Reading<EvidenceTable>(table, [])
            : new Reading<EvidenceTable>(null, log.ToList());
    }

    internal static EvidenceTable Read(string folder, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new EvidenceTable(
            Tables.CsvTable.Read(
                Path.Combine(folder, Name),
                Columns,
                log,
                row =>
                {
                    var evidence = Row(row);
                    if (row.IsGood && !seen.Add(evidence.Id))
                    {
                        row.Reject(
                            null,
                            evidence.Id,
                            "one row for a source, specialty, type, year and metric"
                        );
                    }

                    return evidence;
                }
            )
        );
    }

    private static EvidenceRow Row(CsvRow row)
    {
        var specialty = row.Text("specialty");
        var type = row.Text("applicant_type");
        var year = row.Text("year");
        var metric = row.Text("metric");
        var source = row.Text("source_id");
        return new EvidenceRow(
            EvidenceId.From(source, specialty, type, year, metric),
            specialty,
            type,
            year,
            metric,
            row.Number("value", -Largest, Largest),
            row.Text("unit"),
            source,
            row.Text("confidence")
        );
    }
}

using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>seasons.csv</c>: which seasons are known and which one is running.</summary>
internal static class SeasonsFile
{
    public const string Name = "seasons.csv";

    private static readonly string[] Columns =
    [
        "season",
        "name",
        "running",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    /// <returns>The season running, or null when the file does not say exactly one.</returns>
    public static Season? ReadRunning(
        string folder,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                row.Text("name");
                row.TextOrNull("note");
                row.Provenance(sourceIds);
                return (Season: row.Season(), Running: row.Flag("running"));
            }
        );
        var running = rows.Where(row => row.Running).ToList();
        if (running.Count == 1)
        {
            return running[0].Season;
        }

        if (log.Count == before)
        {
            var found = FormattableString.Invariant($"{running.Count} running seasons");
            log.Add(path, null, "running", found, "true in exactly one row");
        }

        return null;
    }
}

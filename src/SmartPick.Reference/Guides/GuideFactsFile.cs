using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Guides;

/// <summary>Reads <c>guide.csv</c>: the facts that the guide tells beside its advice.</summary>
public static class GuideFactsFile
{
    /// <summary>The file, inside the data folder.</summary>
    public const string Name = "guide.csv";

    private static readonly string[] Columns = ["topic", "statement", .. CsvRow.ProvenanceColumns];

    /// <summary>Reads the facts, in the order of the file; every problem at once, up to 100.</summary>
    /// <param name="folder">A data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    /// <param name="topics">The pages there are.</param>
    /// <param name="sourceIds">The ids of <c>sources.csv</c>.</param>
    public static Reading<IReadOnlyList<GuideFact>> Load(
        string folder,
        IReadOnlySet<string> topics,
        IReadOnlySet<string> sourceIds
    )
    {
        var log = new ProblemLog();
        var facts = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row => new GuideFact(
                row.Member("topic", topics, "a page of the guide"),
                row.Text("statement"),
                row.Provenance(sourceIds)
            )
        );
        return log.Count == 0
            ? new Reading<IReadOnlyList<GuideFact>>(facts, [])
            : new Reading<IReadOnlyList<GuideFact>>(null, log.ToList());
    }
}

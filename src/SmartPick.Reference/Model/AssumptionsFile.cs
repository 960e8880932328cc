using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads a file of assumptions: one row for a key, specialty and group, each with mean, spread, reason and source.</summary>
internal static class AssumptionsFile
{
    private const double Largest = 1e6;

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["assumed"] = "assumed",
        ["cited"] = "cited",
    };

    private static readonly string[] Columns =
    [
        "key",
        "specialty",
        "group",
        "mean",
        "sd",
        "status",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    /// <summary>The rows without problems; problems go to the log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="specialties">What may stand in the column <c>specialty</c>; an empty cell is a row for all.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static List<Assumption> Read(
        string path,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<(string, string?, string?)>();
        return CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var assumption = new Assumption(
                    row.Text("key"),
                    row.TextOrNull("specialty") is null
                        ? null
                        : row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    row.TextOrNull("group"),
                    row.Number("mean", -Largest, Largest),
                    row.Number("sd", 0, Largest),
                    row.Choice("status", Statuses),
                    row.Text("note"),
                    row.Provenance(sourceIds)
                );
                if (
                    row.IsGood
                    && !seen.Add((assumption.Key, assumption.Specialty, assumption.Group))
                )
                {
                    row.Reject("key", assumption.Key, "one row for a key, specialty and group");
                }

                return assumption;
            }
        );
    }
}

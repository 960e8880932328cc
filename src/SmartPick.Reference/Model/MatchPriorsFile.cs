using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads what the fit of the second stage assumes: <c>priors/matches.csv</c> and, for lists, <c>priors/interviews.csv</c>.</summary>
internal static class MatchPriorsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("priors", "matches.csv");

    /// <summary>The first stage's assumptions; its numbers of applications serve here too.</summary>
    public static readonly string InterviewsName = Path.Combine("priors", "interviews.csv");

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

    /// <summary>Both files' rows, those of the first stage only for numbers of applications.</summary>
    public static AssumptionTable Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var own = ReadRows(Path.Combine(folder, Name), specialties, sourceIds, log);
        var lists = ReadRows(Path.Combine(folder, InterviewsName), specialties, sourceIds, log)
            .Where(row => string.Equals(row.Key, "applications", StringComparison.Ordinal));
        return new AssumptionTable([.. own, .. lists]);
    }

    private static List<Assumption> ReadRows(
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
                var prior = new Assumption(
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
                if (row.IsGood && !seen.Add((prior.Key, prior.Specialty, prior.Group)))
                {
                    row.Reject("key", prior.Key, "one row for a key, specialty and group");
                }

                return prior;
            }
        );
    }
}

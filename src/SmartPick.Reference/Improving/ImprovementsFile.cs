using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Improving;

/// <summary>Reads <c>improvements.csv</c>: what an applicant can do, how long it takes and what it costs.</summary>
internal static class ImprovementsFile
{
    private const string Name = "improvements.csv";
    private const int MostAmount = 100;
    private const int MostMonths = 60;
    private const int MostDollars = 100_000;

    private static readonly string[] Columns =
    [
        "key",
        "kind",
        "amount",
        "name",
        "months",
        "dollars",
        "by",
        "status",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, ImprovementKind> Kinds = new(StringComparer.Ordinal)
    {
        ["step2"] = ImprovementKind.Step2,
        ["away"] = ImprovementKind.Away,
        ["publications"] = ImprovementKind.Publications,
        ["mentor-tie"] = ImprovementKind.MentorTie,
        ["state-regions"] = ImprovementKind.StateRegions,
        ["more-applications"] = ImprovementKind.MoreApplications,
        ["parallel"] = ImprovementKind.Parallel,
    };

    private static readonly Dictionary<string, bool> IsAssumed = new(StringComparer.Ordinal)
    {
        ["assumed"] = true,
        ["cited"] = false,
    };

    /// <summary>The improvements in the file's order.</summary>
    public static IReadOnlyList<Improvement> Read(
        string folder,
        SeasonDates? dates,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var known = dates?.All.Select(date => date.Key).ToHashSet(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var improvement = new Improvement(
                    row.Text("key"),
                    row.Choice("kind", Kinds),
                    row.Integer("amount", 1, MostAmount),
                    row.Text("name"),
                    row.Number("months", 0, MostMonths),
                    row.IntegerOrNull("dollars", 0, MostDollars),
                    row.Member("by", known, "a key of season/dates.csv"),
                    row.Choice("status", IsAssumed),
                    row.Text("note"),
                    row.Provenance(sourceIds)
                );
                if (!keys.Add(improvement.Key))
                {
                    row.Reject("key", improvement.Key, "each key once");
                }

                return improvement;
            }
        );
    }
}

using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/meets.csv</c>: which support meets which need, and how far. Every need has a support that meets it.</summary>
internal static class MeetsFile
{
    private const double SmallestShare = 0.01;

    public static List<MetNeed> Read(
        string folder,
        IReadOnlyList<Need> needs,
        IReadOnlyList<Word> supports,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, "meets.csv");
        var before = log.Count;
        var needIds = needs.Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        var supportIds = supports.Select(word => word.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        var rows = CsvTable.Read(
            path,
            ["need", "support", "share", .. CsvRow.ProvenanceColumns],
            log,
            row =>
            {
                var met = new MetNeed(
                    row.Member("need", needIds, "a need of needs.csv"),
                    row.Member("support", supportIds, "a support of supports.csv"),
                    row.Number("share", SmallestShare, 1),
                    row.Provenance(sourceIds)
                );
                if (!seen.Add((met.Need, met.Support)))
                {
                    row.Reject("support", met.Support, "each pair once");
                }

                return met;
            }
        );
        if (log.Count == before)
        {
            foreach (
                var need in needIds.Except(rows.Select(row => row.Need), StringComparer.Ordinal)
            )
            {
                log.Add(path, null, "need", "no row for " + need, "a support that meets it");
            }
        }

        return rows;
    }
}

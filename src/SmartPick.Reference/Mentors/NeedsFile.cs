using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/needs.csv</c>: what mentees may need, and what must be kept from a conflict of interest.</summary>
internal static class NeedsFile
{
    private static readonly Dictionary<string, TeamRole> Roles = new(StringComparer.Ordinal)
    {
        ["specialty-faculty"] = TeamRole.SpecialtyFaculty,
        ["near-peer"] = TeamRole.NearPeer,
        ["generalist"] = TeamRole.Generalist,
    };

    public static List<Need> Read(string folder, IReadOnlySet<string> sourceIds, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, "needs.csv"),
            ["need", "label", "kept_from_conflicts", "role", .. CsvRow.ProvenanceColumns],
            log,
            row => new Need(
                WordsFile.Id(row, "need", seen),
                row.Text("label"),
                row.Flag("kept_from_conflicts"),
                row.Provenance(sourceIds)
            )
            {
                Role = row.Choice("role", Roles),
            }
        );
    }
}

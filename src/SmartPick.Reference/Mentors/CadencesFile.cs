using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/cadences.csv</c>: how often two people talk.</summary>
internal static class CadencesFile
{
    private const int MostDays = 366;

    public static List<Cadence> Read(string folder, IReadOnlySet<string> sourceIds, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, "cadences.csv"),
            ["cadence", "label", "days", .. CsvRow.ProvenanceColumns],
            log,
            row => new Cadence(
                WordsFile.Id(row, "cadence", seen),
                row.Text("label"),
                row.Integer("days", 1, MostDays),
                row.Provenance(sourceIds)
            )
        );
    }
}

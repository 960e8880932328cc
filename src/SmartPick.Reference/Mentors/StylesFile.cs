using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/styles.csv</c>: scales on which both sides say how they like to talk.</summary>
internal static class StylesFile
{
    private const int FewestSteps = 2;
    private const int MostSteps = 9;

    public static List<StyleScale> Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, "styles.csv"),
            ["scale", "low", "high", "steps", .. CsvRow.ProvenanceColumns],
            log,
            row => new StyleScale(
                WordsFile.Id(row, "scale", seen),
                row.Text("low"),
                row.Text("high"),
                row.Integer("steps", FewestSteps, MostSteps),
                row.Provenance(sourceIds)
            )
        );
    }
}

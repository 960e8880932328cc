using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads medical schools: those of a folder of evidence, and those that the data folder carries.</summary>
public static class MedicalSchoolsFile
{
    /// <summary>The file's name in the folder.</summary>
    public const string Name = "medical_schools.csv";

    private static readonly string[] Columns =
    [
        "name",
        "degree",
        "city",
        "state",
        "control",
        "latitude",
        "longitude",
        "confidence",
    ];

    private static readonly Dictionary<string, MedicalDegree> Degrees = new(StringComparer.Ordinal)
    {
        ["MD"] = MedicalDegree.Md,
        ["DO"] = MedicalDegree.Do,
    };

    /// <summary>Reads the schools.</summary>
    /// <param name="folder">The folder of evidence.</param>
    public static Reading<IReadOnlyList<MedicalSchool>> Read(string folder)
    {
        var log = new ProblemLog();
        var rows = CsvTable.Read(Path.Combine(folder, Name), Columns, log, Row);
        return log.Count == 0
            ? new Reading<IReadOnlyList<MedicalSchool>>(rows, [])
            : new Reading<IReadOnlyList<MedicalSchool>>(null, log.ToList());
    }

    /// <summary>Reads the schools of a data folder, whose rows say where they come from; problems go to the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="states">Codes of <c>states.csv</c>.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    internal static List<MedicalSchool> ReadCarried(
        string folder,
        IReadOnlySet<string> states,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) =>
        CsvTable.Read(
            Path.Combine(folder, Name),
            [.. Columns.SkipLast(1), .. CsvRow.ProvenanceColumns],
            log,
            row =>
            {
                row.Member("state", states, "a state of states.csv");
                row.Provenance(sourceIds);
                return Row(row);
            }
        );

    private static MedicalSchool Row(CsvRow row) =>
        new(
            row.Text("name"),
            row.Choice("degree", Degrees),
            row.Text("state"),
            row.Text("confidence")
        );
}

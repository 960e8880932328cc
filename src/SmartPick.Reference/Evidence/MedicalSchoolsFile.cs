using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads the medical schools of a folder of evidence.</summary>
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
        var rows = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row => new MedicalSchool(
                row.Text("name"),
                row.Choice("degree", Degrees),
                row.Text("state"),
                row.Text("confidence")
            )
        );
        return log.Count == 0
            ? new Reading<IReadOnlyList<MedicalSchool>>(rows, [])
            : new Reading<IReadOnlyList<MedicalSchool>>(null, log.ToList());
    }
}

using SmartPick.Engine.Evidence;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads <c>medical_schools.csv</c> of a folder of evidence.</summary>
public static class MedicalSchoolsFile
{
    /// <summary>The file's name in the folder.</summary>
    public const string Name = "medical_schools.csv";

    /// <summary>Reads the schools.</summary>
    /// <param name="folder">The folder of evidence.</param>
    public static Reading<IReadOnlyList<MedicalSchool>> Read(string folder) =>
        CsvTable.Read(
            Path.Combine(folder, Name),
            ["name", "degree", "state", "confidence"],
            table =>
                table.Text("degree") switch
                {
                    "MD" => School(table, MedicalDegree.Md),
                    "DO" => School(table, MedicalDegree.Do),
                    _ => table.Fail<MedicalSchool>("degree", "MD or DO"),
                }
        );

    private static MedicalSchool School(CsvTable table, MedicalDegree degree) =>
        new(table.Text("name"), degree, table.Text("state"), table.Text("confidence"));
}

using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Accounts;

/// <summary>Reads <c>accounts/common_passwords.csv</c>: passwords that are tried first and so are refused.</summary>
public static class CommonPasswordsFile
{
    /// <summary>The file, inside the data folder.</summary>
    public const string Name = "accounts/common_passwords.csv";

    private static readonly string[] Columns = ["password", .. CsvRow.ProvenanceColumns];

    /// <summary>Reads the passwords; every problem at once, up to 100.</summary>
    /// <param name="folder">A data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    public static Reading<IReadOnlyList<string>> Load(string folder)
    {
        var log = new ProblemLog();
        var words = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row => row.Text("password")
        );
        return log.Count == 0
            ? new Reading<IReadOnlyList<string>>(words, [])
            : new Reading<IReadOnlyList<string>>(null, log.ToList());
    }
}

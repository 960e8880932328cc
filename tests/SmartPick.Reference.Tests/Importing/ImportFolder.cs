using System.Text;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>A folder of a test's own, with files to import.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-import-");

    public static ReferenceData Reference { get; } = ReferenceData.Load(Repository.Data).Value!;

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public Reading<ImportPreview> Read(
        ImportKind kind,
        string text,
        string? crosswalk = null,
        UserTables? before = null
    ) => Read(kind, Encoding.UTF8.GetBytes(text), crosswalk, before);

    public Reading<ImportPreview> Read(
        ImportKind kind,
        byte[] bytes,
        string? crosswalk = null,
        UserTables? before = null
    ) =>
        Importer.Read(
            kind,
            File("file.txt", bytes),
            crosswalk is null ? null : File("mine.csv", crosswalk),
            before ?? UserTables.Empty,
            Reference
        );

    /// <summary>Problems as "line field: found", without the file.</summary>
    public IReadOnlyList<string> Refused(ImportKind kind, string text)
    {
        var reading = Read(kind, text);
        reading.Value.ShouldBeNull();
        return
        [
            .. reading.Problems.Select(problem =>
                FormattableString.Invariant($"{problem.Line} {problem.Field}: {problem.Found}")
            ),
        ];
    }
}

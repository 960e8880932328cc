namespace SmartPick.Reference.Tests;

/// <summary>The project's own files, found from the binary upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Data => Path.Combine(Root, "data");

    public static string Sources => Path.Combine(Root, "src");

    /// <summary>The shared evidence beside the project, one or two folders up; null in a clean clone.</summary>
    public static string? SharedEvidence { get; } =
        new[] { "..", Path.Combine("..", "..") }
            .Select(up => Path.GetFullPath(Path.Combine(Root, up, "shared", "data")))
            .FirstOrDefault(Directory.Exists);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SmartPick.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder
            ?? throw new InvalidOperationException("SmartPick.slnx is not above the binary.");
    }
}

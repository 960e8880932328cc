using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Import;

/// <summary>Writes the user's folder: all files or none, readable by their owner only where the system can say so.</summary>
internal static class UserFolderFiles
{
    private const UnixFileMode OwnerFolder =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] Owned =
    [
        UserFolder.QuotasName,
        UserFolder.CrosswalkName,
        UserFolder.ProgramsName,
        UserFolder.OutcomesName,
    ];

    /// <summary>Writes the tables.</summary>
    /// <returns>Why they could not be written, or null.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the folder is as it was.</exception>
    public static Problem? Write(
        string folder,
        UserTables tables,
        ReferenceData reference,
        CancellationToken cancellation
    )
    {
        var files = UserFolder.Files(tables, reference);
        try
        {
            CreateFolder(folder);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Problem(
                "--my-data",
                null,
                null,
                folder,
                $"a folder that can be written: {exception.Message}"
            );
        }

        return AtomicFolder.Write(
            folder,
            stage =>
            {
                foreach (var (name, bytes) in files)
                {
                    WriteFile(Path.Combine(stage, name), bytes);
                }
            },
            Owned,
            "--my-data",
            cancellation
        );
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    private static void WriteFile(string path, byte[] bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(bytes);
    }
}

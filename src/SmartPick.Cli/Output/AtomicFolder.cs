using SmartPick.Reference;

namespace SmartPick.Cli.Output;

/// <summary>Writes files into a folder when all of them are there: into a neighbouring folder first, then each in its place.</summary>
internal static class AtomicFolder
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder, made when it is not there.</param>
    /// <param name="write">Writes the files into the folder it is given.</param>
    /// <param name="owned">Files of the same kind that would be wrong beside the new ones; removed when they are not written again.</param>
    /// <param name="origin">The option that asked for it, for the problem.</param>
    /// <param name="cancellation">Stops it until the files begin to go to their place.</param>
    /// <returns>Why they could not be written, or null.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the folder is as it was.</exception>
    public static Problem? Write(
        string folder,
        Action<string> write,
        IReadOnlyList<string> owned,
        string origin,
        CancellationToken cancellation
    )
    {
        var stage = $"{Path.TrimEndingDirectorySeparator(folder)}{AtomicFile.Suffix}";
        try
        {
            Directory.CreateDirectory(stage);
            write(stage);
            cancellation.ThrowIfCancellationRequested();
            Directory.CreateDirectory(folder);
            foreach (var name in owned)
            {
                if (!File.Exists(Path.Combine(stage, name)))
                {
                    File.Delete(Path.Combine(folder, name));
                }
            }

            foreach (var file in Directory.EnumerateFiles(stage).Order(StringComparer.Ordinal))
            {
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            return null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Problem(
                origin,
                null,
                null,
                folder,
                $"a folder that can be written: {AtomicFile.Reason(exception)}"
            );
        }
        finally
        {
            if (Directory.Exists(stage))
            {
                Directory.Delete(stage, recursive: true);
            }
        }
    }
}

using SmartPick.Reference;

namespace SmartPick.Cli.Fit;

/// <summary>
/// A copy of the reference data in which a fit works, so that the parameters reach their folder only when all of them are
/// there.
/// </summary>
internal sealed class FitStaging : IDisposable
{
    private const string ModelFolder = "model";

    private readonly DirectoryInfo _stage;
    private readonly string _target;

    private FitStaging(DirectoryInfo stage, string target)
    {
        _stage = stage;
        _target = target;
    }

    /// <summary>The data folder to fit in.</summary>
    public string DataFolder => _stage.FullName;

    /// <summary>Copies the facts and makes sure that the target can be written before minutes are spent.</summary>
    /// <param name="dataFolder">The reference data.</param>
    /// <param name="output">The folder for the parameters; null for the model folder of the data.</param>
    /// <returns>The staging, or the problem.</returns>
    public static (FitStaging? Staging, Problem? Problem) Prepare(string dataFolder, string? output)
    {
        if (!Directory.Exists(dataFolder))
        {
            return (
                null,
                new Problem(dataFolder, null, null, "no such folder", "a folder of reference data")
            );
        }

        var target = output ?? Path.Combine(dataFolder, ModelFolder);
        if (Unwritable(target) is { } reason)
        {
            return (
                null,
                new Problem(
                    output is null ? dataFolder : "--out",
                    null,
                    null,
                    target,
                    $"a folder that can be written: {reason}"
                )
            );
        }

        var stage = Directory.CreateTempSubdirectory("smartpick-fit-");
        Copy(new DirectoryInfo(dataFolder), stage);
        return (new FitStaging(stage, target), null);
    }

    /// <summary>Puts the parameters in their place.</summary>
    public void Publish()
    {
        foreach (
            var file in new DirectoryInfo(Path.Combine(_stage.FullName, ModelFolder))
                .EnumerateFiles()
                .OrderBy(file => file.Name, StringComparer.Ordinal)
        )
        {
            var neighbour = Path.Combine(_target, file.Name + ".tmp");
            file.CopyTo(neighbour, overwrite: true);
            File.Move(neighbour, Path.Combine(_target, file.Name), overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stage.Delete(recursive: true);

    private static string? Unwritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".smartpick-{Environment.ProcessId}.tmp");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return exception.Message;
        }
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (
            var folder in from.EnumerateDirectories()
                .Where(folder => !string.Equals(folder.Name, ModelFolder, StringComparison.Ordinal))
        )
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}

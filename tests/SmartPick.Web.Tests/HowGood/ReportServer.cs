using SmartPick.Engine.Validation;
using SmartPick.Reference;
using SmartPick.Reference.Validation;

namespace SmartPick.Web.Tests.HowGood;

/// <summary>A server on a copy of the shipped data with a made-up report beside it, or none.</summary>
public sealed class ReportServer : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("how-good-test-");

    private ReportServer(ValidationReport? report)
    {
        var shipped = DataFolder.Locate(null);
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(shipped, file);
            if (!name.StartsWith(ValidationFolder.Name, StringComparison.Ordinal))
            {
                var copy = Path.Combine(_data.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        if (report is not null)
        {
            var folder = Path.Combine(_data.FullName, ValidationFolder.Name);
            Directory.CreateDirectory(folder);
            ValidationFolder.Write(folder, _data.FullName, report);
        }

        Running = new RunningServer().With("data", _data.FullName);
    }

    /// <summary>With the made-up report; the one that xunit makes for a class of tests.</summary>
    public ReportServer()
        : this(MadeReport.Report) { }

    /// <summary>Where nobody ran a validation.</summary>
    public static ReportServer WithoutReport() => new(null);

    public RunningServer Running { get; }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        _data.Delete(recursive: true);
    }
}

using SmartPick.Engine.Validation;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Writes and reads a validation's report: a folder of tables and a manifest.</summary>
public static class ValidationFolder
{
    /// <summary>The folder, relative to the data folder.</summary>
    public const string Name = "validation";

    // How the files of the parameters begin.
    private const string Model = "model/";

    /// <summary>Reads the report that is shipped with the data; every problem at once, up to 100.</summary>
    /// <param name="dataFolder">The data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    public static Reading<ValidationReport> Read(string dataFolder)
    {
        var log = new ProblemLog();
        var sources = SourcesFile.Read(dataFolder, log).Keys.ToHashSet(StringComparer.Ordinal);
        var report = Read(Path.Combine(dataFolder, Name), dataFolder, sources, log);
        return log.Count == 0
            ? new Reading<ValidationReport>(report, [])
            : new Reading<ValidationReport>(null, log.ToList());
    }

    /// <summary>Reads a folder of a validation; null without a manifest, what is wrong is in the log.</summary>
    /// <param name="folder">The folder of the validation.</param>
    /// <param name="dataFolder">The data folder with the model that is served.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    internal static ValidationReport? Read(
        string folder,
        string dataFolder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        if (ValidationManifestFile.Read(folder, log) is not { } manifest)
        {
            return null;
        }

        var isOfThisFit = !manifest
            .ChangedSince(dataFolder)
            .Any(name => name.StartsWith(Model, StringComparison.Ordinal));
        return new ValidationReport(
            manifest.FittedOn,
            manifest.ValidatedOn,
            manifest.Seasons,
            CellsFile.Read(folder, sourceIds, log),
            ReportTables.ReadChecks(folder, manifest.Seasons, log),
            ReportTables.ReadBins(folder, log),
            ReportTables.ReadSensitivity(folder, log),
            manifest.PriorOnly,
            ReportTables.ReadLimits(folder, log)
        )
        {
            Measures = ReportTables.ReadMeasures(folder, log),
            Standing = isOfThisFit
                ? manifest.Standing
                : "These figures are of another fit than the parameters that are served.",
        };
    }

    /// <summary>Writes the report into a folder, which is there; the caller sees to it that all files appear at once.</summary>
    /// <param name="folder">The folder of the validation.</param>
    /// <param name="dataFolder">The data folder with the model that was validated.</param>
    /// <param name="report">The report.</param>
    public static void Write(string folder, string dataFolder, ValidationReport report)
    {
        CellsFile.Write(folder, report.Cells);
        ReportTables.Write(folder, report);
        ValidationManifestFile.Write(
            folder,
            new ValidationManifest(
                report.FittedOn,
                report.ValidatedOn,
                report.Seasons,
                ValidationInputs.Of(dataFolder),
                report.Standing,
                report.PriorOnly
            )
        );
    }
}

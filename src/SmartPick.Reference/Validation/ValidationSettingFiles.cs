using SmartPick.Engine.Validation;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Reads what a validation is held to and told with: tolerances, explanations, known limits.</summary>
internal static class ValidationSettingFiles
{
    /// <summary>Every problem of the three files at once, up to 100.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public static Reading<ValidationSetting> Read(string dataFolder)
    {
        var log = new ProblemLog();
        var sources = SourcesFile.Read(dataFolder, log).Keys.ToHashSet(StringComparer.Ordinal);
        var setting = new ValidationSetting(
            TolerancesFile.Read(dataFolder, sources, log),
            ExplanationsFile.Read(dataFolder, log),
            ReportTables.ReadLimits(Path.Combine(dataFolder, ValidationFolder.Name), log)
        );
        return log.Count == 0
            ? new Reading<ValidationSetting>(setting, [])
            : new Reading<ValidationSetting>(null, log.ToList());
    }
}

using SmartPick.Reference.Catalog;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Model;

namespace SmartPick.Reference.Validation;

/// <summary>What of the data folder a validation is computed from: when one of these changes, its figures are of something else.</summary>
internal static class ValidationInputs
{
    private static readonly string[] Folders = ["market", "model", "priors"];

    // Of the fit: not read again.
    private static readonly string[] Reports = [ResidualsFile.Name];

    private static readonly string[] Facts =
    [
        BenchmarksFile.Name,
        EffectsFile.Name,
        MedicalSchoolsFile.Name,
        ProgramsFile.Name,
        SignalsFile.Name,
        SpecialtiesFile.Name,
        UsualApplicationsFile.Name,
    ];

    /// <summary>The tables that are there, by name.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public static IReadOnlyList<FittedFile> Of(string dataFolder) =>
        [
            .. Folders
                .Select(folder => Path.Combine(dataFolder, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv"))
                .Select(file => Path.GetRelativePath(dataFolder, file))
                .Except(Reports, StringComparer.Ordinal)
                .Concat(Facts.Where(name => File.Exists(Path.Combine(dataFolder, name))))
                .Select(name => FittedFile.Of(dataFolder, name))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
}

using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Of what and when a validation is.</summary>
/// <param name="FittedOn">Date of the fit, year-month-day.</param>
/// <param name="ValidatedOn">Date of the validation, year-month-day.</param>
/// <param name="Seasons">Simulated seasons behind the market's totals.</param>
/// <param name="Files">What of the data folder it was computed from.</param>
/// <param name="Standing">What was to be said of the report when it was made; empty for nothing.</param>
/// <param name="PriorOnly">Groups of which only the prior speaks in some direction, in words.</param>
internal sealed record ValidationManifest(
    string FittedOn,
    string ValidatedOn,
    int Seasons,
    IReadOnlyList<FittedFile> Files,
    string Standing,
    IReadOnlyList<string> PriorOnly
)
{
    /// <summary>The files that are not as they were, those that are gone and those that are new, by name.</summary>
    public IReadOnlyList<string> ChangedSince(string dataFolder)
    {
        var now = ValidationInputs.Of(dataFolder);
        return
        [
            .. now.Except(Files)
                .Concat(Files.Except(now))
                .Select(file => file.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>Writes and reads <c>manifest.json</c> of a validation.</summary>
internal static class ValidationManifestFile
{
    public const string Name = "manifest.json";

    public static ValidationManifest? Read(string folder, ProblemLog log) =>
        ManifestJson.Read<ValidationManifest>(
            Path.Combine(folder, Name),
            "a validation",
            manifest => [("fittedOn", manifest.FittedOn), ("validatedOn", manifest.ValidatedOn)],
            log
        );

    public static void Write(string folder, ValidationManifest manifest) =>
        ManifestJson.Write(Path.Combine(folder, Name), manifest);
}

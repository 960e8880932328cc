using System.Security.Cryptography;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Of what and when a validation is.</summary>
/// <param name="FittedOn">Date of the fit, year-month-day.</param>
/// <param name="ValidatedOn">Date of the validation, year-month-day.</param>
/// <param name="Seasons">Simulated seasons behind the market's totals.</param>
/// <param name="Model">Hash of the parameters that were validated, in lower-case hexadecimal.</param>
/// <param name="Standing">What was to be said of the report when it was made; empty for nothing.</param>
/// <param name="PriorOnly">Groups of which only the prior speaks in some direction, in words.</param>
internal sealed record ValidationManifest(
    string FittedOn,
    string ValidatedOn,
    int Seasons,
    string Model,
    string Standing,
    IReadOnlyList<string> PriorOnly
);

/// <summary>Writes and reads <c>manifest.json</c> of a validation.</summary>
internal static class ValidationManifestFile
{
    public const string Name = "manifest.json";

    /// <summary>The hash of the parameters in a data folder; empty when they cannot be read, which their own reader tells.</summary>
    public static string HashOfModel(string dataFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])["interviews.csv", "matches.csv"])
        {
            var path = Path.Combine(dataFolder, "model", name);
            if (!File.Exists(path))
            {
                return string.Empty;
            }

            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

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

using System.Globalization;
using System.Security.Cryptography;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>One file that a fit or a validation read.</summary>
/// <param name="Name">Its name in its folder, with forward slashes.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
public sealed record FittedFile(string Name, string Sha256)
{
    /// <summary>A file as it is now.</summary>
    internal static FittedFile Of(string folder, string name) =>
        new(
            name.Replace('\\', '/'),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))))
        );
}

/// <summary>What a fit was made of: enough to tell whether the parameters belong to the data at hand.</summary>
/// <param name="Date">The date of the fit, year-month-day.</param>
/// <param name="Files">The files it read.</param>
/// <param name="InterviewSources">Sources of the interview rates.</param>
/// <param name="MatchSources">Sources of the figures of the second stage.</param>
/// <param name="Lambda">lambda.</param>
/// <param name="LambdaSd">Its standard deviation.</param>
/// <param name="Groups">Number of specialties and types.</param>
/// <param name="FittedGroups">Of those, fitted to figures of their own.</param>
public sealed record FitManifest(
    string Date,
    IReadOnlyList<FittedFile> Files,
    IReadOnlyList<string> InterviewSources,
    IReadOnlyList<string> MatchSources,
    double Lambda,
    double LambdaSd,
    int Groups,
    int FittedGroups
)
{
    // The published means over programs have the source of the programs' rates themselves.
    private const string RatesMetric = "interview_rate_mean_across_programs";

    internal static FitManifest Of(
        FitRequest request,
        IReadOnlyList<EvidenceRow> evidenceRows,
        MatchFitResult matches,
        FitReport report
    )
    {
        string[] evidence =
        [
            EvidenceFile.Name,
            Step2LogitFile.Name,
            InterviewRatesFile.Name,
            MedicalSchoolsFile.Name,
        ];
        string[] data =
        [
            MatchPriorsFile.Name,
            MatchPriorsFile.InterviewsName,
            EffectsFile.Name,
            "programs.csv",
            "signals.csv",
            "specialties.csv",
        ];
        return new FitManifest(
            request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [
                .. evidence.Select(name => FittedFile.Of(request.EvidenceFolder, name)),
                .. data.Select(name => FittedFile.Of(request.DataFolder, name)),
            ],
            [
                .. evidenceRows
                    .Where(row => string.Equals(row.Metric, RatesMetric, StringComparison.Ordinal))
                    .Select(row => row.SourceId)
                    .Distinct(StringComparer.Ordinal),
            ],
            [
                .. matches
                    .Parameters.SelectMany(row => row.EvidenceIds)
                    .Select(id => id[..id.IndexOf('/', StringComparison.Ordinal)])
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Math.Round(report.Matches.Lambda, 6),
            Math.Round(report.Matches.LambdaSd, 6),
            matches.Parameters.Count,
            report.Matches.Groups.Count
        );
    }
}

/// <summary>Writes and reads <c>model/manifest.json</c>.</summary>
public static class ManifestFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("model", "manifest.json");

    /// <summary>Reads the manifest; a problem names the line where the text stops making sense.</summary>
    /// <param name="folder">The data folder.</param>
    public static Reading<FitManifest> Load(string folder)
    {
        var log = new ProblemLog();
        var manifest = Read(folder, log);
        return new Reading<FitManifest>(manifest, log.ToList());
    }

    internal static FitManifest? Read(string folder, ProblemLog log) =>
        ManifestJson.Read<FitManifest>(
            Path.Combine(folder, Name),
            "a fit",
            manifest => [("date", manifest.Date)],
            log
        );

    internal static void Write(string folder, FitManifest manifest) =>
        ManifestJson.Write(Path.Combine(folder, Name), manifest);
}

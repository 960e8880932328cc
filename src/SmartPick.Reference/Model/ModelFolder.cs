using System.Globalization;
using System.Text;
using System.Text.Json;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads what the fit wrote (<c>model/</c>) and the stated effects (<c>effects.csv</c>).</summary>
internal static class ModelFolder
{
    private const string DateProperty = "date";
    private const string Remedy = "what the command fit writes";
    private static readonly string InterviewsName = Path.Combine("model", "interviews.csv");
    private static readonly string ManifestName = Path.Combine("model", "manifest.json");

    /// <summary>The model; null when there were problems, which are in the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="facts">The facts the model's rows refer to.</param>
    /// <param name="log">Where problems go.</param>
    public static ChanceModel? Read(string folder, CatalogFolder facts, ProblemLog log)
    {
        var before = log.Count;
        var specialties = facts
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
        var sourceIds = facts.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var effects = EffectsFile.Read(folder, specialties, sourceIds, log);
        var interviews = ReadInterviews(folder, specialties, log);
        var matches = MatchParametersFile.Read(folder, specialties, sourceIds, log);
        var fittedOn = ReadDate(folder, log);
        return log.Count > before ? null : new ChanceModel(fittedOn, interviews, matches, effects);
    }

    private static IReadOnlyList<InterviewParameters> ReadInterviews(
        string folder,
        HashSet<string> specialties,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, InterviewsName);
        if (Utf8File.Read(path, Remedy, log) is not { } bytes)
        {
            return [];
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var reading = InterviewParametersFile.Read(reader, path);
        log.Add(reading.Problems);
        if (reading.Value is not { } rows)
        {
            return [];
        }

        // A program that the catalog no longer holds may stay: nobody asks for it.
        foreach (
            var twice in rows.GroupBy(Key, StringComparer.Ordinal).Where(rows => rows.Count() > 1)
        )
        {
            log.Add(path, null, "acgme_code", twice.Key + " twice", "one row for a program");
        }

        var typical = rows.Where(row => row.Program is null).Select(row => row.Specialty);
        foreach (
            var missing in specialties
                .Except(typical, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            log.Add(path, null, "specialty", "no row", "a row without a code for " + missing);
        }

        return rows;
    }

    private static string Key(InterviewParameters row) => row.Program?.Digits ?? row.Specialty;

    private static string ReadDate(string folder, ProblemLog log)
    {
        var path = Path.Combine(folder, ManifestName);
        if (Utf8File.Read(path, Remedy, log) is not { } bytes)
        {
            return string.Empty;
        }

        try
        {
            using var manifest = JsonDocument.Parse(bytes);
            if (
                manifest.RootElement.ValueKind == JsonValueKind.Object
                && manifest.RootElement.TryGetProperty(DateProperty, out var date)
                && date.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(
                    date.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            )
            {
                return date.GetString()!;
            }

            log.Add(path, null, "$." + DateProperty, "no date", "the date of the fit, yyyy-MM-dd");
        }
        catch (JsonException exception)
        {
            log.Add(path, exception.LineNumber + 1, null, "text that is not JSON", Remedy);
        }

        return string.Empty;
    }
}

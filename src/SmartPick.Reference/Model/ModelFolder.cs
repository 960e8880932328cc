using System.Text;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads what the fit wrote (<c>model/</c>) and the stated effects (<c>effects.csv</c>).</summary>
internal static class ModelFolder
{
    private const string Remedy = "what the command fit writes";
    private static readonly string InterviewsName = Path.Combine("model", "interviews.csv");

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
        var manifest = ManifestFile.Read(folder, log);
        return manifest is null || log.Count > before
            ? null
            : new ChanceModel(manifest.Date, interviews, matches, effects);
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
}

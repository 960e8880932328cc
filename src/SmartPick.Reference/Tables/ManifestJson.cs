using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartPick.Reference.Tables;

/// <summary>A manifest as JSON: every field there, none unknown, dates as year-month-day.</summary>
internal static class ManifestJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a manifest; null when there was a problem, which is in the log with the line where the text stops making sense.</summary>
    /// <typeparam name="T">The manifest.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="of">Of what it is, in words: "a fit".</param>
    /// <param name="dates">Its dates, by the name of the field.</param>
    /// <param name="log">Where problems go.</param>
    public static T? Read<T>(
        string path,
        string of,
        Func<T, IReadOnlyList<(string Field, string Text)>> dates,
        ProblemLog log
    )
        where T : class
    {
        if (Utf8File.Read(path, "the manifest of " + of, log) is not { } bytes)
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<T>(bytes, Options) is not { } manifest)
            {
                log.Add(path, null, null, "null", "the manifest of " + of);
                return null;
            }

            var wrong = dates(manifest).Where(date => !IsDate(date.Text)).ToList();
            foreach (var (field, text) in wrong)
            {
                log.Add(path, null, field, text, "a date as year-month-day");
            }

            return wrong.Count == 0 ? manifest : null;
        }
        catch (JsonException exception)
        {
            log.Add(
                path,
                exception.LineNumber + 1,
                exception.Path,
                "text that is not a manifest",
                $"a JSON object with the fields of {of}"
            );
            return null;
        }
    }

    /// <summary>Writes a manifest.</summary>
    public static void Write<T>(string path, T manifest) =>
        File.WriteAllText(path, JsonSerializer.Serialize(manifest, Options) + "\n");

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
}

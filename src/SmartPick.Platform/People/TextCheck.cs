using System.Globalization;

namespace SmartPick.Platform.People;

/// <summary>Checks texts that people type: there, not too long, without control characters. Markup is text like any other.</summary>
internal static class TextCheck
{
    /// <summary>What is wrong with a text that must be there.</summary>
    public static IEnumerable<Failure> Needed(
        string field,
        string label,
        string? text,
        int longest
    ) =>
        string.IsNullOrWhiteSpace(text)
            ? [Errors.Field(field, $"{label} is missing.")]
            : Optional(field, label, text, longest);

    /// <summary>What is wrong with a text that may be left out.</summary>
    public static IEnumerable<Failure> Optional(
        string field,
        string label,
        string? text,
        int longest
    )
    {
        if (text?.Length > longest)
        {
            yield return Errors.Field(
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{label} has {text.Length:N0} characters; at most {longest:N0} are taken."
                )
            );
        }

        if (text?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) is true)
        {
            yield return Errors.Field(
                field,
                $"{label} holds a character that is not text. Type it anew instead of pasting it."
            );
        }
    }
}

using System.Globalization;
using System.Text;

namespace SmartPick.Reference.Profiles;

/// <summary>Puts what a file holds into a message: quoted, on one line, not longer than a message can bear.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>A text in double quotes; control characters are written as their code points.</summary>
    public static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in Shorten(text).EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                quoted.Append(rune);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The text, or its beginning and how much was left away.</summary>
    public static string Shorten(string text) =>
        text.Length <= Longest
            ? text
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{text[..CutAt(text)]}... ({text.Length:N0} characters)"
            );

    private static int CutAt(string text)
    {
        const int kept = 40;
        return char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept;
    }
}

using System.Text.Unicode;

namespace SmartPick.Matching.Formats;

/// <summary>Tells texts that are not UTF-8.</summary>
internal static class TextEncoding
{
    /// <summary>True when a text is UTF-8; otherwise the lines where it is not are in the log.</summary>
    public static bool Check(ReadOnlySpan<byte> text, TextProblemLog problems)
    {
        if (text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            problems.Add(1, null, "a text in UTF-16", "a text in UTF-8");
            return false;
        }

        if (Utf8.IsValid(text))
        {
            return true;
        }

        var line = 1;
        while (!text.IsEmpty && !problems.IsFull)
        {
            var end = text.IndexOf((byte)'\n');
            var here = end < 0 ? text : text[..end];
            if (!Utf8.IsValid(here))
            {
                problems.Add(line, null, "bytes that are not UTF-8", "a text in UTF-8");
            }

            text = end < 0 ? [] : text[(end + 1)..];
            line++;
        }

        return false;
    }
}

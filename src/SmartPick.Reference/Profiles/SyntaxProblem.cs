using System.Text;

namespace SmartPick.Reference.Profiles;

/// <summary>Says in a person's words what breaks the JSON of a file at a place.</summary>
internal static class SyntaxProblem
{
    /// <summary>What was found at the place and what was expected there.</summary>
    /// <param name="json">The whole file.</param>
    /// <param name="offset">Where the parser stopped.</param>
    /// <param name="message">The parser's own words, the last resort.</param>
    /// <param name="kind">What the file should have been.</param>
    public static (string Found, string Expected) Describe(
        ReadOnlySpan<byte> json,
        int offset,
        string message,
        DocumentKind kind
    )
    {
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return (
                $"lists or objects nested more than {LocatedJsonParser.DeepestNesting} deep",
                $"a {kind.Noun}, which is less deep"
            );
        }

        if (message.Contains("after a single JSON value", StringComparison.Ordinal))
        {
            return (
                $"'{Character(json, offset)}' after the {kind.Noun}'s end",
                $"the end of the {kind.Holder}"
            );
        }

        if (json[offset..].Trim(" \t\r\n"u8).IsEmpty || IsUnfinished(message))
        {
            return (
                $"the end of the {kind.Holder}",
                $"the rest of the {kind.Noun}: the {kind.Holder} seems to be cut off here"
            );
        }

        return DescribeByte(json, offset, message);
    }

    private static bool IsUnfinished(string message) =>
        message.Contains("end of data", StringComparison.OrdinalIgnoreCase)
        || message.Contains("end of string", StringComparison.OrdinalIgnoreCase);

    private static (string Found, string Expected) DescribeByte(
        ReadOnlySpan<byte> json,
        int offset,
        string message
    )
    {
        var here = json[offset];
        if (here is (byte)'/' or (byte)'#')
        {
            return ("a comment", "no comments: JSON has none");
        }

        if (
            here is (byte)'}' or (byte)']'
            && json[..offset].TrimEnd(" \t\r\n"u8) is [.., (byte)',']
        )
        {
            return (
                $"a comma before '{(char)here}'",
                "no comma after the last entry of an object or a list"
            );
        }

        return (
            $"'{Character(json, offset)}'",
            here is (byte)'\''
                ? "names and texts in double quotes"
                : "JSON: a comma between entries, names and texts in double quotes, numbers with digits alone"
        );
    }

    private static string Character(ReadOnlySpan<byte> json, int offset)
    {
        Rune.DecodeFromUtf8(json[offset..], out var rune, out _);
        return Rune.IsControl(rune)
            ? FormattableString.Invariant($"\\u{rune.Value:X4}")
            : rune.ToString();
    }
}

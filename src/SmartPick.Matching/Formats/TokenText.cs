using System.Buffers;
using System.Text;

namespace SmartPick.Matching.Formats;

/// <summary>What may be an id in the text format.</summary>
internal static class TokenText
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(letter => (char)letter),
        '\x7F',
        '(',
        ')',
    ]);

    /// <summary>True for a token that reads back as the same id.</summary>
    public static bool IsId(string id) =>
        id.Length > 0
        && id[0] != '#'
        && !string.Equals(id, TextFormat.Unmatched, StringComparison.Ordinal)
        && !id.AsSpan().ContainsAny(Forbidden)
        && HasWholeCharacters(id);

    private static bool HasWholeCharacters(string id)
    {
        foreach (var rune in id.EnumerateRunes())
        {
            // Half a surrogate pair is enumerated as the replacement character.
            if (rune == Rune.ReplacementChar && !id.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}

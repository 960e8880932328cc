using SmartPick.Reference.Catalog;

namespace SmartPick.Web.Features.Pick;

/// <summary>States as people write them: codes or full names, with commas, semicolons or only spaces between.</summary>
internal static class StateWords
{
    /// <summary>"District of Columbia" is the longest name.</summary>
    private const int MostWords = 3;

    private static readonly char[] Between = [',', ';', ' ', '\t', '\n', '\r'];

    /// <summary>The codes, each once, in the order written; a word that is no state stays as written, for the reader to name it.</summary>
    public static IEnumerable<string> Codes(
        string text,
        IReadOnlyDictionary<string, UsState> states
    )
    {
        var words = text.Split(
            Between,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return Take(words, states).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Take(
        string[] words,
        IReadOnlyDictionary<string, UsState> states
    )
    {
        for (var at = 0; at < words.Length; )
        {
            var (code, length) = Longest(words.AsSpan(at), states);
            yield return code ?? Unnamed(words[at], states);
            at += code is null ? 1 : length;
        }
    }

    /// <summary>The longest name that starts here: "West Virginia" is not "Virginia".</summary>
    private static (string? Code, int Length) Longest(
        ReadOnlySpan<string> words,
        IReadOnlyDictionary<string, UsState> states
    )
    {
        for (var length = Math.Min(MostWords, words.Length); length > 0; length--)
        {
            var name = string.Join(' ', words[..length].ToArray());
            var found = states.Values.FirstOrDefault(state =>
                string.Equals(state.Name, name, StringComparison.OrdinalIgnoreCase)
            );
            if (found is not null)
            {
                return (found.Code, length);
            }
        }

        return (null, 0);
    }

    private static string Unnamed(string word, IReadOnlyDictionary<string, UsState> states)
    {
        var code = word.ToUpperInvariant();
        return states.ContainsKey(code) || word.Length <= 2 ? code : word;
    }
}

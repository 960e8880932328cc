using System.Globalization;
using System.Text;

namespace SmartPick.Reference.Importing;

/// <summary>The words of a program's or an institution's name, ready to be compared.</summary>
internal sealed class NameWords
{
    private const int ShortestPrefix = 3;
    private const int ShortestInitials = 3;

    // Words that join and say nothing.
    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "of",
        "the",
        "and",
        "at",
        "for",
        "in",
        "a",
        "inc",
        "llc",
        "program",
        "residency",
    };

    // Short forms that are not the beginning of the word they stand for.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["u"] = "university",
        ["st"] = "saint",
        ["ste"] = "saint",
        ["mt"] = "mount",
        ["ft"] = "fort",
        ["ctr"] = "center",
        ["cntr"] = "center",
        ["centre"] = "center",
        ["hlth"] = "health",
        ["hsp"] = "hospital",
        ["hosps"] = "hospitals",
        ["mc"] = "medicalcenter",
        ["dept"] = "department",
        ["govt"] = "government",
        ["intl"] = "international",
        ["natl"] = "national",
        ["va"] = "veterans",
        ["hs"] = "healthsystem",
        ["so"] = "southern",
        ["no"] = "northern",
        ["w"] = "west",
        ["e"] = "east",
        ["n"] = "north",
        ["s"] = "south",
    };

    private NameWords(IReadOnlyList<string> words) => Words = words;

    /// <summary>The words in order, each once, small letters without marks; a plural is its singular.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Takes a name apart.</summary>
    public static NameWords Of(string name)
    {
        var words = new List<string>();
        foreach (var raw in Split(name))
        {
            foreach (var word in Expand(raw))
            {
                if (!Joints.Contains(word) && !words.Contains(word, StringComparer.Ordinal))
                {
                    words.Add(word);
                }
            }
        }

        return new NameWords(words);
    }

    /// <summary>How well a word is found among these: 1 for the same, less for a beginning or for initials, 0 for nothing.</summary>
    public double Worth(string word, ImportRules rules)
    {
        var best = 0.0;
        foreach (var own in Words)
        {
            if (string.Equals(own, word, StringComparison.Ordinal))
            {
                return 1;
            }

            if (IsPrefix(own, word) || IsPrefix(word, own))
            {
                best = Math.Max(best, rules.PrefixWorth);
            }
        }

        return best < rules.InitialsWorth && IsInitials(word) ? rules.InitialsWorth : best;
    }

    /// <summary>True when a word is the initials of three or more of these, one behind the other.</summary>
    public bool IsInitials(string word)
    {
        if (word.Length < ShortestInitials)
        {
            return false;
        }

        for (var start = 0; start + word.Length <= Words.Count; start++)
        {
            var all = true;
            for (var i = 0; i < word.Length && all; i++)
            {
                all = Words[start + i][0] == word[i];
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPrefix(string shorter, string longer) =>
        shorter.Length >= ShortestPrefix
        && shorter.Length < longer.Length
        && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static IEnumerable<string> Expand(string word)
    {
        var full = Short.GetValueOrDefault(word, word);
        return full switch
        {
            "medicalcenter" => ["medical", "center"],
            "healthsystem" => ["health", "system"],
            _ =>
            [
                full.Length > ShortestPrefix + 1 && full[^1] == 's' && full[^2] != 's'
                    ? full[..^1]
                    : full,
            ],
        };
    }

    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’' or '.')
                && word.Length > 0
            )
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}

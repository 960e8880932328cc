using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Whether a text names something particular about who is written to.</summary>
public static class Particular
{
    // Words shorter than this ("the", "and", "on") name nothing.
    private const int ShortestTelling = 4;

    /// <summary>
    /// True when it names one of the facts known (half of the telling words of its title, at least one), quotes a title, or goes on after a
    /// phrase such as "your talk on". "I admire your work" does neither.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">What is known of who is written to.</param>
    /// <param name="phrases">The phrases.</param>
    public static bool Names(string text, IReadOnlyList<TargetFact> facts, MessagePhrases phrases)
    {
        var plain = PhraseFinder.Plain(text);
        return facts.Any(fact => Names(plain, fact))
            || phrases.Naming.Any(phrase => GoesOn(plain, phrase))
            || HasQuotation(text);
    }

    /// <summary>True when it says what could be said to anybody.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The phrases.</param>
    public static bool IsGeneric(string text, MessagePhrases phrases)
    {
        var plain = PhraseFinder.Plain(text);
        return phrases.Generic.Any(phrase => PhraseFinder.Has(plain, phrase));
    }

    private static bool Names(string plain, TargetFact fact)
    {
        var telling = Telling(fact.Title);
        var said = Telling(plain);
        var found = telling.Count(said.Contains);
        return (found > 0 && 2 * found >= telling.Count)
            || (
                !string.IsNullOrWhiteSpace(fact.Title)
                && PhraseFinder.Has(plain, PhraseFinder.Plain(fact.Title).Trim())
            );
    }

    private static bool GoesOn(string plain, string phrase) =>
        PhraseFinder.EndOf(plain, phrase) is { } end
        && Telling(plain[end..].Split('.', '!', '?')[0]).Count > 0;

    private static bool HasQuotation(string text)
    {
        foreach (var (open, close) in ((char, char)[])[('"', '"'), ('\u201c', '\u201d')])
        {
            var at = text.IndexOf(open, StringComparison.Ordinal);
            var end = at < 0 ? -1 : text.IndexOf(close, at + 1);
            if (end > at && Telling(text[(at + 1)..end]).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Telling(string text) =>
        [
            .. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
                .ToLowerInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length >= ShortestTelling),
        ];
}

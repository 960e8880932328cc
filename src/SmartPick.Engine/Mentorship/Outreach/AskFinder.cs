using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Finds what a message asks for. What a meeting is to be about is no second ask: of one clause only the first ask counts.</summary>
public static class AskFinder
{
    private static readonly string[] Breaks = [" and also ", ", and ", " as well as ", "; "];

    /// <summary>The keys of the asks, in the order in which they are made, each once.</summary>
    /// <param name="text">The message.</param>
    /// <param name="phrases">The phrases.</param>
    public static IReadOnlyList<string> Find(string text, MessagePhrases phrases) =>
        [
            .. text.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(PhraseFinder.Plain)
                .Where(sentence => phrases.Asking.Any(phrase => PhraseFinder.Has(sentence, phrase)))
                .SelectMany(sentence => sentence.Split(Breaks, StringSplitOptions.None))
                .Select(clause => FirstOf(clause, phrases))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    private static string? FirstOf(string clause, MessagePhrases phrases) =>
        phrases
            .Asks.Select(ask => (ask.Ask, End: PhraseFinder.EndOf(clause, ask.Phrase)))
            .Where(found => found.End is not null)
            .OrderBy(found => found.End)
            .Select(found => found.Ask)
            .FirstOrDefault();
}

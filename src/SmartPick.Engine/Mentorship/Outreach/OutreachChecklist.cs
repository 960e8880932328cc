using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>What of a first message is good and what is missing. It advises: sending stays with the writer.</summary>
public static class OutreachChecklist
{
    /// <summary>The lines, in the order of the message.</summary>
    /// <param name="note">What is to be written.</param>
    /// <param name="text">The text as it stands, edited or not.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<CheckLine> Of(
        OutreachNote note,
        string text,
        MentorshipRules rules
    ) =>
        [
            There("name", note.Writer.Name, "Who you are: your name"),
            There("year", note.Writer.Year, "Who you are: your year"),
            There("school", note.Writer.School, "Who you are: your school"),
            There(
                "interests",
                note.Writer.Interests is [var first, ..] ? first : null,
                "What interests you"
            ),
            Why(note, text, rules),
            AskOf(note, text, rules),
            Minutes(note, rules),
            Length(text, rules),
        ];

    private static CheckLine There(string key, string? value, string what) =>
        string.IsNullOrWhiteSpace(value)
            ? new CheckLine(key, false, what + " is missing.")
            : new CheckLine(key, true, what + ".");

    private static CheckLine Why(OutreachNote note, string text, MentorshipRules rules)
    {
        var parts = OutreachParts.Of(note, rules);
        var why = parts.WhyYou;
        // The writer's own interests are often the words of the talk: they name nothing of who is written to.
        var isNamed = Particular.Names(
            Without(text, parts.WhoIAm, parts.Interests),
            note.Facts,
            rules.Phrases
        );
        return (why, isNamed) switch
        {
            (_, true) => new CheckLine("why", true, "Why them: something particular is named."),
            (null, _) => new CheckLine(
                "why",
                false,
                "Why them is missing: name a talk, a paper or a step of their path."
            ),
            _ when Particular.IsGeneric(why, rules.Phrases) => new CheckLine(
                "why",
                false,
                "Why them could be said to anybody: name a talk, a paper or a step of their path."
            ),
            _ => new CheckLine(
                "why",
                false,
                "Why them names nothing particular yet: a talk, a paper, a step of their path."
            ),
        };
    }

    private static string Without(string text, params IEnumerable<string?> parts) =>
        parts
            .OfType<string>()
            .Aggregate(text, (rest, part) => rest.Replace(part, " ", StringComparison.Ordinal));

    private static CheckLine AskOf(OutreachNote note, string text, MentorshipRules rules)
    {
        var asks = AskFinder.Find(text, rules.Phrases);
        return asks.Count switch
        {
            > 1 => new CheckLine(
                "ask",
                false,
                "There is more than one ask ("
                    + string.Join(
                        ", ",
                        asks.Select(ask => MentorshipWords.NameOf(rules.Words.Asks, ask))
                    )
                    + "). Choose one: it is easier to say yes to."
            ),
            0 when note.Ask is null => new CheckLine(
                "ask",
                false,
                "What you are hoping for is missing."
            ),
            _ => new CheckLine("ask", true, "One clear ask."),
        };
    }

    private static CheckLine Minutes(OutreachNote note, MentorshipRules rules) =>
        note.Minutes switch
        {
            null => new CheckLine("minutes", false, "Say for how many minutes."),
            { } minutes when minutes < rules.AskMinutesLeast || minutes > rules.AskMinutesMost =>
                new CheckLine(
                    "minutes",
                    false,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Ask for {rules.AskMinutesLeast} to {rules.AskMinutesMost} minutes: long enough to talk, short enough to fit in."
                    )
                ),
            { } minutes => new CheckLine(
                "minutes",
                true,
                string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes.")
            ),
        };

    private static CheckLine Length(string text, MentorshipRules rules)
    {
        var words = WordCount.Of(text);
        return new CheckLine(
            "length",
            words <= rules.WordsMost,
            words <= rules.WordsGood
                    ? string.Create(CultureInfo.InvariantCulture, $"{words} words.")
                : words <= rules.WordsMost
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{words} words; {rules.WordsGood} are easier to answer."
                    )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{words} words are too many; {rules.WordsMost} are the most."
                )
        );
    }
}

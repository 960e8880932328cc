using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>The four parts of a first message, in sentences. A part that cannot be written is null.</summary>
/// <param name="WhoIAm">Who I am.</param>
/// <param name="Interests">What interests me.</param>
/// <param name="WhyYou">Why you in particular.</param>
/// <param name="Ask">One clear ask.</param>
internal sealed record OutreachParts(string? WhoIAm, string? Interests, string? WhyYou, string? Ask)
{
    public static OutreachParts Of(OutreachNote note, MentorshipRules rules) =>
        new(WhoOf(note.Writer), InterestsOf(note.Writer), WhyOf(note), AskOf(note, rules));

    private static string? WhoOf(OutreachWriter writer)
    {
        var name = Clean(writer.Name);
        var place = (Clean(writer.Year), Clean(writer.School)) switch
        {
            ({ } year, { } school) => $"{Article(year)} {year} at {school}",
            ({ } year, null) => $"{Article(year)} {year}",
            (null, { } school) => $"at {school}",
            _ => null,
        };
        var first = (name, place) switch
        {
            ({ } who, { } what) => $"My name is {who}, and I am {what}.",
            ({ } who, null) => $"My name is {who}.",
            (null, { } what) => $"I am {what}.",
            _ => null,
        };
        var more = Clean(writer.Background) is { } background ? Sentence(background) : null;
        return first is null ? more
            : more is null ? first
            : first + " " + more;
    }

    /// <summary>The first part in as few words as it can be said; null when nothing is known.</summary>
    public static string? WhoBriefly(OutreachWriter writer) =>
        (Clean(writer.Name), Clean(writer.Year)) switch
        {
            ({ } name, { } year) => $"I am {name}, {Article(year)} {year}.",
            ({ } name, null) => $"I am {name}.",
            (null, { } year) => $"I am {Article(year)} {year}.",
            _ => null,
        };

    private static string? InterestsOf(OutreachWriter writer)
    {
        string[] interests = [.. writer.Interests.Select(Clean).OfType<string>()];
        return interests.Length switch
        {
            0 => null,
            1 => $"I am interested in {interests[0]}.",
            _ => $"I am interested in {string.Join(", ", interests[..^1])} and {interests[^1]}.",
        };
    }

    private static string? WhyOf(OutreachNote note) =>
        Clean(note.WhyYou) is { } own ? Sentence(own)
        : note.Facts.Count == 0 ? null
        : note.Facts[0] switch
        {
            { Kind: TargetFactKind.Talk } talk =>
                $"I am writing to you because of your talk on {talk.Title}, which stayed with me.",
            { Kind: TargetFactKind.Paper } paper =>
                $"I am writing to you because I read your paper on {paper.Title}.",
            var path =>
                $"I am writing to you because of your path: {path.Title} is a way I would like to understand.",
        };

    private static string? AskOf(OutreachNote note, MentorshipRules rules)
    {
        if (note.Ask is not { } ask)
        {
            return null;
        }

        var name = MentorshipWords.NameOf(rules.Words.Asks, ask);
        return note.Minutes is { } minutes
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Could you spare {minutes} minutes for {name}, at whatever time suits you?"
            )
            : $"Could you spare some time for {name}, at whatever hour suits you?";
    }

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Sentence(string text) =>
        text[^1] is '.' or '!' or '?' ? text : text + ".";

    /// <summary>The article before a year or stage: an eighth-semester student, an M3, a PGY-1.</summary>
    public static string Article(string year)
    {
        var isSpelt =
            char.IsAsciiLetterUpper(year[0])
            && year.Length > 1
            && (char.IsAsciiLetterUpper(year[1]) || char.IsAsciiDigit(year[1]));
        var withAn = isSpelt ? "AEFHILMNORSX" : "aeiouAEIOU";
        return withAn.Contains(year[0], StringComparison.Ordinal) ? "an" : "a";
    }
}

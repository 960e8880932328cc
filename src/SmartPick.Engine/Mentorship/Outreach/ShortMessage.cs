using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>The short variant of a message: the ask first of all, then as much of the rest as there is room for. Sentences are dropped whole, words are never cut.</summary>
public static class ShortMessage
{
    /// <summary>The short message, at most <see cref="MentorshipRules.ShortCharacters"/> characters of UTF-16.</summary>
    /// <param name="note">What is to be written.</param>
    /// <param name="rules">The rules.</param>
    public static string Of(OutreachNote note, MentorshipRules rules)
    {
        var parts = OutreachParts.Of(note, rules);
        var room = rules.ShortCharacters;
        var ask = Shortest(parts.Ask, note, room);
        var kept = new SortedDictionary<int, string> { [4] = ask };
        // What makes it worth reading comes before what rounds it off.
        (int Place, string? Text)[] byWeight =
        [
            (0, $"Dear {note.ToName},"),
            (3, parts.WhyYou),
            (1, parts.WhoIAm),
            (1, OutreachParts.WhoBriefly(note.Writer)),
            (2, parts.Interests),
        ];
        foreach (var (place, text) in byWeight)
        {
            if (
                text is not null
                && !kept.ContainsKey(place)
                && kept.Values.Sum(one => one.Length + 1) + text.Length <= room
            )
            {
                kept[place] = text;
            }
        }

        return string.Join(' ', kept.Values);
    }

    private static string Shortest(string? ask, OutreachNote note, int room) =>
        ask is not null && ask.Length <= room ? ask
        : note.Minutes is { } minutes
            ? string.Create(CultureInfo.InvariantCulture, $"Could you spare {minutes} minutes?")
        : "Could we talk for a little while?";
}

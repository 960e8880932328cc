using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>One line of the checklist beside a message.</summary>
/// <param name="Key">Which line, for code.</param>
/// <param name="IsGood">True when nothing is to be done.</param>
/// <param name="Text">What stands there, or what is missing.</param>
public sealed record CheckLine(string Key, bool IsGood, string Text);

/// <summary>A first message, drafted.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="Short">The short variant, for networks that allow few characters.</param>
/// <param name="Words">Words of the text.</param>
/// <param name="Checklist">What is good and what is missing.</param>
public sealed record OutreachDraft(
    string Subject,
    string Text,
    string Short,
    int Words,
    IReadOnlyList<CheckLine> Checklist
)
{
    /// <summary>True when every line of the checklist is good.</summary>
    public bool IsReady => Checklist.All(line => line.IsGood);

    /// <summary>Drafts a message of the four parts. What is missing is left out of the text and named in the checklist; nothing is made up.</summary>
    /// <param name="note">What is to be written.</param>
    /// <param name="rules">The rules.</param>
    public static OutreachDraft Of(OutreachNote note, MentorshipRules rules)
    {
        var parts = OutreachParts.Of(note, rules);
        var name = string.IsNullOrWhiteSpace(note.Writer.Name) ? null : note.Writer.Name.Trim();
        string?[] body = [parts.WhoIAm, parts.Interests, parts.WhyYou, parts.Ask];
        var text = string.Join(
            "\n\n",
            new[] { $"Dear {note.ToName}," }
                .Concat(body.OfType<string>())
                .Append("Thank you for reading this; a short no is fine too.")
                .Append(name is null ? "With kind regards" : "With kind regards,\n" + name)
        );
        return new OutreachDraft(
            SubjectOf(note, rules),
            text,
            ShortMessage.Of(note, rules),
            WordCount.Of(text),
            OutreachChecklist.Of(note, text, rules)
        );
    }

    private static string SubjectOf(OutreachNote note, MentorshipRules rules)
    {
        var ask = note.Ask is { } key
            ? MentorshipWords.NameOf(rules.Words.Asks, key)
            : "a short conversation";
        var who = string.IsNullOrWhiteSpace(note.Writer.Year) ? null : note.Writer.Year.Trim();
        return MailHeaders.OneLine(
            who is null
                ? $"Asking for {ask}"
                : $"Asking for {ask}, from {OutreachParts.Article(who)} {who}"
        );
    }
}

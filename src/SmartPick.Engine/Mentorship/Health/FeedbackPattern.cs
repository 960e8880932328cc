using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>What a piece of feedback lacked.</summary>
public enum FeedbackLack
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It was vague.</summary>
    Vague,

    /// <summary>It was dismissive.</summary>
    Dismissive,

    /// <summary>It criticised and did not say what to try.</summary>
    Unhelpful,
}

/// <summary>A mentee's private note on one piece of feedback. It has no entry in the log and goes to nobody.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="ByPersonId">Who gave it.</param>
/// <param name="Lack">What it lacked.</param>
public sealed record FeedbackNote(Guid FeedbackId, Guid ByPersonId, FeedbackLack Lack);

/// <summary>What comes back in one person's feedback, and what the mentee could ask for. For the mentee's eyes alone.</summary>
/// <param name="ByPersonId">Whose feedback.</param>
/// <param name="Lack">What it lacks.</param>
/// <param name="Times">How often.</param>
/// <param name="Of">Of how many.</param>
/// <param name="AskFor">What the mentee could ask for.</param>
public sealed record FeedbackPattern(
    Guid ByPersonId,
    FeedbackLack Lack,
    int Times,
    int Of,
    string AskFor
)
{
    /// <summary>The patterns; none below so many notes on one person.</summary>
    /// <param name="notes">The mentee's notes; of two on one piece the later in the list counts.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<FeedbackPattern> Find(
        IEnumerable<FeedbackNote> notes,
        MentorshipRules rules
    ) =>
        [
            .. notes
                .GroupBy(note => note.FeedbackId)
                .Select(piece => piece.Last())
                .GroupBy(note => note.ByPersonId)
                .Where(person => person.Count() >= rules.FeedbackLeast)
                .SelectMany(person =>
                    person
                        .Where(note => note.Lack is not FeedbackLack.None)
                        .GroupBy(note => note.Lack)
                        .Where(lack => lack.Count() >= rules.FeedbackShare * person.Count())
                        .Select(lack => new FeedbackPattern(
                            person.Key,
                            lack.Key,
                            lack.Count(),
                            person.Count(),
                            AskForOf(lack.Key)
                        ))
                )
                .OrderBy(pattern => pattern.ByPersonId)
                .ThenBy(pattern => pattern.Lack),
        ];

    /// <summary>The pattern in one sentence.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"You noted this {Times} of {Of} times. You could say: \"{AskFor}\""
        );

    private static string AskForOf(FeedbackLack lack) =>
        lack switch
        {
            FeedbackLack.Vague =>
                "Could you give me one example of what you saw, and one thing to try?",
            FeedbackLack.Dismissive =>
                "It would help me to hear what was right first, and then what to change.",
            _ => "What would you do in my place the next time?",
        };
}

using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>The way to one direct, respectful talk that resets expectations.</summary>
/// <param name="Message">A draft that asks for the talk.</param>
/// <param name="TalkingPoints">What to speak of, from what was seen, without blame.</param>
/// <param name="ReviewOn">The one day on which the mentee looks at what came of it.</param>
public sealed record ResetGuide(
    string Message,
    IReadOnlyList<string> TalkingPoints,
    DateOnly ReviewOn
)
{
    /// <summary>Makes the guide. It is offered once in a relationship, and only where there is something to speak of.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="otherName">How the other side is addressed.</param>
    /// <param name="signals">What was seen.</param>
    /// <param name="log">Entries of the log.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="today">The day.</param>
    public static Verdict<ResetGuide> Make(
        Guid relationshipId,
        string otherName,
        IReadOnlyList<HealthSignal> signals,
        IEnumerable<Activity> log,
        MentorshipRules rules,
        DateOnly today
    )
    {
        if (
            log.Any(entry =>
                entry.RelationshipId == relationshipId
                && entry.Kind is ActivityKind.ResetOffered or ActivityKind.ResetHeld
            )
        )
        {
            return Verdict.No<ResetGuide>(
                "once",
                "One talk is enough to ask for. If it did not help, you can let it fade out or end it, without a reason."
            );
        }

        if (signals.Count == 0)
        {
            return Verdict.No<ResetGuide>("no-signal", "There is nothing here to reset.");
        }

        return Verdict.Of(
            new ResetGuide(
                $"Dear {otherName},\n\nI value our conversations and would like us both to get the most out of them. Could we take a quarter of an hour to look at what we agreed on, and change what no longer fits?\n\nWith kind regards\n",
                [
                    "Begin with what has helped you.",
                    .. signals.Select(signal => PointOf(signal.Kind) + " " + signal.Text),
                    "Ask what would suit the other side better, and listen.",
                    "Write what you both want as a new version of the agreement.",
                ],
                today.AddDays(rules.ResetReviewDays)
            )
        );
    }

    private static string PointOf(HealthSignalKind kind) =>
        kind switch
        {
            HealthSignalKind.Unanswered =>
                "Ask which way of writing and which time for an answer would be easy to keep.",
            HealthSignalKind.Cancelled =>
                "Ask whether fewer or shorter meetings would hold better.",
            _ => "Ask whether this is still a purpose for both of you.",
        };
}

namespace SmartPick.Engine.Mentorship;

/// <summary>Whether an entry carries the facts without which its kind says nothing.</summary>
public static class ActivityFactsCheck
{
    private static readonly HashSet<ActivityKind> NeedSubject =
    [
        ActivityKind.RequestAsked,
        ActivityKind.RequestWaiting,
        ActivityKind.RequestNudged,
        ActivityKind.RequestAccepted,
        ActivityKind.RequestDeclined,
        ActivityKind.RequestExpired,
        ActivityKind.RequestWithdrawn,
        ActivityKind.RequestFulfilled,
        ActivityKind.OutreachSent,
        ActivityKind.OutreachReminded,
        ActivityKind.OutreachAnswered,
        ActivityKind.RelationshipAsked,
        ActivityKind.ConversationHeld,
        ActivityKind.RelationshipPlaced,
        ActivityKind.MeetingPlanned,
        ActivityKind.MeetingHeld,
        ActivityKind.MeetingHeldLate,
        ActivityKind.MeetingCancelled,
        ActivityKind.DocumentSent,
        ActivityKind.ChangeTold,
        ActivityKind.ChangeSkipped,
        ActivityKind.FollowUpSent,
        ActivityKind.TaskSet,
        ActivityKind.TaskDone,
        ActivityKind.TaskDropped,
        ActivityKind.QuestionAsked,
        ActivityKind.QuestionAnswered,
        ActivityKind.AdviceGiven,
        ActivityKind.AdviceDecided,
        ActivityKind.LetterPromised,
        ActivityKind.LetterUploaded,
        ActivityKind.PublicationAccepted,
        ActivityKind.ThanksSent,
        ActivityKind.AttributionWritten,
        ActivityKind.AttributionAgreed,
        ActivityKind.AttributionWithdrawn,
    ];

    private static readonly HashSet<ActivityKind> NeedTitle =
    [
        ActivityKind.DocumentSent,
        ActivityKind.ChangeTold,
        ActivityKind.TaskSet,
        ActivityKind.TaskDone,
        ActivityKind.IntroductionMade,
        ActivityKind.PublicationAccepted,
        ActivityKind.AttributionWritten,
    ];

    private static readonly HashSet<ActivityKind> NeedMinutes =
    [
        ActivityKind.ConversationHeld,
        ActivityKind.MeetingHeld,
        ActivityKind.MeetingHeldLate,
    ];

    private static readonly HashSet<ActivityKind> NeedVersion =
    [
        ActivityKind.AgreementProposed,
        ActivityKind.AgreementAccepted,
        ActivityKind.AgreementReached,
    ];

    private static readonly HashSet<ActivityKind> NeedOther =
    [
        ActivityKind.RequestAsked,
        ActivityKind.TaskSet,
        ActivityKind.InformalClaimed,
    ];

    /// <summary>The names of the facts that are missing; empty when the entry is whole.</summary>
    /// <param name="entry">The entry.</param>
    public static IReadOnlyList<string> Missing(Activity entry)
    {
        var missing = new List<string>();
        Need(NeedSubject, entry.Facts.SubjectId is null, nameof(ActivityFacts.SubjectId));
        Need(NeedTitle, string.IsNullOrWhiteSpace(entry.Facts.Title), nameof(ActivityFacts.Title));
        Need(NeedMinutes, entry.Facts.Minutes is null or < 0, nameof(ActivityFacts.Minutes));
        Need(NeedVersion, entry.Facts.Version is null or < 1, nameof(ActivityFacts.Version));
        Need(NeedOther, entry.Facts.OtherId is null, nameof(ActivityFacts.OtherId));
        return missing;

        void Need(HashSet<ActivityKind> kinds, bool isMissing, string name)
        {
            if (isMissing && kinds.Contains(entry.Kind))
            {
                missing.Add(name);
            }
        }
    }
}

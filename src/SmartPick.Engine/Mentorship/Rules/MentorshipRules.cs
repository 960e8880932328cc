namespace SmartPick.Engine.Mentorship.Rules;

/// <summary>What relationships go by: the numbers, words and phrases of <c>data/mentorship</c>. Nothing of it stands in code.</summary>
public sealed record MentorshipRules
{
    /// <summary>Days without an answer after which who was asked is reminded.</summary>
    public required int NudgeDays { get; init; }

    /// <summary>Days without an answer after which a request ends by itself; more than <see cref="NudgeDays"/>.</summary>
    public required int ExpiryDays { get; init; }

    /// <summary>The most requests that one person may have open.</summary>
    public required int OpenRequests { get; init; }

    /// <summary>Other names shown when a request is declined.</summary>
    public required int OtherNames { get; init; }

    /// <summary>Days after which the first reminder to somebody outside is suggested.</summary>
    public required int ReminderFromDays { get; init; }

    /// <summary>Days after which no reminder is suggested any more.</summary>
    public required int ReminderUntilDays { get; init; }

    /// <summary>Words up to which a message is short enough to be read.</summary>
    public required int WordsGood { get; init; }

    /// <summary>The most words of a message.</summary>
    public required int WordsMost { get; init; }

    /// <summary>The most characters of a short message.</summary>
    public required int ShortCharacters { get; init; }

    /// <summary>The fewest minutes to ask for.</summary>
    public required int AskMinutesLeast { get; init; }

    /// <summary>The most minutes to ask for.</summary>
    public required int AskMinutesMost { get; init; }

    /// <summary>Meetings with an outcome from which a mentor's reliability is shown.</summary>
    public required int ReliabilityEvents { get; init; }

    /// <summary>Answers from which a median answer time is shown.</summary>
    public required int AnswersShown { get; init; }

    /// <summary>Days after which a purpose without a meeting or a task is called untouched.</summary>
    public required int UntouchedDays { get; init; }

    /// <summary>How many of the latest meetings are looked at for cancellations, and the fewest without which nothing is said.</summary>
    public required int MeetingsLookedAt { get; init; }

    /// <summary>Cancellations among them from which it is a signal.</summary>
    public required int CancelledOfThem { get; init; }

    /// <summary>Messages kept waiting longer than agreed from which it is a signal.</summary>
    public required int UnansweredShown { get; init; }

    /// <summary>The smallest number of people that an administrator sees.</summary>
    public required int SmallestCell { get; init; }

    /// <summary>Days before a meeting by which what belongs to it is sent.</summary>
    public required int SendAheadDays { get; init; }

    /// <summary>Hours after a meeting or an event within which a follow-up is written.</summary>
    public required int FollowUpHours { get; init; }

    /// <summary>Share of asks, letters or topics on one person from which a hint is given, 0 to 1.</summary>
    public required double ConcentrationHint { get; init; }

    /// <summary>Ratings of feedback below which no pattern is looked for.</summary>
    public required int FeedbackLeast { get; init; }

    /// <summary>Share of one person's feedback with the same lack from which it is called a pattern, 0 to 1.</summary>
    public required double FeedbackShare { get; init; }

    /// <summary>Overdue tasks from which the mentee's own check speaks of too much taken on.</summary>
    public required int OverdueTasks { get; init; }

    /// <summary>Times among the latest meetings from which the mentee's own check names something.</summary>
    public required int SelfCheckTimes { get; init; }

    /// <summary>Days from a talk that resets expectations to the one look at what came of it.</summary>
    public required int ResetReviewDays { get; init; }

    /// <summary>Mentees that a new near-peer is suggested to start with.</summary>
    public required int NearPeerCapacity { get; init; }

    /// <summary>Days from which a relationship that has run counts as a lasting one.</summary>
    public required int LastingDays { get; init; }

    /// <summary>The words that can be chosen from.</summary>
    public required MentorshipWords Words { get; init; }

    /// <summary>The phrases that a message is read for.</summary>
    public required MessagePhrases Phrases { get; init; }

    /// <summary>What looks like a patient's identity in a text.</summary>
    public required IReadOnlyList<IdentifierPattern> Identifiers { get; init; }
}

namespace SmartPick.Platform.Meetings;

/// <summary>What can go wrong with a meeting beside what the rules refuse.</summary>
internal static class Errors
{
    /// <summary>The fewest minutes of a meeting.</summary>
    public const int FewestMinutes = 5;

    /// <summary>The most minutes of a meeting.</summary>
    public const int MostMinutes = 480;

    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "meetings.not-there",
        "There is no meeting of yours at this address."
    );

    public static readonly Failure Changed = new(
        FailureKind.Changed,
        "meetings.changed",
        "This was changed meanwhile, by the other side or by you in another window. Below is what stands now; what you typed is kept."
    );

    public static readonly Failure Over = new(
        FailureKind.Refused,
        "meetings.over",
        "This relationship is over; its history stays with each of you."
    );

    public static readonly Failure NotAnswered = new(
        FailureKind.Refused,
        "meetings.not-answered",
        "That is for after the answer: the request still waits."
    );

    public static readonly Failure Zone = new(
        FailureKind.Invalid,
        "meetings.zone",
        "This time zone is not known. Write it as America/Chicago.",
        "zone"
    );

    public static readonly Failure Minutes = new(
        FailureKind.Invalid,
        "meetings.minutes",
        "A meeting takes 5 to 480 minutes.",
        "minutes"
    );

    public static readonly Failure Date = new(
        FailureKind.Invalid,
        "meetings.date",
        "Choose a date within two years of today.",
        "starts"
    );

    public static readonly Failure Closed = new(
        FailureKind.Refused,
        "meetings.closed",
        "What came of this meeting is written down already; its purpose stays as it was.",
        "purpose"
    );

    public static readonly Failure Purpose = new(
        FailureKind.Invalid,
        "meetings.purpose",
        "Choose a purpose out of the list, or none.",
        "purpose"
    );

    public static readonly Failure MenteeOnly = new(
        FailureKind.NotAllowed,
        "meetings.mentee-only",
        "This is for the mentee to write."
    );

    public static readonly Failure NotHeld = new(
        FailureKind.Refused,
        "meetings.not-held",
        "A follow-up belongs to a meeting that took place: write down first that it did."
    );

    public static readonly Failure Due = new(
        FailureKind.Invalid,
        "tasks.due",
        "A task has a day by which it is done.",
        "due"
    );

    public static readonly Failure NoTask = new(
        FailureKind.Invalid,
        "tasks.none",
        "Write at least one task.",
        "task"
    );

    public static readonly Failure Answered = new(
        FailureKind.Refused,
        "messages.answered",
        "This message is answered, or is your own."
    );

    public static readonly Failure NoReflection = new(
        FailureKind.NotThere,
        "reflections.not-there",
        "There is no such reflection of yours."
    );

    public static readonly Failure NotOfTheTeam = new(
        FailureKind.Invalid,
        "reflections.not-of-the-team",
        "Choose somebody who guides you at present and has an account."
    );
}

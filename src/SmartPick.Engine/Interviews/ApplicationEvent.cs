namespace SmartPick.Engine.Interviews;

/// <summary>What can happen to an application, in the order in which it usually does.</summary>
public enum ApplicationEventKind
{
    /// <summary>Put aside to decide later; nothing is sent.</summary>
    Saved,

    /// <summary>The application was sent.</summary>
    Applied,

    /// <summary>The program invited to an interview.</summary>
    Invited,

    /// <summary>The program put the applicant on its waitlist for an interview.</summary>
    Waitlisted,

    /// <summary>The program said that it will not interview.</summary>
    Rejected,

    /// <summary>The applicant turned an invitation down or gave an interview back.</summary>
    Declined,

    /// <summary>The interview has a date and time.</summary>
    Scheduled,

    /// <summary>The interview took place.</summary>
    Interviewed,

    /// <summary>The applicant took the application back.</summary>
    Withdrawn,
}

/// <summary>One thing that happened to an application.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day on which it happened, in the applicant's own calendar.</param>
public sealed record ApplicationEvent(ApplicationEventKind Kind, DateOnly On)
{
    /// <summary>True when it tells that the program has offered an interview: invited, or what can only come after.</summary>
    public bool SaysInvited =>
        Kind
            is ApplicationEventKind.Invited
                or ApplicationEventKind.Scheduled
                or ApplicationEventKind.Interviewed
                or ApplicationEventKind.Declined;

    /// <summary>When an interview begins (of <see cref="ApplicationEventKind.Scheduled"/>), on the clock of <see cref="Zone"/>; null when not known.</summary>
    public DateTime? Start { get; init; }

    /// <summary>How long an interview lasts, in minutes; null when not known.</summary>
    public int? Minutes { get; init; }

    /// <summary>True when one has to travel there, false when it is held on a screen; null when not known.</summary>
    public bool? InPerson { get; init; }

    /// <summary>Until when an invitation (of <see cref="ApplicationEventKind.Invited"/>) is to be answered, on the clock of <see cref="Zone"/>; null when not known.</summary>
    public DateTime? RespondBy { get; init; }

    /// <summary>IANA time zone of <see cref="Start"/> and <see cref="RespondBy"/>; null: the program's own.</summary>
    public string? Zone { get; init; }

    /// <summary>What the applicant wrote down; null for nothing.</summary>
    public string? Note { get; init; }
}

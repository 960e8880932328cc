using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>Where an application stands with its program.</summary>
public enum ApplicationState
{
    /// <summary>Not sent.</summary>
    Saved,

    /// <summary>Sent, and no word yet.</summary>
    Silent,

    /// <summary>On the waitlist for an interview.</summary>
    Waitlisted,

    /// <summary>Invited; the answer or the date is open.</summary>
    Invited,

    /// <summary>The interview has its date.</summary>
    Scheduled,

    /// <summary>The interview took place.</summary>
    Interviewed,

    /// <summary>The program said no.</summary>
    Rejected,

    /// <summary>The applicant said no.</summary>
    Declined,

    /// <summary>The applicant took the application back.</summary>
    Withdrawn,
}

/// <summary>One application and everything that has happened to it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Tier">The signal sent with it.</param>
/// <param name="Events">What happened, in the order entered.</param>
public sealed record TrackedApplication(
    AcgmeCode Program,
    SignalTier Tier,
    IReadOnlyList<ApplicationEvent> Events
)
{
    /// <summary>The most that may be entered as <see cref="Spent"/>: more is a slip of the key.</summary>
    public const int MostSpent = 100_000;

    /// <summary>What the applicant spent on its interview beyond the fees (a journey, a place to stay), in US dollars; null while nothing is entered.</summary>
    public int? Spent { get; init; }

    /// <summary>Where it stands: what the latest event says.</summary>
    public ApplicationState State =>
        Latest?.Kind switch
        {
            null or ApplicationEventKind.Saved => ApplicationState.Saved,
            ApplicationEventKind.Applied => ApplicationState.Silent,
            ApplicationEventKind.Invited => ApplicationState.Invited,
            ApplicationEventKind.Waitlisted => ApplicationState.Waitlisted,
            ApplicationEventKind.Rejected => ApplicationState.Rejected,
            ApplicationEventKind.Declined => ApplicationState.Declined,
            ApplicationEventKind.Scheduled => ApplicationState.Scheduled,
            ApplicationEventKind.Interviewed => ApplicationState.Interviewed,
            _ => ApplicationState.Withdrawn,
        };

    /// <summary>True when the program has offered an interview, whatever came of it.</summary>
    public bool WasInvited => Events.Any(entry => entry.SaysInvited);

    /// <summary>The application as it was known on a day: without what happened later.</summary>
    public TrackedApplication KnownOn(DateOnly day) =>
        this with
        {
            Events = [.. Events.Where(entry => entry.On <= day)],
        };

    /// <summary>
    /// The event that says where it stands; null for none. A word of the program, or the answer to one, comes after sending, and
    /// sending after putting aside, whatever days were entered; of two words the later, of two on one day the one entered later.
    /// </summary>
    public ApplicationEvent? Latest =>
        Events.OrderBy(Stage).ThenBy(entry => entry.On).LastOrDefault();

    /// <summary>The first day on which the program said something, or the applicant answered; null for none.</summary>
    public DateOnly? FirstWord => Events.Where(IsWord).Min(entry => (DateOnly?)entry.On);

    /// <summary>The latest day on which a program said something, or the applicant answered; null when nothing was heard by a day.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="today">Later events are not known yet.</param>
    public static DateOnly? LastNews(
        IEnumerable<TrackedApplication> applications,
        DateOnly today
    ) =>
        applications
            .SelectMany(application => application.Events)
            .Where(entry => IsWord(entry) && entry.On <= today)
            .Max(entry => (DateOnly?)entry.On);

    /// <summary>The first day of an event of a kind; null when there was none.</summary>
    public DateOnly? FirstOf(ApplicationEventKind kind)
    {
        var days = Events.Where(entry => entry.Kind == kind).Select(entry => entry.On).ToList();
        return days.Count == 0 ? null : days.Min();
    }

    private static bool IsWord(ApplicationEvent entry) => Stage(entry) == 2;

    private static int Stage(ApplicationEvent entry) =>
        entry.Kind switch
        {
            ApplicationEventKind.Saved => 0,
            ApplicationEventKind.Applied => 1,
            _ => 2,
        };
}

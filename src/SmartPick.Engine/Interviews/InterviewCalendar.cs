using System.Globalization;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>What stands in the calendar.</summary>
public enum CalendarKind
{
    /// <summary>An interview.</summary>
    Interview,

    /// <summary>The last moment to answer an invitation.</summary>
    AnswerDue,
}

/// <summary>One line of the calendar.</summary>
/// <param name="Program">The program.</param>
/// <param name="Kind">An interview or an answer due.</param>
/// <param name="Local">On the clock of <paramref name="Zone"/>.</param>
/// <param name="Zone">IANA time zone; UTC where neither the event nor the program says one.</param>
/// <param name="ZoneIsKnown">False when UTC stands in for a zone nobody said.</param>
/// <param name="Utc">The same moment in UTC.</param>
/// <param name="Minutes">How long it lasts; null when not known.</param>
/// <param name="InPerson">Whether one has to travel; null when not known.</param>
/// <param name="IsClockChange">True when that clock time does not exist or exists twice that day: ask the program.</param>
public sealed record CalendarEntry(
    ResidencyProgram Program,
    CalendarKind Kind,
    DateTime Local,
    string Zone,
    bool ZoneIsKnown,
    DateTime Utc,
    int? Minutes,
    bool? InPerson,
    bool IsClockChange
);

/// <summary>How two interviews stand in each other's way.</summary>
public enum ConflictKind
{
    /// <summary>They overlap.</summary>
    Overlap,

    /// <summary>They overlap if one of them lasts as long as is usual; its length is not known.</summary>
    MayOverlap,

    /// <summary>Both are in person, a day or less apart, in places far from each other.</summary>
    Travel,
}

/// <summary>Two interviews that cannot both be attended, or hardly.</summary>
/// <param name="First">The earlier.</param>
/// <param name="Second">The later.</param>
/// <param name="Kind">How.</param>
/// <param name="Text">In words.</param>
public sealed record CalendarConflict(
    CalendarEntry First,
    CalendarEntry Second,
    ConflictKind Kind,
    string Text
);

/// <summary>Interviews and answers due by time, and what stands in each other's way.</summary>
/// <param name="Entries">By time.</param>
/// <param name="Conflicts">By the time of the earlier.</param>
public sealed record InterviewCalendar(
    IReadOnlyList<CalendarEntry> Entries,
    IReadOnlyList<CalendarConflict> Conflicts
)
{
    private const string Utc = "UTC";

    /// <summary>The calendar of some applications; those that are over are left out.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="catalog">Knows the programs, their places and time zones.</param>
    /// <param name="rules">How long an interview is taken to last, and from where on a journey is far.</param>
    public static InterviewCalendar Of(
        IReadOnlyList<TrackedApplication> applications,
        ProgramCatalog catalog,
        SeasonRules rules
    )
    {
        List<CalendarEntry> entries =
        [
            .. applications
                .SelectMany(application => Of(application, catalog))
                .OrderBy(entry => entry.Utc)
                .ThenBy(entry => entry.Program.Code),
        ];
        var interviews = entries.Where(entry => entry.Kind is CalendarKind.Interview).ToList();
        var conflicts = new List<CalendarConflict>();
        for (var i = 0; i < interviews.Count; i++)
        {
            for (var j = i + 1; j < interviews.Count; j++)
            {
                if (Conflict(interviews[i], interviews[j], rules) is { } conflict)
                {
                    conflicts.Add(conflict);
                }
            }
        }

        return new InterviewCalendar(entries, conflicts);
    }

    private static IEnumerable<CalendarEntry> Of(
        TrackedApplication application,
        ProgramCatalog catalog
    )
    {
        if (catalog.Find(application.Program) is not { } program)
        {
            yield break;
        }

        var isScheduled =
            application.State is ApplicationState.Scheduled or ApplicationState.Interviewed;
        // A date that was moved counts as moved: the last one entered holds.
        var dated = application.Events.LastOrDefault(entry => entry.Start is not null);
        if (isScheduled && dated is not null)
        {
            yield return Entry(program, CalendarKind.Interview, dated, dated.Start!.Value);
        }

        var invitation = application.Events.LastOrDefault(entry =>
            entry.Kind is ApplicationEventKind.Invited && entry.RespondBy is not null
        );
        if (application.State is ApplicationState.Invited && invitation is not null)
        {
            yield return Entry(
                program,
                CalendarKind.AnswerDue,
                invitation,
                invitation.RespondBy!.Value
            );
        }
    }

    private static CalendarEntry Entry(
        ResidencyProgram program,
        CalendarKind kind,
        ApplicationEvent happened,
        DateTime local
    )
    {
        var name = happened.Zone ?? program.TimeZone;
        var isKnown = TimeZoneInfo.TryFindSystemTimeZoneById(name ?? Utc, out var found);
        var zone = found ?? TimeZoneInfo.Utc;
        var isChange = zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local);
        // A time that the clock jumps over is taken an hour later, where the clock then stands.
        var sound = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new CalendarEntry(
            program,
            kind,
            local,
            isKnown ? name ?? Utc : Utc,
            isKnown && name is not null,
            TimeZoneInfo.ConvertTimeToUtc(
                DateTime.SpecifyKind(sound, DateTimeKind.Unspecified),
                zone
            ),
            happened.Minutes,
            happened.InPerson,
            isChange
        );
    }

    private static CalendarConflict? Conflict(
        CalendarEntry first,
        CalendarEntry second,
        SeasonRules rules
    )
    {
        var end = first.Utc.AddMinutes(first.Minutes ?? rules.InterviewMinutes);
        if (second.Utc < end)
        {
            return first.Minutes is null
                ? new CalendarConflict(
                    first,
                    second,
                    ConflictKind.MayOverlap,
                    Say(
                        $"{first.Program.Name} may not be over when {second.Program.Name} begins: how long it lasts is not entered."
                    )
                )
                : new CalendarConflict(
                    first,
                    second,
                    ConflictKind.Overlap,
                    Say(
                        $"{first.Program.Name} and {second.Program.Name} overlap. Ask one of them for another date."
                    )
                );
        }

        var days =
            DateOnly.FromDateTime(second.Local).DayNumber
            - DateOnly.FromDateTime(first.Local).DayNumber;
        return
            first.InPerson == true
            && second.InPerson == true
            && days <= 1
            && Distance.Between(first.Program, second.Program) is { } far
            && far >= rules.TravelKilometers
            ? new CalendarConflict(
                first,
                second,
                ConflictKind.Travel,
                Say(
                    $"{first.Program.City}, {first.Program.State} and {second.Program.City}, {second.Program.State} lie about {Distances.Words(far)} apart, and the two interviews in person are {(days == 0 ? "on one day" : "on two days running")}."
                )
            )
            : null;
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

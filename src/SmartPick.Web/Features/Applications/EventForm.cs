using System.Globalization;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>The fields in which an event is entered.</summary>
internal static class EventForm
{
    public const string On = "on";
    public const string Start = "start";
    public const string RespondBy = "respondBy";
    public const string Minutes = "minutes";
    public const string Zone = "zone";
    public const string InPerson = "inPerson";
    public const string Note = "note";

    /// <summary>What the names of fields begin with that hold the cost of an interview; the program's code follows.</summary>
    public const string Spent = "spent.";

    private const int LongestNote = 4000;
    private const int MostMinutes = 24 * 60;

    /// <summary>The event, or what is wrong with the fields.</summary>
    public static (ApplicationEvent? Event, IReadOnlyList<FieldProblem> Problems) Read(
        WorkspaceVisit visit,
        ApplicationEventKind kind
    )
    {
        var problems = new List<FieldProblem>();
        var day = DayOf(visit, problems);
        var start = MomentOf(visit, Start, "The interview begins", problems);
        var until = MomentOf(visit, RespondBy, "Answer by", problems);
        var minutes = MinutesOf(visit, problems);
        var zone = visit.Field(Zone);
        if (zone.Length > 0 && !TimeZones.IsKnown(zone))
        {
            problems.Add(
                new FieldProblem(
                    Zone,
                    "Time zone",
                    Quote(zone),
                    "a time zone by its IANA name, for example America/Chicago"
                )
            );
        }

        var note = visit.Field(Note);
        if (note.Length > LongestNote)
        {
            problems.Add(
                new FieldProblem(
                    Note,
                    "Notes",
                    FormattableString.Invariant($"{note.Length} characters"),
                    FormattableString.Invariant($"at most {LongestNote}")
                )
            );
        }

        if (kind is ApplicationEventKind.Scheduled && start is null && problems.Count == 0)
        {
            problems.Add(
                new FieldProblem(
                    Start,
                    "The interview begins",
                    "nothing",
                    "a day and a time, for example 2026-12-03 09:00"
                )
            );
        }

        return problems.Count > 0
            ? (null, problems)
            : (
                new ApplicationEvent(kind, day)
                {
                    Start = start,
                    RespondBy = kind is ApplicationEventKind.Invited ? until : null,
                    Minutes = start is null ? null : minutes,
                    InPerson = visit.Field(InPerson) switch
                    {
                        "yes" => true,
                        "no" => false,
                        _ => null,
                    },
                    Zone =
                        zone.Length > 0 && (start is not null || until is not null) ? zone : null,
                    Note = note.Length > 0 ? note : null,
                },
                []
            );
    }

    private static DateOnly DayOf(WorkspaceVisit visit, List<FieldProblem> problems)
    {
        var text = visit.Field(On);
        if (text.Length == 0)
        {
            return visit.Today;
        }

        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            problems.Add(
                new FieldProblem(On, "The day", Quote(text), "a day, for example 2026-11-03")
            );
        }
        else if (day > visit.Today)
        {
            problems.Add(
                new FieldProblem(
                    On,
                    "The day",
                    SeasonWords.Day(day),
                    "today or earlier: the day on which you heard it"
                )
            );
        }

        return day;
    }

    private static DateTime? MomentOf(
        WorkspaceVisit visit,
        string name,
        string label,
        List<FieldProblem> problems
    )
    {
        var text = visit.Field(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            DateTime.TryParseExact(
                text.Replace(' ', 'T'),
                ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
        )
        {
            return moment;
        }

        problems.Add(
            new FieldProblem(
                name,
                label,
                Quote(text),
                "a day and a time, for example 2026-12-03 09:00"
            )
        );
        return null;
    }

    private static int? MinutesOf(WorkspaceVisit visit, List<FieldProblem> problems)
    {
        var text = visit.Field(Minutes);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is > 0 and <= MostMinutes
        )
        {
            return minutes;
        }

        problems.Add(
            new FieldProblem(
                Minutes,
                "How long, in minutes",
                Quote(text),
                FormattableString.Invariant($"a whole number from 1 to {MostMinutes}")
            )
        );
        return null;
    }

    private static string Quote(string text) =>
        text.Length > 60 ? $"\"{text[..59]}…\"" : $"\"{text}\"";
}

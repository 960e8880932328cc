using System.Globalization;

namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>Fills an agenda from the log: news since the last meeting that took place, and tasks that were due.</summary>
public static class AgendaBuilder
{
    /// <summary>Makes the agenda.</summary>
    /// <param name="meeting">The meeting to prepare.</param>
    /// <param name="menteeId">Whose news it is.</param>
    /// <param name="log">Entries of the relationship and the mentee's own; others are passed over.</param>
    /// <param name="tasks">The relationship's tasks.</param>
    /// <param name="questions">The mentee's questions.</param>
    /// <param name="decisions">What is to be decided.</param>
    /// <param name="now">The time, in UTC; later entries are not known yet.</param>
    /// <returns>The agenda; refused when a decision has fewer than two options, with every such decision named.</returns>
    public static Verdict<Agenda> Make(
        Meeting meeting,
        Guid menteeId,
        IReadOnlyList<Activity> log,
        IReadOnlyList<MeetingTask> tasks,
        IReadOnlyList<string> questions,
        IReadOnlyList<AgendaDecision> decisions,
        DateTimeOffset now
    )
    {
        Refusal[] bare =
        [
            .. decisions
                .Where(decision => decision.Options.Distinct(StringComparer.Ordinal).Count() < 2)
                .Select(decision => new Refusal(
                    "options",
                    $"Name at least two options for: {decision.Question}."
                )),
        ];
        return bare.Length > 0
            ? Verdict.No<Agenda>(bare)
            : Verdict.Of(
                new Agenda(
                    [
                        .. News(meeting, menteeId, log, now),
                        .. Overdue(meeting, tasks, DateOnly.FromDateTime(now.UtcDateTime)),
                    ],
                    questions,
                    decisions,
                    ChangeOf(meeting, log)
                )
            );
    }

    /// <summary>When the last meeting of the relationship took place before a time; null when none did.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="log">The entries.</param>
    /// <param name="before">The time, in UTC.</param>
    public static DateTimeOffset? LastHeld(
        Guid relationshipId,
        IEnumerable<Activity> log,
        DateTimeOffset before
    ) =>
        log.Where(entry =>
                entry.RelationshipId == relationshipId && entry.IsHeldMeeting && entry.At < before
            )
            .Select(entry => (DateTimeOffset?)entry.At)
            .Max();

    private static IEnumerable<AgendaUpdate> News(
        Meeting meeting,
        Guid menteeId,
        IReadOnlyList<Activity> log,
        DateTimeOffset now
    )
    {
        var since = LastHeld(meeting.RelationshipId, log, now) ?? DateTimeOffset.MinValue;
        return log.Where(entry =>
                entry.At > since
                && entry.At <= now
                && (
                    entry.RelationshipId == meeting.RelationshipId
                    || (entry.RelationshipId is null && entry.ActorId == menteeId)
                )
            )
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .Select(entry => (Entry: entry, Text: Words(entry)))
            .Where(line => line.Text is not null)
            .Select(line => new AgendaUpdate(line.Text!, line.Entry.Id));
    }

    private static IEnumerable<AgendaUpdate> Overdue(
        Meeting meeting,
        IReadOnlyList<MeetingTask> tasks,
        DateOnly today
    ) =>
        tasks
            .Where(task => task.RelationshipId == meeting.RelationshipId && task.IsOverdue(today))
            .OrderBy(task => task.Due)
            .ThenBy(task => task.Id)
            .Select(task => new AgendaUpdate(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Still open, due {task.Due:d MMMM yyyy}: {task.Title} ({SideWords.Key(task.Owner)})"
                ),
                null,
                IsOverdue: true
            ));

    private static string? Words(Activity entry) =>
        entry.Kind switch
        {
            ActivityKind.PublicationAccepted => "Accepted: " + entry.Facts.Title,
            ActivityKind.TaskDone => "Done: " + entry.Facts.Title,
            ActivityKind.ChangeTold => "Changed: " + entry.Facts.Title,
            ActivityKind.IntroductionMade => "Introduced to: " + entry.Facts.Title,
            // Interviews and the program one matched to are left out: a mentor may sit on a selection committee, and only the applicant tells.
            ActivityKind.Matched => "Matched",
            ActivityKind.Graduated => "Graduated",
            ActivityKind.StageChanged when entry.Facts.Word is { } stage => "Now at stage " + stage,
            ActivityKind.LetterUploaded => "A letter was uploaded",
            _ => null,
        };

    private static ChangePrompt ChangeOf(Meeting meeting, IReadOnlyList<Activity> log)
    {
        var answer = log.Where(entry => entry.Facts.SubjectId == meeting.Id)
            .OrderBy(entry => entry.At)
            .LastOrDefault(entry =>
                entry.Kind is ActivityKind.ChangeTold or ActivityKind.ChangeSkipped
            );
        return answer?.Kind switch
        {
            ActivityKind.ChangeTold => ChangePrompt.Told,
            ActivityKind.ChangeSkipped => ChangePrompt.Skipped,
            _ => ChangePrompt.Open,
        };
    }
}

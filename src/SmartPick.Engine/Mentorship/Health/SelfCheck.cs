using System.Globalization;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>What a mentee may find in the own conduct.</summary>
public enum SelfSignalKind
{
    /// <summary>Several tasks are overdue: more taken on than fits.</summary>
    TooMuch,

    /// <summary>The mentor's messages wait.</summary>
    Vanishing,

    /// <summary>Meetings without anything sent ahead.</summary>
    Unprepared,

    /// <summary>Follow-ups missing or late.</summary>
    LateFollowUp,
}

/// <summary>Something that the mentee may want to do otherwise. For the mentee's eyes alone; it is stored and sent nowhere.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">One sentence, with what would help.</param>
public sealed record SelfSignal(SelfSignalKind Kind, string Text);

/// <summary>The mentee's own look at the own part.</summary>
public static class SelfCheck
{
    /// <summary>The signals; nothing below a minimum of data.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="inForce">Its terms in force; null when there are none.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    /// <param name="tasks">The relationship's tasks.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The time, in UTC.</param>
    public static IReadOnlyList<SelfSignal> Of(
        Relationship relationship,
        AgreementTerms? inForce,
        IEnumerable<Activity> log,
        IEnumerable<MeetingTask> tasks,
        MentorshipRules rules,
        DateTimeOffset now
    )
    {
        Activity[] own =
        [
            .. log.Where(entry => entry.RelationshipId == relationship.Id && entry.At <= now),
        ];
        var found = new List<SelfSignal>();
        var overdue = tasks.Count(task =>
            task.Owner is Side.Mentee && task.IsOverdue(DateOnly.FromDateTime(now.UtcDateTime))
        );
        Add(
            overdue >= rules.OverdueTasks,
            SelfSignalKind.TooMuch,
            $"{overdue} of your tasks are past their day. Drop one, or move one, and tell your mentor."
        );
        var waiting = inForce?.ReplyDays is { } days
            ? OpenQuestions
                .Of(own, relationship.MentorId)
                .Count(entry => now - entry.At > TimeSpan.FromDays(days))
            : 0;
        Add(
            waiting >= rules.UnansweredShown,
            SelfSignalKind.Vanishing,
            $"{waiting} messages of your mentor have waited longer than agreed. A line that you need more time is an answer."
        );
        var latest = LatestMeetings
            .Of(own, rules.MeetingsLookedAt)
            .Where(entry => entry.IsHeldMeeting)
            .ToList();
        if (latest.Count < rules.SelfCheckTimes)
        {
            return found;
        }

        var bare = latest.Count(meeting => !Has(meeting, ActivityKind.DocumentSent, null));
        Add(
            bare >= rules.SelfCheckTimes,
            SelfSignalKind.Unprepared,
            $"Before {bare} of the latest {latest.Count} meetings nothing was sent ahead. Three lines are enough: news, questions, decisions."
        );
        var late = latest.Count(meeting =>
            meeting.At.AddHours(rules.FollowUpHours) < now
            && !Has(meeting, ActivityKind.FollowUpSent, meeting.At.AddHours(rules.FollowUpHours))
        );
        Add(
            late >= rules.SelfCheckTimes,
            SelfSignalKind.LateFollowUp,
            $"After {late} of the latest {latest.Count} meetings the follow-up came late or not at all. The draft is made for you."
        );
        return found;

        void Add(bool isSeen, SelfSignalKind kind, FormattableString text)
        {
            if (isSeen)
            {
                found.Add(new SelfSignal(kind, text.ToString(CultureInfo.InvariantCulture)));
            }
        }

        bool Has(Activity meeting, ActivityKind kind, DateTimeOffset? until) =>
            Array.Exists(
                own,
                entry =>
                    entry.Kind == kind
                    && entry.Facts.SubjectId == meeting.Facts.SubjectId
                    && (until is null || entry.At <= until)
            );
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Team;

/// <summary>What a mentor needs to know in ten minutes: per mentee the next meeting with its agenda, what they should know, and what the mentor has taken on.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The rules.</param>
public sealed class ReadBrief(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Reads it, whoever is met next first.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<MentorBrief>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var lines = await new ReadRelationships(db).DoAsync(who, cancellationToken);
        var meetings = new ReadMeetings(db, time, rules);
        var briefs = new List<MentorBrief>();
        foreach (
            var line in lines.Where(line =>
                line is { Side: Side.Mentor, Relationship.IsOpen: true }
            )
        )
        {
            var id = line.Relationship.Id;
            var work = (await meetings.OfAsync(who, id, cancellationToken)).Value;
            var next = work
                .Meetings.Where(meeting =>
                    meeting.Outcome is MeetingOutcome.Open
                    && meeting.StartsAt.AddMinutes(meeting.Minutes) >= time.GetUtcNow()
                )
                .MinBy(meeting => meeting.StartsAt);
            var view = (await new ReadRelationships(db).OneAsync(who, id, cancellationToken)).Value;
            briefs.Add(
                new MentorBrief(
                    line,
                    next is null
                        ? null
                        : (await meetings.OneAsync(who, next.Id, cancellationToken)).Value,
                    view.Lines,
                    [.. work.Tasks.Where(task => task is { IsOpen: true, Owner: Side.Mentor })],
                    work.Messages.Count(message =>
                        message is { IsMine: false, AnswerToId: null }
                        && !work.Messages.Any(answer => answer.AnswerToId == message.Id)
                    )
                )
            );
        }

        return
        [
            .. briefs.OrderBy(brief => brief.Next?.Meeting.StartsAt ?? DateTimeOffset.MaxValue),
        ];
    }

    /// <summary>How many requests wait for this person's answer.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<int> WaitingAsync(Who who, CancellationToken cancellationToken) =>
        db.Set<StoredRequest>()
            .CountAsync(
                row => row.ToId == who.PersonId && row.State == RequestState.Asked,
                cancellationToken
            );
}

/// <summary>What a mentor needs to know of one mentee.</summary>
/// <param name="Line">The relationship.</param>
/// <param name="Next">The next meeting with its agenda; null for none.</param>
/// <param name="Shared">What the mentee has shared.</param>
/// <param name="Mine">Open tasks that are the mentor's.</param>
/// <param name="Unanswered">Messages that wait for the mentor's answer.</param>
public sealed record MentorBrief(
    RelationshipLine Line,
    MeetingView? Next,
    IReadOnlyList<SharedLine> Shared,
    IReadOnlyList<MeetingTask> Mine,
    int Unanswered
);

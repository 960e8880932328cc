using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Reminds both of a meeting when it is time to send ahead what is to be spoken of; of one that is planned later than that, the day before. G03.</summary>
internal static class MeetingReminder
{
    /// <summary>The kind of the jobs that remind.</summary>
    public const string JobKind = "meetings.remind";

    /// <summary>Asks for the reminder with the caller's write; for a meeting within a day there is none.</summary>
    public static void Plan(
        PlatformDb db,
        TimeProvider time,
        MentorshipRules rules,
        Meeting meeting
    )
    {
        var now = time.GetUtcNow();
        var due = meeting.StartsAt.AddDays(-rules.SendAheadDays);
        if (due <= now)
        {
            due = meeting.StartsAt.AddDays(-1);
        }

        if (due > now)
        {
            db.ScheduleNew(
                time,
                JobKind,
                $"remind:{meeting.Id}",
                due,
                JsonSerializer.Serialize(new MeetingJob(meeting.Id))
            );
        }
    }

    /// <summary>Tells both, unless the meeting is no longer to come. The caller saves.</summary>
    public static async Task TellAsync(
        PlatformDb db,
        TimeProvider time,
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        var meeting = await db.Set<StoredMeeting>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == meetingId, cancellationToken);
        if (meeting is not { Outcome: MeetingOutcome.Open } || meeting.StartsAt <= time.GetUtcNow())
        {
            return;
        }

        var pair = await db.Set<StoredRelationship>()
            .AsNoTracking()
            .SingleAsync(row => row.Id == meeting.RelationshipId, cancellationToken);
        if (!pair.ToRelationship().IsOpen)
        {
            return;
        }

        foreach (
            var to in pair.IsKeptByMentee ? [pair.MenteeId] : new[] { pair.MenteeId, pair.MentorId }
        )
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    to,
                    $"meeting:{meeting.Id}:soon:{to}",
                    "A meeting is coming up",
                    "When it is and what it is about stands under Relationships. Whatever is to be read before it is best sent now."
                ),
                cancellationToken
            );
        }
    }
}

/// <summary>Does the jobs that remind of meetings.</summary>
/// <param name="time">The clock.</param>
public sealed class MeetingReminderJobs(TimeProvider time) : IJobHandler
{
    /// <inheritdoc/>
    public string Kind => MeetingReminder.JobKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var job = JsonSerializer.Deserialize<MeetingJob>(turn.Payload)!;
        await MeetingReminder.TellAsync(turn.Db, time, job.Meeting, cancellation);
        return JobEnd.Done;
    }
}

/// <summary>What a job of a meeting needs.</summary>
/// <param name="Meeting">The meeting.</param>
internal sealed record MeetingJob(Guid Meeting);

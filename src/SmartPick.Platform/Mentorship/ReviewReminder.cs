using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Reminds both on the day that they have agreed to look at how it goes. A06.</summary>
internal static class ReviewReminder
{
    /// <summary>The kind of the jobs that remind.</summary>
    public const string JobKind = "relationships.review";

    /// <summary>Asks for it on that day, in the place of any day before; takes it back where no day is agreed. Written with what the caller saves.</summary>
    public static async Task PlanAsync(
        PlatformDb db,
        TimeProvider time,
        Guid relationshipId,
        DateOnly? day,
        CancellationToken cancellationToken
    )
    {
        if (day is not { } next)
        {
            await db.UnscheduleAsync(KeyOf(relationshipId), cancellationToken);
            return;
        }

        await db.RescheduleAsync(
            time,
            JobKind,
            KeyOf(relationshipId),
            new DateTimeOffset(next, TimeOnly.MinValue, TimeSpan.Zero),
            JsonSerializer.Serialize(new RelationshipJob(relationshipId)),
            cancellationToken
        );
    }

    /// <summary>Tells both, if it still is that day or later. The caller saves.</summary>
    public static async Task TellAsync(
        PlatformDb db,
        TimeProvider time,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        var pair = await db.Set<StoredRelationship>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == relationshipId, cancellationToken);
        if (pair is not { State: RelationshipState.Active or RelationshipState.Paused })
        {
            return;
        }

        var book = await db.BookAsync(relationshipId, cancellationToken);
        var log = await db.HappeningsAsync([relationshipId], cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (
            book.InForce is not { } inForce
            || ReviewDates.Next(inForce, log) is not { } day
            || day > today
        )
        {
            return;
        }

        foreach (var to in new[] { pair.MenteeId, pair.MentorId })
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    to,
                    $"review:{pair.Id}:{day:yyyy-MM-dd}:{to}",
                    "Time to look at how it goes",
                    "You agreed to look today at how you work together: go on as you are, change the terms, or close it with thanks. It stands under Relationships."
                ),
                cancellationToken
            );
        }
    }

    private static string KeyOf(Guid relationshipId) => $"review:{relationshipId}";
}

/// <summary>Does the jobs that remind of reviews.</summary>
/// <param name="time">The clock.</param>
public sealed class ReviewReminderJobs(TimeProvider time) : IJobHandler
{
    /// <inheritdoc/>
    public string Kind => ReviewReminder.JobKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var job = JsonSerializer.Deserialize<RelationshipJob>(turn.Payload)!;
        await ReviewReminder.TellAsync(turn.Db, time, job.Relationship, cancellation);
        return JobEnd.Done;
    }
}

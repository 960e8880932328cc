using System.Text.Json;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Asks for those who wait, once a mentor has taken more mentees or come back from a pause.</summary>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class PlaceJobs(TimeProvider time, MentorshipRules rules) : IJobHandler
{
    private const string OfferKind = "places.offer";

    /// <inheritdoc/>
    public string Kind => OfferKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var job = JsonSerializer.Deserialize<PlaceJob>(turn.Payload)!;
        await new FreePlaces(turn.Db, time, rules).OfferAsync(job.Mentor, cancellation);
        return JobEnd.Done;
    }

    /// <summary>Asks for the job in the caller's write.</summary>
    internal static Task<Job> ScheduleAsync(
        PlatformDb db,
        TimeProvider time,
        Guid mentorId,
        CancellationToken cancellation
    ) =>
        db.RescheduleAsync(
            time,
            OfferKind,
            $"places:{mentorId}",
            time.GetUtcNow(),
            JsonSerializer.Serialize(new PlaceJob(mentorId)),
            cancellation
        );
}

/// <summary>What a job of a mentor's places needs.</summary>
/// <param name="Mentor">The mentor.</param>
internal sealed record PlaceJob(Guid Mentor);

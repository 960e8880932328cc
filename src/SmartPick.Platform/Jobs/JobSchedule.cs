using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>Asks for jobs. Nothing is saved here: the job is written with what the caller saves, or not at all.</summary>
public static class JobSchedule
{
    /// <summary>Asks for a job unless one with its key was ever asked for; that one stays as it is.</summary>
    /// <param name="db">What the caller saves afterwards.</param>
    /// <param name="time">The clock.</param>
    /// <param name="kind">The handler's <see cref="IJobHandler.Kind"/>.</param>
    /// <param name="key">What makes it one job, such as <c>expire:REQUEST</c>; at most <see cref="Job.LongestKey"/> characters.</param>
    /// <param name="due">Not before this.</param>
    /// <param name="payload">What the handler needs, as JSON: ids rather than texts.</param>
    /// <param name="cancellation">Stops the look for the key.</param>
    /// <returns>The job of this key.</returns>
    public static async Task<Job> ScheduleAsync(
        this PlatformDb db,
        TimeProvider time,
        string kind,
        string key,
        DateTimeOffset due,
        string payload = "{}",
        CancellationToken cancellation = default
    ) =>
        await FindAsync(db, key, cancellation).ConfigureAwait(false)
        ?? ScheduleNew(db, time, kind, key, due, payload);

    /// <summary>
    /// Asks for a job at this time, whatever became of the one with its key: waiting, done or given up, it is to be done then, with a fresh count of attempts. A node that has it in hand
    /// meanwhile cannot end it: what it did is rolled back.
    /// </summary>
    /// <inheritdoc cref="ScheduleAsync"/>
    public static async Task<Job> RescheduleAsync(
        this PlatformDb db,
        TimeProvider time,
        string kind,
        string key,
        DateTimeOffset due,
        string payload = "{}",
        CancellationToken cancellation = default
    )
    {
        if (await FindAsync(db, key, cancellation).ConfigureAwait(false) is not { } job)
        {
            return ScheduleNew(db, time, kind, key, due, payload);
        }

        job.Payload = payload;
        job.MoveTo(due);
        return job;
    }

    /// <summary>Takes a job back that is not needed any more; one that is done, or was never asked for, is left alone.</summary>
    /// <param name="db">What the caller saves afterwards.</param>
    /// <param name="key">The job's key.</param>
    /// <param name="cancellation">Stops the look for the key.</param>
    public static async Task UnscheduleAsync(
        this PlatformDb db,
        string key,
        CancellationToken cancellation = default
    )
    {
        if (await FindAsync(db, key, cancellation).ConfigureAwait(false) is { DoneAt: null } job)
        {
            db.Remove(job);
        }
    }

    internal static void MoveTo(this Job job, DateTimeOffset due)
    {
        job.DueAt = due;
        job.LeasedBy = null;
        job.LeasedUntil = null;
        job.DoneAt = null;
        job.GivenUpAt = null;
        job.Attempts = 0;
        job.Problem = null;
    }

    private static async Task<Job?> FindAsync(
        PlatformDb db,
        string key,
        CancellationToken cancellation
    ) =>
        db.Set<Job>()
            .Local.FirstOrDefault(job => string.Equals(job.Key, key, StringComparison.Ordinal))
        ?? await db.Set<Job>()
            .SingleOrDefaultAsync(job => job.Key == key, cancellation)
            .ConfigureAwait(false);

    /// <summary>Asks for a job whose key is new for certain.</summary>
    /// <inheritdoc cref="ScheduleAsync"/>
    internal static Job ScheduleNew(
        this PlatformDb db,
        TimeProvider time,
        string kind,
        string key,
        DateTimeOffset due,
        string payload
    )
    {
        TextLength.Check(key, Job.LongestKey);
        TextLength.Check(payload, Job.LongestPayload);
        var job = new Job
        {
            Id = Ids.New(time),
            Kind = kind,
            Key = key,
            Payload = payload,
            DueAt = due,
        };
        db.Add(job);
        return job;
    }
}

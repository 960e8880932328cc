using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>
/// Takes due jobs for one node. A lease is an update that holds only while nobody else has the job, so that of two nodes one gets it, on either database, without locks that outlive a
/// crash. Every lease has a mark of its own: who has lost it cannot end the job.
/// </summary>
internal sealed class JobLeases(TimeProvider time, JobPace pace, string node)
{
    /// <summary>How many due jobs are looked at together; others take some of them meanwhile.</summary>
    private const int LookedAt = 16;

    /// <summary>Takes one of the jobs that have been due longest.</summary>
    /// <returns>The job's id and the mark of the lease, or null when none is due and free.</returns>
    public async Task<(Guid Id, string Mark)?> TakeAsync(
        PlatformDb db,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var free = await db.Set<Job>()
                .Where(Free(now))
                .OrderBy(job => job.DueAt)
                .Select(job => job.Id)
                .Take(LookedAt)
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
            if (free.Count == 0)
            {
                return null;
            }

            // Everybody begins at another one of them, so that they seldom reach for the same.
            var lease = Ids.New(time);
            var mark = $"{node}/{lease:N}";
            var first = lease.ToByteArray()[^1] % free.Count;
            foreach (var id in free.Skip(first).Concat(free.Take(first)))
            {
                var until = now + pace.Lease;
                var taken = await db.Set<Job>()
                    .Where(job => job.Id == id)
                    .Where(Free(now))
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(job => job.LeasedBy, mark)
                                .SetProperty(job => job.LeasedUntil, until)
                                .SetProperty(job => job.Attempts, job => job.Attempts + 1)
                                .SetProperty(job => job.Version, job => job.Version + 1),
                        cancellation
                    )
                    .ConfigureAwait(false);
                if (taken == 1)
                {
                    return (id, mark);
                }
            }
        }
    }

    /// <summary>
    /// Due, not ended, and in nobody's hands. A lease that reaches further than any clock that is right would give was made before the clock went back, and holds nobody up for long.
    /// </summary>
    private Expression<Func<Job, bool>> Free(DateTimeOffset now)
    {
        var beyond = now + (2 * pace.Lease);
        return job =>
            job.DoneAt == null
            && job.GivenUpAt == null
            && job.DueAt <= now
            && (job.LeasedUntil == null || job.LeasedUntil <= now || job.LeasedUntil > beyond);
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>For who runs the server: the jobs that were given up and wait for a person.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class GivenUpJobs(PlatformDb db, TimeProvider time)
{
    /// <summary>The jobs, the longest given up first.</summary>
    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellation) =>
        await db.Set<Job>()
            .AsNoTracking()
            .Where(job => job.GivenUpAt != null)
            .OrderBy(job => job.GivenUpAt)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);

    /// <summary>Has a job tried again, from the first attempt on.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>The job, or that none such was given up.</returns>
    public async Task<Outcome<Job>> TryAgainAsync(Guid id, CancellationToken cancellation)
    {
        var job = await db.Set<Job>()
            .SingleOrDefaultAsync(row => row.Id == id && row.GivenUpAt != null, cancellation)
            .ConfigureAwait(false);
        if (job is null)
        {
            return Errors.NotGivenUp;
        }

        job.MoveTo(time.GetUtcNow());
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return job;
    }
}

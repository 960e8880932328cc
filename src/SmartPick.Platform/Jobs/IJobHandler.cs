namespace SmartPick.Platform.Jobs;

/// <summary>Does the jobs of one kind.</summary>
public interface IJobHandler
{
    /// <summary>The kind, at most 60 characters.</summary>
    public string Kind { get; }

    /// <summary>
    /// Does a job once. What it changes in <see cref="JobTurn.Db"/> is saved together with the job's end: the handler need not save, and when an operation that it calls saves, once, the
    /// job's end is in that. What it throws is a failed attempt, and nothing unsaved is kept.
    /// </summary>
    /// <param name="turn">The job, and where to write.</param>
    /// <param name="cancellation">Stops it before the lease runs out, or when the node stops.</param>
    public Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation);
}

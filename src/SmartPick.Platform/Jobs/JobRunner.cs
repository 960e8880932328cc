using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>
/// Does the jobs that are due, several at once, on as many nodes as there are. A job's effect and its end are one transaction: a node that dies with a job in hand has done nothing, and
/// another one takes the job when the lease has run out.
/// </summary>
/// <param name="scopes">Gives each attempt its own <see cref="PlatformDb"/> and <see cref="IJobHandler"/>s.</param>
/// <param name="time">The clock.</param>
/// <param name="pace">How long and how often.</param>
/// <param name="node">A name for this node, at most 60 characters.</param>
/// <param name="log">Told what failed: kinds, ids and types of failures, never what a person wrote.</param>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes,
    TimeProvider time,
    JobPace pace,
    string node,
    ILogger<JobRunner> log
)
{
    private readonly JobLeases _leases = new(time, pace, node);

    /// <summary>Does what is due now, until nothing is.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        var made = await Task.WhenAll(
                Enumerable.Range(0, pace.AtOnce).Select(_ => WorkAsync(cancellation))
            )
            .ConfigureAwait(false);
        return made.Sum();
    }

    private async Task<int> WorkAsync(CancellationToken cancellation)
    {
        // Some database drivers answer at once, on the caller's thread.
        await Task.Yield();
        var made = 0;
        while (await TakeAsync(cancellation).ConfigureAwait(false) is var (id, mark))
        {
            await AttemptAsync(id, mark, cancellation).ConfigureAwait(false);
            made++;
        }

        return made;
    }

    private async Task<(Guid Id, string Mark)?> TakeAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await _leases.TakeAsync(db, cancellation).ConfigureAwait(false);
    }

    private async Task AttemptAsync(Guid id, string mark, CancellationToken cancellation)
    {
        // Stopped well before another node may take it.
        using var patience = new CancellationTokenSource(pace.Lease * 0.8, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            patience.Token
        );
        try
        {
            await RunAsync(id, mark, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await PutBackAsync(id, mark).ConfigureAwait(false);
            throw;
        }
#pragma warning disable CA1031 // Whatever a handler throws is a failed attempt, and the next job goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var problem = exception.GetType().Name;
            LogFailure(log, id, problem, exception.StackTrace);
            await RecordAsync(id, mark, JobEnd.Again(problem)).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(Guid id, string mark, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (await MineAsync(db, id, mark, cancellation).ConfigureAwait(false) is not { } job)
        {
            return;
        }

        var handler = scope
            .ServiceProvider.GetServices<IJobHandler>()
            .FirstOrDefault(one => string.Equals(one.Kind, job.Kind, StringComparison.Ordinal));
        if (handler is null)
        {
            // A node of another version may know it.
            Apply(job, JobEnd.Again($"nobody here does jobs of the kind {job.Kind}"));
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            return;
        }

        // Before the handler begins: the first thing that is saved, by whomever, holds the end.
        var now = time.GetUtcNow();
        job.DoneAt = now;
        job.LeasedBy = null;
        job.LeasedUntil = null;
        job.Problem = null;
        var end = await handler
            .RunAsync(new JobTurn(db, job.Key, job.Payload, now), cancellation)
            .ConfigureAwait(false);
        if (end.Kind != JobEndKind.Done)
        {
            Apply(job, end);
        }

        // The attempt is over: how it ended is written down even when the node is stopping.
        await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private void Apply(Job job, JobEnd end)
    {
        job.DoneAt = null;
        job.LeasedBy = null;
        job.LeasedUntil = null;
        job.Problem = end.Problem is { Length: > Job.LongestProblem } long_
            ? long_[..Job.LongestProblem]
            : end.Problem;
        if (end.Kind == JobEndKind.GiveUp || job.Attempts >= pace.Attempts)
        {
            job.GivenUpAt = time.GetUtcNow();
            LogGivenUp(log, job.Id, job.Kind, job.Attempts, job.Problem);
        }
        else
        {
            job.DueAt = time.GetUtcNow() + pace.WaitAfter(job.Attempts);
        }
    }

    /// <summary>Writes down a failed attempt, apart from whatever state the attempt left behind.</summary>
    private async Task RecordAsync(Guid id, string mark, JobEnd end)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            if (
                await MineAsync(db, id, mark, CancellationToken.None).ConfigureAwait(false) is
                { } job
            )
            {
                Apply(job, end);
                await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The store may be what failed; the lease runs out by itself.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(log, id, exception.GetType().Name, exception.StackTrace);
        }
    }

    /// <summary>Gives a job back that this node was stopped in, as if it had never been taken.</summary>
    private async Task PutBackAsync(Guid id, string mark)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Set<Job>()
            .Where(job => job.Id == id && job.LeasedBy == mark)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.LeasedBy, (string?)null)
                        .SetProperty(job => job.LeasedUntil, (DateTimeOffset?)null)
                        .SetProperty(job => job.Attempts, job => job.Attempts - 1)
                        .SetProperty(job => job.Version, job => job.Version + 1),
                CancellationToken.None
            )
            .ConfigureAwait(false);
    }

    private static Task<Job?> MineAsync(
        PlatformDb db,
        Guid id,
        string mark,
        CancellationToken cancellation
    ) =>
        db.Set<Job>()
            .SingleOrDefaultAsync(job => job.Id == id && job.LeasedBy == mark, cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} failed with {Type}\n{Place}")]
    private static partial void LogFailure(ILogger logger, Guid id, string type, string? place);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Job {Id} of the kind {Kind} was given up after {Attempts} attempts: {Problem}"
    )]
    private static partial void LogGivenUp(
        ILogger logger,
        Guid id,
        string kind,
        int attempts,
        string? problem
    );
}

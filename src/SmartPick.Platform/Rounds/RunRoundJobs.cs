using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.Rounds;

/// <summary>The reference data of whoever hosts this.</summary>
/// <param name="cancellation">Stops waiting for it.</param>
/// <returns>The data; null when it could not be read.</returns>
public delegate Task<ReferenceData?> ReferenceAtHand(CancellationToken cancellation);

/// <summary>Runs a large round as a job, tells how far it is, and stops when its job is taken back.</summary>
/// <param name="scopes">Gives what tells of progress a database of its own.</param>
/// <param name="time">The clock.</param>
/// <param name="solve">The solver.</param>
/// <param name="reference">The words and weights there are.</param>
public sealed class RunRoundJobs(
    IServiceScopeFactory scopes,
    TimeProvider time,
    SolveRound solve,
    ReferenceAtHand reference
) : IJobHandler
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public string Kind => RunTask.Kind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        if (await reference(cancellation).ConfigureAwait(false) is not { } data)
        {
            return JobEnd.Again("there is no reference data");
        }

        var task = RunTask.Of(turn.Payload);
        var job = turn
            .Db.Set<Job>()
            .Local.Single(row => string.Equals(row.Key, turn.Key, StringComparison.Ordinal))
            .Id;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var end = new CancellationTokenSource();
        var latest = new Latest();
        var watch = WatchAsync(job, task, latest, stop, end.Token);
        try
        {
            // What is refused, because a round or a role is gone, needs no doing any more.
            await new RunRound(turn.Db, time, solve)
                .DoAsync(task.Who, task.RoundId, data, stop.Token, latest)
                .ConfigureAwait(false);
            return JobEnd.Done;
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
        }
    }

    /// <summary>Writes down how far it is, and stops it when there is no such job any more.</summary>
    private async Task WatchAsync(
        Guid job,
        RunTask task,
        Latest latest,
        CancellationTokenSource stop,
        CancellationToken end
    )
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(BetweenLooks, time);
        try
        {
            do
            {
                var payload = (task with { Progress = latest.Value }).Payload;
                await using var scope = scopes.CreateAsyncScope();
                var there = await scope
                    .ServiceProvider.GetRequiredService<PlatformDb>()
                    .Set<Job>()
                    .Where(row => row.Id == job)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, payload), end)
                    .ConfigureAwait(false);
                if (there == 0)
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                    return;
                }
            } while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The run has come to its end.
        }
    }

    private sealed class Latest : IProgress<RunProgress>
    {
        private volatile RunProgress _value = new(RunStep.Waiting);

        public RunProgress Value => _value;

        public void Report(RunProgress value) => _value = value;
    }
}

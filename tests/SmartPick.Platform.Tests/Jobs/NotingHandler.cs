using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;

namespace SmartPick.Platform.Tests.Jobs;

/// <summary>Writes an activity entry for each job that it ends: the effect that is counted afterwards.</summary>
internal sealed class NotingHandler(Func<JobTurn, CancellationToken, Task<JobEnd>>? then = null)
    : IJobHandler
{
    public string Kind => "note";

    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        turn.Db.Add(
            new ActivityEntry
            {
                Id = Guid.CreateVersion7(),
                At = turn.Now,
                Kind = turn.Key,
            }
        );
        return then is null ? JobEnd.Done : await then(turn, cancellation);
    }
}

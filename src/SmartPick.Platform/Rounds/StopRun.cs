using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Stops a run that goes on as a job: nothing of it is kept. One that has come to its end stays.</summary>
/// <param name="db">The database.</param>
public sealed class StopRun(PlatformDb db)
{
    /// <summary>Stops it; where none goes on, nothing happens.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="roundId">Which round.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<Outcome<Guid>> DoAsync(Who who, Guid roundId, CancellationToken cancellation) =>
        OnConflict.AgainAsync(db, () => TryAsync(who, roundId, cancellation));

    private async Task<Outcome<Guid>> TryAsync(
        Who who,
        Guid roundId,
        CancellationToken cancellation
    )
    {
        var found = await db.AdministeredAsync(who, roundId, cancellation).ConfigureAwait(false);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        // Whoever has the job in hand cannot end it without its row, and what it did is rolled back.
        await db.UnscheduleAsync(RunTask.KeyOf(roundId), cancellation).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return roundId;
    }
}

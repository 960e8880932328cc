using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.Rounds;

/// <summary>Runs a round: a small one at once, a larger one as a job that tells how far it is and can be stopped.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="run">Runs it at once.</param>
/// <param name="pace">What is small.</param>
public sealed class BeginRun(PlatformDb db, TimeProvider time, RunRound run, RoundPace pace)
{
    /// <summary>Begins; one that goes on already is left to go on.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="roundId">Which round.</param>
    /// <param name="data">The words and weights there are.</param>
    /// <param name="cancellation">Set when nobody waits any more; a job goes on all the same.</param>
    /// <returns>The run's key; null for one that goes on as a job.</returns>
    public Task<Outcome<Guid?>> DoAsync(
        Who who,
        Guid roundId,
        ReferenceData data,
        CancellationToken cancellation
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, roundId, data, cancellation));

    private async Task<Outcome<Guid?>> TryAsync(
        Who who,
        Guid roundId,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        var found = await db.AdministeredAsync(who, roundId, cancellation).ConfigureAwait(false);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        if (
            await RunUnderWay.FindAsync(db, roundId, cancellation).ConfigureAwait(false) is
            { HasFailed: false }
        )
        {
            return (Guid?)null;
        }

        if (await PairsAsync(roundId, cancellation).ConfigureAwait(false) <= pace.PairsAtOnce)
        {
            await db.UnscheduleAsync(RunTask.KeyOf(roundId), cancellation).ConfigureAwait(false);
            var made = await run.DoAsync(who, roundId, data, cancellation).ConfigureAwait(false);
            return made.IsDone ? (Guid?)made.Value : made.Failures.ToArray();
        }

        await db.RescheduleAsync(
                time,
                RunTask.Kind,
                RunTask.KeyOf(roundId),
                time.GetUtcNow(),
                new RunTask(
                    roundId,
                    who.AccountId,
                    who.PersonId,
                    new RunProgress(RunStep.Waiting)
                ).Payload,
                cancellation
            )
            .ConfigureAwait(false);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return (Guid?)null;
    }

    private async Task<long> PairsAsync(Guid roundId, CancellationToken cancellation)
    {
        var sides = await db.Set<Enrolment>()
            .Where(row => row.RoundId == roundId)
            .GroupBy(row => row.Side)
            .Select(side => side.LongCount())
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return sides.Count < 2 ? 0 : sides[0] * sides[1];
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Takes somebody out of a round again. It needs no reason; what was published stays, and is ended where it stands.</summary>
/// <param name="db">The database.</param>
public sealed class LeaveRound(PlatformDb db)
{
    /// <summary>Leaves.</summary>
    /// <param name="who">Who.</param>
    /// <param name="roundId">Which round.</param>
    /// <param name="side">As what.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid roundId,
        RoundSide side,
        CancellationToken cancellation
    )
    {
        var gone = await db.Set<Enrolment>()
            .Where(row =>
                row.RoundId == roundId && row.PersonId == who.PersonId && row.Side == side
            )
            .ExecuteDeleteAsync(cancellation)
            .ConfigureAwait(false);
        return gone > 0 ? true : Errors.NotEnrolled;
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Ends sessions of somebody's own.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class EndSession(PlatformDb db, TimeProvider time)
{
    /// <summary>Ends one session. One that has ended already, or is somebody else's, is not there.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>How many were ended: one.</returns>
    public Task<Outcome<int>> DoAsync(Who who, Guid session, CancellationToken cancellation) =>
        EndAsync(who, row => row.Id == session, cancellation);

    /// <summary>Ends every session but one.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="kept">The session that goes on.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>How many were ended.</returns>
    public Task<Outcome<int>> AllButAsync(Who who, Guid kept, CancellationToken cancellation) =>
        EndAsync(who, row => row.Id != kept, cancellation);

    private async Task<Outcome<int>> EndAsync(
        Who who,
        System.Linq.Expressions.Expression<Func<Session, bool>> which,
        CancellationToken cancellation
    )
    {
        var open = await db.Set<Session>()
            .Where(row => row.AccountId == who.AccountId && row.EndedAt == null)
            .Where(which)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var session in open)
        {
            session.EndedAt = time.GetUtcNow();
            db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.SessionEnded, session.Id));
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return open.Count > 0 ? open.Count : Errors.NoSession;
    }
}

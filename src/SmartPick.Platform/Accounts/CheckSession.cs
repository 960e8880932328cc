using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Whether a session still opens something, asked on each request of somebody signed in.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class CheckSession(PlatformDb db, TimeProvider time)
{
    /// <summary>How exact the last use is written down: a write on each request would cost more than it tells.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(10);

    /// <summary>True while the session has not been ended and nothing has happened to the account that ends all of them, such as a new password.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="stamp">The account's security stamp as it was when the session began.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<bool> DoAsync(Guid session, string? stamp, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var found = await db.Set<Session>()
            .Where(row => row.Id == session && row.EndedAt == null)
            .Join(
                db.Set<Account>(),
                row => row.AccountId,
                account => account.Id,
                (row, account) => new { row.SeenAt, account.SecurityStamp }
            )
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        if (found is null || !string.Equals(found.SecurityStamp, stamp, StringComparison.Ordinal))
        {
            return false;
        }

        if (now - found.SeenAt >= Exactness)
        {
            await db.Set<Session>()
                .Where(row => row.Id == session)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancellation)
                .ConfigureAwait(false);
        }

        return true;
    }
}

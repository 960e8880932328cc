using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Writes down that somebody has signed in somewhere.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class BeginSession(PlatformDb db, TimeProvider time)
{
    /// <summary>Begins a session of an account that has shown who it is.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The session's id.</returns>
    public async Task<Guid> DoAsync(Account account, string device, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = Ids.New(time),
            AccountId = account.Id,
            Since = now,
            SeenAt = now,
            Device = device,
        };
        db.Add(session);
        db.Add(AuditEntry.Of(time, account.PersonId, AuditKind.SignedIn, session.Id));
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return session.Id;
    }
}

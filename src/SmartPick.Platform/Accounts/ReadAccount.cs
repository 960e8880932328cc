using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>What the owner of an account reads about it.</summary>
/// <param name="db">The database.</param>
public sealed class ReadAccount(PlatformDb db)
{
    private const int LastEntries = 100;

    /// <summary>The account's row; null when it is gone.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<Account?> DoAsync(Who who, CancellationToken cancellation) =>
        db.Set<Account>()
            .AsNoTracking()
            .SingleOrDefaultAsync(account => account.Id == who.AccountId, cancellation);

    /// <summary>The person's name; null when they are gone.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<string?> NameAsync(Who who, CancellationToken cancellation) =>
        db.Set<Person>()
            .Where(person => person.Id == who.PersonId)
            .Select(person => person.Name)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Where somebody is signed in, the last used first.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<IReadOnlyList<Session>> SessionsAsync(
        Who who,
        CancellationToken cancellation
    ) =>
        await db.Set<Session>()
            .AsNoTracking()
            .Where(session => session.AccountId == who.AccountId && session.EndedAt == null)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);

    /// <summary>What was done at the account, the last first, at most a hundred.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(
        Who who,
        CancellationToken cancellation
    ) =>
        await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.ActorId == who.PersonId)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(LastEntries)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Leaving;

/// <summary>Finds the keys by which rows are somebody's.</summary>
internal static class MineOf
{
    /// <summary>The keys; null when the account is gone.</summary>
    public static Task<Mine?> ReadAsync(PlatformDb db, Who who, CancellationToken cancellation) =>
        db.Set<Account>()
            .Where(account => account.Id == who.AccountId && account.PersonId == who.PersonId)
            .Select(account => new Mine(account.Id, account.PersonId, account.Email!))
            .SingleOrDefaultAsync(cancellation);
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Says whether somebody administers an institution with a password alone: many people's names and addresses are behind it.</summary>
/// <param name="db">The database.</param>
public sealed class NeedsSecondKey(PlatformDb db)
{
    /// <summary>True for an administrator of any institution who has neither a second step nor a passkey.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<bool> DoAsync(Who who, CancellationToken cancellation) =>
        db.Set<Membership>()
            .AnyAsync(
                held =>
                    held.PersonId == who.PersonId
                    && held.Role == Role.Administrator
                    && !db.Users.Any(account =>
                        account.Id == who.AccountId && account.TwoFactorEnabled
                    )
                    && !db.UserPasskeys.Any(passkey => passkey.UserId == who.AccountId),
                cancellation
            );
}

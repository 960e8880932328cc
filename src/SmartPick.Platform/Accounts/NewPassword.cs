using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>What becomes of an account with a new password: every session of the old one opens nothing any more, and the owner is told.</summary>
internal static class NewPassword
{
    /// <summary>Sets it on the account's row; the caller saves, in one transaction with what led to it.</summary>
    public static void Set(
        PlatformDb db,
        UserManager<Account> accounts,
        AccountMail mail,
        TimeProvider time,
        (Account Account, string Password, AuditKind Kind, IReadOnlyList<Session> Ended) change
    )
    {
        var (account, password, kind, ended) = change;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = LinkCode.New();
        account.ConcurrencyStamp = Ids.New(time).ToString();
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        foreach (var session in ended)
        {
            session.EndedAt = time.GetUtcNow();
        }

        db.Add(AuditEntry.Of(time, account.PersonId, kind));
        mail.Told(account.Email!, "the password was changed");
    }

    /// <summary>The sessions of an account that are open.</summary>
    public static Task<List<Session>> OpenSessionsAsync(
        PlatformDb db,
        Guid account,
        CancellationToken cancellation
    ) =>
        db.Set<Session>()
            .Where(session => session.AccountId == account && session.EndedAt == null)
            .ToListAsync(cancellation);
}

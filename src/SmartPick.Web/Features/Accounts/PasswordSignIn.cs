using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Signs in by address and password. Whatever is wrong takes as long and is told the same way.</summary>
internal sealed class PasswordSignIn(
    AccountSignIn signIn,
    UserManager<Account> accounts,
    PlatformDb db,
    TimeProvider time
)
{
    private static readonly Account Nobody = new();

    /// <summary>Tries it.</summary>
    /// <param name="address">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="isKept">Whether the browser is to stay signed in.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<SignInResult> DoAsync(
        string address,
        string password,
        bool isKept,
        CancellationToken cancellation
    )
    {
        if (password.Length > PasswordRules.Longest)
        {
            return SignInResult.Failed;
        }

        var account = MailAddressText.Read(address) is { } read
            ? await accounts.FindByEmailAsync(read).ConfigureAwait(false)
            : null;
        var mayTry =
            account is not null
            && account.EmailConfirmed
            && !await accounts.IsLockedOutAsync(account).ConfigureAwait(false);
        if (!mayTry)
        {
            accounts.PasswordHasher.HashPassword(Nobody, password);
            return SignInResult.Failed;
        }

        var result = await signIn
            .PasswordSignInAsync(account!, password, isKept, lockoutOnFailure: true)
            .ConfigureAwait(false);
        if (result.IsLockedOut)
        {
            db.Add(AuditEntry.Of(time, account!.PersonId, AuditKind.LockedOut));
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }

        return result;
    }
}

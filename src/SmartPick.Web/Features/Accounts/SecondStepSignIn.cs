using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Finishes a sign-in by a code of the app or by a recovery code, each good once.</summary>
internal sealed class SecondStepSignIn(AccountSignIn signIn, PlatformDb db, TimeProvider time)
{
    /// <summary>Tries it.</summary>
    /// <param name="typed">The code, as typed.</param>
    /// <param name="isRecovery">Whether it is a recovery code.</param>
    /// <param name="isKept">Whether the browser is to stay signed in.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<bool> DoAsync(
        string typed,
        bool isRecovery,
        bool isKept,
        CancellationToken cancellation
    )
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync().ConfigureAwait(false);
        if (account is null)
        {
            return false;
        }

        if (!isRecovery)
        {
            var step = await signIn
                .TwoFactorAuthenticatorSignInAsync(typed, isKept, rememberClient: false)
                .ConfigureAwait(false);
            return step.Succeeded;
        }

        var result = await signIn
            .TwoFactorRecoveryCodeSignInAsync(typed.Trim().ToUpperInvariant())
            .ConfigureAwait(false);
        if (result.Succeeded)
        {
            db.Add(AuditEntry.Of(time, account.PersonId, AuditKind.RecoveryCodeUsed));
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }

        return result.Succeeded;
    }
}

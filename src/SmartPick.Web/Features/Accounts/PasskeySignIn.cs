using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Signs in by a passkey, which shows possession of a device and its owner's finger, face or number: no second step is asked.</summary>
internal sealed class PasskeySignIn(AccountSignIn signIn, UserManager<Account> accounts)
{
    /// <summary>Tries it.</summary>
    /// <param name="credential">What the browser answered, as JSON.</param>
    /// <param name="isKept">Whether the browser is to stay signed in.</param>
    public async Task<bool> DoAsync(string credential, bool isKept)
    {
        if (credential.Length == 0)
        {
            return false;
        }

        PasskeyAssertionResult<Account> shown;
        try
        {
            shown = await signIn.PerformPasskeyAssertionAsync(credential).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return false;
        }

        if (!shown.Succeeded || !await signIn.CanSignInAsync(shown.User).ConfigureAwait(false))
        {
            return false;
        }

        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey).ConfigureAwait(false);
        await signIn.SignInAsync(shown.User, isKept, "passkey").ConfigureAwait(false);
        return true;
    }
}

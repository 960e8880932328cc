using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>Asks anew who somebody is before the keys of an account are changed or everything is deleted: an open browser on a desk is not enough.</summary>
/// <param name="accounts">Identity.</param>
public sealed class ProvePassword(UserManager<Account> accounts)
{
    /// <summary>The account, when the password is its own. Failed tries count as those of the sign-in do, and the same lock-out holds.</summary>
    /// <param name="who">Who says so.</param>
    /// <param name="password">As typed.</param>
    public async Task<Outcome<Account>> DoAsync(Who who, string? password)
    {
        var account = await accounts.FindByIdAsync(who.AccountId.ToString()).ConfigureAwait(false);
        if (account is null)
        {
            return Errors.NoAccount;
        }

        if (
            password is null
            || password.Length > PasswordRules.Longest
            || await accounts.IsLockedOutAsync(account).ConfigureAwait(false)
        )
        {
            return Errors.WrongPassword;
        }

        if (!await accounts.CheckPasswordAsync(account, password).ConfigureAwait(false))
        {
            await accounts.AccessFailedAsync(account).ConfigureAwait(false);
            return Errors.WrongPassword;
        }

        await accounts.ResetAccessFailedCountAsync(account).ConfigureAwait(false);
        return account;
    }
}

using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>Asks anew who somebody is before the keys of an account are changed or everything is deleted: an open browser on a desk is not enough.</summary>
/// <param name="accounts">Identity.</param>
public sealed class ProvePassword(UserManager<Account> accounts)
{
    private const int LongestCode = 40;

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

    /// <summary>The account, when the password is its own and, where it has a second step, the code too: a code of the app, or a recovery code, which is used up.</summary>
    /// <param name="who">Who says so.</param>
    /// <param name="password">As typed.</param>
    /// <param name="code">As typed; not looked at without a second step.</param>
    public async Task<Outcome<Account>> WithSecondStepAsync(Who who, string? password, string? code)
    {
        var proof = await DoAsync(who, password).ConfigureAwait(false);
        if (!proof.IsDone || !proof.Value.TwoFactorEnabled)
        {
            return proof;
        }

        if (await IsCodeAsync(proof.Value, code?.Trim() ?? string.Empty).ConfigureAwait(false))
        {
            return proof;
        }

        await accounts.AccessFailedAsync(proof.Value).ConfigureAwait(false);
        return Errors.Code;
    }

    private async Task<bool> IsCodeAsync(Account account, string code)
    {
        if (code.Length is 0 or > LongestCode)
        {
            return false;
        }

        if (
            await accounts
                .VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
                .ConfigureAwait(false)
        )
        {
            return true;
        }

        var used = await accounts
            .RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())
            .ConfigureAwait(false);
        return used.Succeeded;
    }
}

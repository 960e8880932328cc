using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Sets up the second step, makes new recovery codes, and takes it away again.</summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="prove">Asks for the password.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class SecondStep(
    PlatformDb db,
    UserManager<Account> accounts,
    ProvePassword prove,
    AccountMail mail,
    TimeProvider time
)
{
    private const int Codes = 10;

    /// <summary>A new key for an authenticator app, not in force until its first code was typed (<see cref="ConfirmAsync"/>).</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    /// <returns>The key, as apps write it.</returns>
    public async Task<Outcome<string>> BeginAsync(Who who, string? current)
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof.Failures.ToArray();
        }

        if (proof.Value.TwoFactorEnabled)
        {
            return Errors.SecondStepThere;
        }

        await accounts.ResetAuthenticatorKeyAsync(proof.Value).ConfigureAwait(false);
        return (await accounts.GetAuthenticatorKeyAsync(proof.Value).ConfigureAwait(false))!;
    }

    /// <summary>The key that waits for its first code; null when none does.</summary>
    /// <param name="who">Whose.</param>
    public async Task<string?> WaitingKeyAsync(Who who)
    {
        var account = await accounts.FindByIdAsync(who.AccountId.ToString()).ConfigureAwait(false);
        return account is { TwoFactorEnabled: false }
            ? await accounts.GetAuthenticatorKeyAsync(account).ConfigureAwait(false)
            : null;
    }

    /// <summary>Puts the key in force by a code of it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="code">As typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>Recovery codes, to be shown once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(
        Who who,
        string? code,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync(who.AccountId.ToString()).ConfigureAwait(false);
        if (account is null)
        {
            return Errors.NoAccount;
        }

        if (
            account.TwoFactorEnabled
            || !await accounts
                .VerifyTwoFactorTokenAsync(
                    account,
                    TokenOptions.DefaultAuthenticatorProvider,
                    code ?? string.Empty
                )
                .ConfigureAwait(false)
        )
        {
            return Errors.Code;
        }

        Tell(account, AuditKind.SecondStepSet, "a second step was set up");
        await accounts.SetTwoFactorEnabledAsync(account, true).ConfigureAwait(false);
        return await NewCodesAsync(account, cancellation).ConfigureAwait(false);
    }

    /// <summary>New recovery codes in place of the old ones.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The codes, to be shown once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> CodesAsync(
        Who who,
        string? current,
        CancellationToken cancellation
    )
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        return !proof.IsDone ? proof.Failures.ToArray()
            : !proof.Value.TwoFactorEnabled ? Errors.NoSecondStep
            : await NewCodesAsync(proof.Value, cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the second step away.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    public async Task<Outcome<Account>> RemoveAsync(Who who, string? current)
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof;
        }

        if (!proof.Value.TwoFactorEnabled)
        {
            return Errors.NoSecondStep;
        }

        Tell(proof.Value, AuditKind.SecondStepRemoved, "the second step was taken away");
        await accounts.SetTwoFactorEnabledAsync(proof.Value, false).ConfigureAwait(false);
        await accounts
            .RemoveAuthenticationTokenAsync(proof.Value, "[AspNetUserStore]", "AuthenticatorKey")
            .ConfigureAwait(false);
        return proof.Value;
    }

    private async Task<Outcome<IReadOnlyList<string>>> NewCodesAsync(
        Account account,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        db.Add(AuditEntry.Of(time, account.PersonId, AuditKind.RecoveryCodesMade));
        var codes = await accounts
            .GenerateNewTwoFactorRecoveryCodesAsync(account, Codes)
            .ConfigureAwait(false);
        return codes!.ToArray();
    }

    /// <summary>Saved by Identity together with the change that it tells.</summary>
    private void Tell(Account account, AuditKind kind, string what)
    {
        db.Add(AuditEntry.Of(time, account.PersonId, kind));
        mail.Told(account.Email!, what);
    }
}

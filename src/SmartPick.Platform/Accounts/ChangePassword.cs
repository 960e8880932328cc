using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Changes the password of somebody who knows the old one.</summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="prove">Asks for the old one.</param>
/// <param name="rules">What a password may be.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class ChangePassword(
    PlatformDb db,
    UserManager<Account> accounts,
    ProvePassword prove,
    PasswordRules rules,
    AccountMail mail,
    TimeProvider time
)
{
    /// <summary>Changes it. Every other session ends, and no link that was mailed before opens anything.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The old one, as typed.</param>
    /// <param name="password">The new one, as typed.</param>
    /// <param name="session">The session that goes on.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Account>> DoAsync(
        Who who,
        string? current,
        string? password,
        Guid? session,
        CancellationToken cancellation
    )
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof;
        }

        if (rules.ProblemOf(password, proof.Value.Email) is { } problem)
        {
            return problem;
        }

        var open = await NewPassword
            .OpenSessionsAsync(db, who.AccountId, cancellation)
            .ConfigureAwait(false);
        await LinkLife.UseUpAsync(db, time, who.AccountId, cancellation).ConfigureAwait(false);
        NewPassword.Set(
            db,
            accounts,
            mail,
            time,
            (
                proof.Value,
                password!,
                AuditKind.PasswordChanged,
                [.. open.Where(one => one.Id != session)]
            )
        );
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return proof.Value;
    }
}

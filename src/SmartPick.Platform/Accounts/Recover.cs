using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Sets a new password by a mailed link. A second step stays in force: whoever reads the mail has one of the two keys.</summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="rules">What a password may be.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class Recover(
    PlatformDb db,
    UserManager<Account> accounts,
    PasswordRules rules,
    AccountMail mail,
    TimeProvider time
)
{
    /// <summary>Whether a code leads to a new password, without using it.</summary>
    /// <param name="code">As typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<bool> MayAsync(string? code, CancellationToken cancellation) =>
        await LinkLife.FindAsync(db, time, code, cancellation).ConfigureAwait(false)
            is { Purpose: LinkPurpose.Recover };

    /// <summary>Sets it, uses up every link that was mailed, also one to another address, and ends every session.</summary>
    /// <param name="code">The link's code, as typed.</param>
    /// <param name="password">The new password, as typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<bool>> DoAsync(
        string? code,
        string? password,
        CancellationToken cancellation
    )
    {
        var link = await LinkLife.FindAsync(db, time, code, cancellation).ConfigureAwait(false);
        if (link is not { Purpose: LinkPurpose.Recover })
        {
            return Errors.Link;
        }

        var account = await db.Set<Account>()
            .SingleAsync(row => row.Id == link.AccountId, cancellation)
            .ConfigureAwait(false);
        if (rules.ProblemOf(password, account.Email) is { } problem)
        {
            return problem;
        }

        await LinkLife.UseUpAsync(db, time, account.Id, cancellation).ConfigureAwait(false);
        account.EmailConfirmed = true;
        var open = await NewPassword
            .OpenSessionsAsync(db, account.Id, cancellation)
            .ConfigureAwait(false);
        NewPassword.Set(
            db,
            accounts,
            mail,
            time,
            (account, password!, AuditKind.PasswordRecovered, open)
        );
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Errors.Link;
        }

        return true;
    }
}

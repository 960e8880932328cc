using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Mails a link to a new password to whoever has an account with an address; who asks is told the same whether there is one.</summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class AskRecovery(
    PlatformDb db,
    UserManager<Account> accounts,
    AccountMail mail,
    TimeProvider time
)
{
    /// <summary>Mails it, at most a few times an hour.</summary>
    /// <param name="typed">The address, as typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The address that was asked about.</returns>
    public async Task<Outcome<string>> DoAsync(string? typed, CancellationToken cancellation)
    {
        if (MailAddressText.Read(typed) is not { } address)
        {
            return Errors.Address;
        }

        var account = await accounts.FindByEmailAsync(address).ConfigureAwait(false);
        if (
            account is not null
            && await LinkLife
                .MayMailAsync(db, time, account.Email!, cancellation)
                .ConfigureAwait(false)
        )
        {
            var code = LinkCode.New();
            db.Add(LinkLife.Make(time, account.Id, LinkPurpose.Recover, code, newAddress: null));
            mail.Recover(account.Email!, code);
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }

        return address;
    }
}

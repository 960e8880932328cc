using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Mails a link to an address that is to take the place of the old one. It does so when the link is used.</summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="prove">Asks for the password.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class ChangeAddress(
    PlatformDb db,
    UserManager<Account> accounts,
    ProvePassword prove,
    AccountMail mail,
    TimeProvider time
)
{
    /// <summary>Mails it; to an address that has an account already, the word that it has.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    /// <param name="typed">The new address, as typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The new address.</returns>
    public async Task<Outcome<string>> DoAsync(
        Who who,
        string? current,
        string? typed,
        CancellationToken cancellation
    )
    {
        if (MailAddressText.Read(typed) is not { } address)
        {
            return Errors.Address;
        }

        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof.Failures.ToArray();
        }

        if (!await LinkLife.MayMailAsync(db, time, address, cancellation).ConfigureAwait(false))
        {
            return Errors.TooOften;
        }

        if (await accounts.FindByEmailAsync(address).ConfigureAwait(false) is { } known)
        {
            mail.AlreadyThere(known.Email!);
        }
        else
        {
            var code = LinkCode.New();
            db.Add(LinkLife.Make(time, who.AccountId, LinkPurpose.ChangeAddress, code, address));
            mail.ConfirmChange(address, code);
            mail.Told(
                proof.Value.Email!,
                "another mail address was asked for; it takes the place of this one as soon as the link mailed to it is opened"
            );
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return address;
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Uses a mailed link that shows whose an address is: of a new account, or one that takes the place of another.</summary>
/// <param name="db">The database.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class ConfirmAddress(PlatformDb db, AccountMail mail, TimeProvider time)
{
    /// <summary>Uses the link.</summary>
    /// <param name="code">Its code, as it was typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>What the link was for.</returns>
    public async Task<Outcome<LinkPurpose>> DoAsync(string? code, CancellationToken cancellation)
    {
        var link = await LinkLife.FindAsync(db, time, code, cancellation).ConfigureAwait(false);
        if (link is null || link.Purpose is LinkPurpose.Recover)
        {
            return Errors.Link;
        }

        var account = await db.Set<Account>()
            .SingleAsync(row => row.Id == link.AccountId, cancellation)
            .ConfigureAwait(false);
        link.UsedAt = time.GetUtcNow();
        account.EmailConfirmed = true;
        account.ConcurrencyStamp = Ids.New(time).ToString();
        if (link.NewAddress is { } address)
        {
            await LinkLife.UseUpAsync(db, time, account.Id, cancellation).ConfigureAwait(false);
            mail.Told(account.Email!, "another mail address took the place of this one");
            account.Email = address;
            account.NormalizedEmail = address.ToUpperInvariant();
        }

        db.Add(
            AuditEntry.Of(
                time,
                account.PersonId,
                link.NewAddress is null ? AuditKind.AddressConfirmed : AuditKind.AddressChanged
            )
        );
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            // Used twice in the same moment, or the address was taken by another account meanwhile.
            return Errors.Link;
        }

        return link.Purpose;
    }
}

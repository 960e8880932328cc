using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>Tells a person by mail that something waits behind the sign-in. What it is, who it is about and every word written stay there.</summary>
internal static class Notices
{
    /// <summary>Adds the message to the caller's write; none for a person without an account, or whose address takes no mail.</summary>
    /// <param name="db">The store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notice">The message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task AddNoticeAsync(
        this PlatformDb db,
        TimeProvider time,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var address = await db.Set<Account>()
            .Where(account => account.PersonId == notice.ToId)
            .Select(account => account.Email)
            .SingleOrDefaultAsync(cancellationToken);
        if (address is not null)
        {
            await MailQueue.AddAsync(
                db,
                time,
                notice.Key,
                address,
                notice.Subject,
                $"{notice.Text}\n\nSmartPick\n",
                cancellationToken
            );
        }
    }
}

/// <summary>A short message to one person.</summary>
/// <param name="ToId">Who gets it.</param>
/// <param name="Key">What makes it one message however often it is asked for.</param>
/// <param name="Subject">One line of our own words.</param>
/// <param name="Text">A sentence or two of our own words.</param>
internal sealed record Notice(Guid ToId, string Key, string Subject, string Text);

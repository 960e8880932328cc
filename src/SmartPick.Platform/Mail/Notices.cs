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
                BodyOf(notice),
                cancellationToken
            );
        }
    }

    /// <summary>Adds many messages whose keys are new for certain, with one look at the addresses.</summary>
    /// <inheritdoc cref="AddNoticeAsync"/>
    public static async Task AddNewNoticesAsync(
        this PlatformDb db,
        TimeProvider time,
        IReadOnlyList<Notice> notices,
        CancellationToken cancellationToken
    )
    {
        var people = notices.Select(notice => notice.ToId).Distinct().ToList();
        var addresses = await db.Set<Account>()
            .Where(account => people.Contains(account.PersonId))
            .Select(account => new { account.PersonId, account.Email })
            .ToDictionaryAsync(
                account => account.PersonId,
                account => account.Email,
                cancellationToken
            );
        foreach (var notice in notices)
        {
            if (addresses.GetValueOrDefault(notice.ToId) is { } address)
            {
                MailQueue.Put(db, time, notice.Key, address, notice.Subject, BodyOf(notice));
            }
        }
    }

    private static string BodyOf(Notice notice) => $"{notice.Text}\n\nSmartPick\n";
}

/// <summary>A short message to one person.</summary>
/// <param name="ToId">Who gets it.</param>
/// <param name="Key">What makes it one message however often it is asked for.</param>
/// <param name="Subject">One line of our own words.</param>
/// <param name="Text">A sentence or two of our own words.</param>
internal sealed record Notice(Guid ToId, string Key, string Subject, string Text);

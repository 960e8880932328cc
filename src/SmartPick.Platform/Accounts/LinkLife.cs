using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>How mailed links come and go.</summary>
internal static class LinkLife
{
    /// <summary>How many mails of this slice one address gets an hour: nobody's box is filled by a stranger.</summary>
    private const int MailsAnHour = 4;

    private static readonly TimeSpan ToConfirm = TimeSpan.FromDays(1);
    private static readonly TimeSpan ToRecover = TimeSpan.FromHours(1);

    /// <summary>A link that is good from now on.</summary>
    public static MailedLink Make(
        TimeProvider time,
        Guid account,
        LinkPurpose purpose,
        string code,
        string? newAddress
    )
    {
        var now = time.GetUtcNow();
        return new MailedLink
        {
            Id = Ids.New(time),
            AccountId = account,
            Purpose = purpose,
            Hash = LinkCode.HashOf(code)!,
            NewAddress = newAddress,
            MadeAt = now,
            ExpiresAt = now + (purpose is LinkPurpose.Recover ? ToRecover : ToConfirm),
        };
    }

    /// <summary>The link of a code that may still be used; null when there is none.</summary>
    public static Task<MailedLink?> FindAsync(
        PlatformDb db,
        TimeProvider time,
        string? code,
        CancellationToken cancellation
    )
    {
        var (hash, now) = (LinkCode.HashOf(code), time.GetUtcNow());
        return hash is null
            ? Task.FromResult<MailedLink?>(null)
            : db.Set<MailedLink>()
                .SingleOrDefaultAsync(
                    link => link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now,
                    cancellation
                );
    }

    /// <summary>No link of an account that was mailed so far opens anything any more, once the caller saves.</summary>
    public static async Task UseUpAsync(
        PlatformDb db,
        TimeProvider time,
        Guid account,
        CancellationToken cancellation
    )
    {
        var open = await db.Set<MailedLink>()
            .Where(link => link.AccountId == account && link.UsedAt == null)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var link in open)
        {
            link.UsedAt = time.GetUtcNow();
        }
    }

    /// <summary>Whether an address may be written to once more within the hour.</summary>
    public static async Task<bool> MayMailAsync(
        PlatformDb db,
        TimeProvider time,
        string address,
        CancellationToken cancellation
    )
    {
        var since = time.GetUtcNow() - TimeSpan.FromHours(1);
        var sent = await db.Set<MailMessage>()
            .CountAsync(
                message =>
                    message.To == address
                    && message.QueuedAt > since
                    && message.Key.StartsWith("account:"),
                cancellation
            )
            .ConfigureAwait(false);
        return sent < MailsAnHour;
    }
}

using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>Tells a person by mail that something waits behind the sign-in. What it is, who it is about and every word written stay there.</summary>
internal static class Letters
{
    /// <summary>Adds the message to the caller's write; none for a person without an account.</summary>
    /// <param name="db">The store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task AddLetterAsync(
        this PlatformDb db,
        TimeProvider time,
        Letter letter,
        CancellationToken cancellationToken
    )
    {
        var address = await db.Set<Account>()
            .Where(account => account.PersonId == letter.ToId)
            .Select(account => account.Email)
            .SingleOrDefaultAsync(cancellationToken);
        if (address is not null)
        {
            db.Add(
                new MailMessage
                {
                    Id = Ids.New(time),
                    Key = letter.Key,
                    To = address,
                    Subject = letter.Subject,
                    Body = $"{letter.Text}\n\nSmartPick\n",
                    QueuedAt = time.GetUtcNow(),
                }
            );
        }
    }
}

/// <summary>A short message to one person.</summary>
/// <param name="ToId">Who gets it.</param>
/// <param name="Key">What makes it one message however often it is asked for.</param>
/// <param name="Subject">One line of our own words.</param>
/// <param name="Text">A sentence or two of our own words.</param>
internal sealed record Letter(Guid ToId, string Key, string Subject, string Text);

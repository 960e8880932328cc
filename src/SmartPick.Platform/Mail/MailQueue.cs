using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>Messages to be sent, written with what they tell: both happened, or neither.</summary>
public static class MailQueue
{
    /// <summary>The kind of the jobs that send them.</summary>
    public const string JobKind = "mail";

    /// <summary>Puts a message into the queue. Nothing is saved here: the caller's own saving writes it, or it is as if never written.</summary>
    /// <param name="db">What the caller saves afterwards.</param>
    /// <param name="time">The clock.</param>
    /// <param name="key">What makes it one message however often it is asked for, such as <c>nudge:REQUEST</c>; at most <see cref="MailMessage.LongestKey"/> characters.</param>
    /// <param name="to">One address, without a name.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text.</param>
    /// <param name="cancellation">Stops the look for the key.</param>
    /// <returns>The message, or the one that was written with this key before; or everything that is wrong with it.</returns>
    public static async Task<Outcome<MailMessage>> AddAsync(
        PlatformDb db,
        TimeProvider time,
        string key,
        string to,
        string subject,
        string body,
        CancellationToken cancellation = default
    )
    {
        TextLength.Check(key, MailMessage.LongestKey);
        if (Check(to, subject, body) is { Length: > 0 } failures)
        {
            return failures;
        }

        if (await FindAsync(db, key, cancellation).ConfigureAwait(false) is { } written)
        {
            return written;
        }

        return Put(db, time, key, to, subject, body);
    }

    /// <summary>Puts a message into the queue whose key is new for certain. Nothing is saved here.</summary>
    /// <inheritdoc cref="AddAsync"/>
    internal static MailMessage Put(
        PlatformDb db,
        TimeProvider time,
        string key,
        string to,
        string subject,
        string body
    )
    {
        var message = new MailMessage
        {
            Id = Ids.New(time),
            Key = key,
            To = to,
            Subject = subject,
            Body = body,
            QueuedAt = time.GetUtcNow(),
        };
        db.Add(message);
        db.ScheduleNew(time, JobKind, JobKey(message.Id), message.QueuedAt, message.Id.ToString());
        return message;
    }

    internal static string JobKey(Guid message) => $"{JobKind}:{message}";

    private static Failure[] Check(string to, string subject, string body) =>
        [
            .. MailText.IsAddress(to) ? [] : (Failure[])[Errors.BadAddress],
            .. MailText.IsLine(subject) ? [] : (Failure[])[Errors.BadSubject],
            .. MailText.IsBody(body) ? [] : (Failure[])[Errors.BadBody],
        ];

    private static async Task<MailMessage?> FindAsync(
        PlatformDb db,
        string key,
        CancellationToken cancellation
    ) =>
        db.Set<MailMessage>()
            .Local.FirstOrDefault(message =>
                string.Equals(message.Key, key, StringComparison.Ordinal)
            )
        ?? await db.Set<MailMessage>()
            .SingleOrDefaultAsync(message => message.Key == key, cancellation)
            .ConfigureAwait(false);
}

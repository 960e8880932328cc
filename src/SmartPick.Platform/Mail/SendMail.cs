using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>
/// Sends one message. It is marked as taken before it goes out and as sent afterwards. A node that dies between the two leaves it taken: through a route where twice is once it is sent
/// again, so exactly once; to a mail server it is not, so at most once, and it is held until a person has looked (<see cref="SendAgain"/>).
/// </summary>
/// <param name="route">Where messages go.</param>
/// <param name="sender">Who they are from.</param>
/// <param name="time">The clock.</param>
public sealed class SendMail(IMailRoute route, MailSender sender, TimeProvider time) : IJobHandler
{
    /// <summary>Said of a message that may have gone out.</summary>
    internal const string Doubtful =
        "it may have been sent: nobody knows, so it is not sent again unless somebody asks";

    /// <inheritdoc/>
    public string Kind => MailQueue.JobKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var id = Guid.Parse(turn.Payload);
        var message = await turn
            .Db.Set<MailMessage>()
            .SingleOrDefaultAsync(row => row.Id == id, cancellation)
            .ConfigureAwait(false);
        if (message is null or { SentAt: not null })
        {
            return JobEnd.Done;
        }

        if (message.TakenAt is not null && !route.TwiceIsOnce)
        {
            return JobEnd.GiveUp(Doubtful);
        }

        if (!await TakeAsync(turn.Db, message, cancellation).ConfigureAwait(false))
        {
            return JobEnd.Again("somebody else took it meanwhile");
        }

        var end = await route
            .SendAsync(id, Letter.Of(message, sender.Address), cancellation)
            .ConfigureAwait(false);
        return End(message, end);
    }

    private JobEnd End(MailMessage message, MailEnd end)
    {
        switch (end.Kind)
        {
            case MailEndKind.Sent:
                message.SentAt = time.GetUtcNow();
                return JobEnd.Done;
            case MailEndKind.Unknown:
                return JobEnd.GiveUp($"{Doubtful} ({end.Problem})");
            case MailEndKind.Refused:
                message.TakenAt = null;
                return JobEnd.GiveUp(end.Problem!);
            default:
                message.TakenAt = null;
                return JobEnd.Again(end.Problem!);
        }
    }

    /// <summary>Writes down, before anything goes out, that it is about to.</summary>
    private async Task<bool> TakeAsync(
        PlatformDb db,
        MailMessage message,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var taken = await db.Set<MailMessage>()
            .Where(row => row.Id == message.Id && row.Version == message.Version)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.TakenAt, now)
                        .SetProperty(row => row.Version, row => row.Version + 1),
                cancellation
            )
            .ConfigureAwait(false);
        await db.Entry(message).ReloadAsync(cancellation).ConfigureAwait(false);
        return taken == 1;
    }
}

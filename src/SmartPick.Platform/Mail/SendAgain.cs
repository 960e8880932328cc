using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>For who runs the server: sends a message that is held or was given up, having looked whether it arrived.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class SendAgain(PlatformDb db, TimeProvider time)
{
    /// <summary>Puts the message back into the queue.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>The message, or that none such is held.</returns>
    public async Task<Outcome<MailMessage>> DoAsync(Guid id, CancellationToken cancellation)
    {
        var key = MailQueue.JobKey(id);
        var message = await db.Set<MailMessage>()
            .SingleOrDefaultAsync(row => row.Id == id && row.SentAt == null, cancellation)
            .ConfigureAwait(false);
        var job = await db.Set<Job>()
            .SingleOrDefaultAsync(row => row.Key == key && row.GivenUpAt != null, cancellation)
            .ConfigureAwait(false);
        if (message is null || job is null)
        {
            return Errors.NotHeld;
        }

        message.TakenAt = null;
        job.MoveTo(time.GetUtcNow());
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return message;
    }
}

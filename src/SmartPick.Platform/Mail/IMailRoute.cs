using MimeKit;

namespace SmartPick.Platform.Mail;

/// <summary>Where messages go.</summary>
public interface IMailRoute
{
    /// <summary>Whether sending a message twice leaves it there once, so that a doubtful one may be sent again.</summary>
    public bool TwiceIsOnce { get; }

    /// <summary>Sends one message; what goes wrong is in the answer.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="letter">The message.</param>
    /// <param name="cancellation">Stops it; whether it went out may then be unknown.</param>
    public Task<MailEnd> SendAsync(Guid id, MimeMessage letter, CancellationToken cancellation);
}

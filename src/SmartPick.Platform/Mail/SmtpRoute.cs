using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace SmartPick.Platform.Mail;

/// <summary>Gives messages to a mail server, one connection each.</summary>
/// <param name="server">The mail server.</param>
public sealed class SmtpRoute(SmtpServer server) : IMailRoute
{
    /// <summary>How long to wait for any one answer of the server, in milliseconds; the lease of a job is longer than a whole conversation.</summary>
    private const int Patience = 20_000;

    /// <inheritdoc/>
    public bool TwiceIsOnce => false;

    /// <inheritdoc/>
    public async Task<MailEnd> SendAsync(
        Guid id,
        MimeMessage letter,
        CancellationToken cancellation
    )
    {
        var begun = new Begun();
        using var client = new SmtpClient { Timeout = Patience };
        try
        {
            await client
                .ConnectAsync(server.Host, server.Port, server.Security, cancellation)
                .ConfigureAwait(false);
            if (server.User is not null)
            {
                await client
                    .AuthenticateAsync(server.User, server.Password ?? string.Empty, cancellation)
                    .ConfigureAwait(false);
            }

            await client.SendAsync(letter, cancellation, begun).ConfigureAwait(false);
        }
        catch (SmtpCommandException refusal)
        {
            return new MailEnd(
                IsForGood(refusal) ? MailEndKind.Refused : MailEndKind.NotSent,
                $"the mail server answered {(int)refusal.StatusCode}"
            );
        }
#pragma warning disable CA1031 // The network fails in many ways; what matters is whether the text was under way.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new MailEnd(
                begun.Yes ? MailEndKind.Unknown : MailEndKind.NotSent,
                $"the mail server could not be spoken to: {exception.GetType().Name}"
            );
        }

        await LeaveAsync(client).ConfigureAwait(false);
        return new MailEnd(MailEndKind.Sent);
    }

    /// <summary>A refusal of this recipient or this message; a refusal of us (not signed in, too busy) may pass.</summary>
    private static bool IsForGood(SmtpCommandException refusal) =>
        refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
        && (int)refusal.StatusCode is >= 500 and < 530 or > 535;

    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The server has taken the message; how it says goodbye changes nothing.
        catch (Exception) { }
#pragma warning restore CA1031
    }

    /// <summary>Notes that the text of a message began to go out: until then, nothing can have been taken.</summary>
    private sealed class Begun : ITransferProgress
    {
        public bool Yes { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Yes = true;

        public void Report(long bytesTransferred) => Yes = true;
    }
}

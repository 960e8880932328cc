using MimeKit;

namespace SmartPick.Platform.Mail;

/// <summary>Writes a message as mail servers want it. The same row gives the same bytes, whenever and wherever it is written.</summary>
internal static class Letter
{
    /// <summary>The message with its headers.</summary>
    /// <param name="message">The row.</param>
    /// <param name="from">Who sends it: an address that was checked.</param>
    public static MimeMessage Of(MailMessage message, string from)
    {
        var sender = MailboxAddress.Parse(from);
        var letter = new MimeMessage
        {
            Subject = message.Subject,
            Date = message.QueuedAt,
            MessageId = $"{message.Id:N}@{sender.Domain}",
            Body = new TextPart("plain") { Text = message.Body },
        };
        letter.From.Add(sender);
        letter.To.Add(MailboxAddress.Parse(message.To));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }
}

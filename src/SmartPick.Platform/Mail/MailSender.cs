namespace SmartPick.Platform.Mail;

/// <summary>Who messages are from.</summary>
public sealed record MailSender
{
    /// <summary>Takes an address.</summary>
    /// <param name="address">One address, without a name.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public MailSender(string address)
    {
        Address = MailText.IsAddress(address)
            ? address
            : throw new ArgumentException($"{address} is no e-mail address.", nameof(address));
    }

    /// <summary>The address.</summary>
    public string Address { get; }
}

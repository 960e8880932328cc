namespace SmartPick.Platform.Mail;

/// <summary>What is known of a message after an attempt to send it.</summary>
public enum MailEndKind
{
    /// <summary>It was taken.</summary>
    Sent,

    /// <summary>It was certainly not taken; later it may be.</summary>
    NotSent,

    /// <summary>It was refused for good: the address does not exist, for example.</summary>
    Refused,

    /// <summary>It was under way when the connection broke: it may have been taken or not.</summary>
    Unknown,
}

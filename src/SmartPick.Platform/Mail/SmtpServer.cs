using MailKit.Security;

namespace SmartPick.Platform.Mail;

/// <summary>The mail server that takes the messages.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port, usually 587.</param>
/// <param name="Security">How the connection is encrypted; where it must be and cannot, nothing is sent.</param>
/// <param name="User">Whom to sign in as; null to send without signing in.</param>
/// <param name="Password">With which password.</param>
public sealed record SmtpServer(
    string Host,
    int Port,
    SecureSocketOptions Security,
    string? User = null,
    string? Password = null
);

using System.Globalization;
using MailKit.Security;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Where messages go: to the mail server of the settings <c>mail:host</c>, <c>mail:port</c>, <c>mail:security</c>, <c>mail:user</c> and <c>mail:password</c>, or, without a host, as files
/// into the folder of the setting <c>mail:folder</c>, which is usually beside the store. They are from <c>mail:from</c>.
/// </summary>
internal static class MailAccess
{
    private const int UsualPort = 587;
    private const string UsualSender = "smartpick@localhost";

    public static void AddMail(this WebApplicationBuilder builder)
    {
        var mail = builder.Configuration.GetSection("mail");
        var server = ServerOf(mail);
        builder.Services.AddSingleton(SenderOf(mail, server is not null));
        builder.Services.AddSingleton<IMailRoute>(services =>
            server is null
                ? new MailFolder(
                    mail["folder"] ?? services.GetRequiredService<StorePlace>().MailFolder
                )
                : new SmtpRoute(server)
        );
        builder.Services.AddScoped<IJobHandler, SendMail>();
    }

    private static SmtpServer? ServerOf(IConfigurationSection mail) =>
        mail["host"] is { Length: > 0 } host
            ? new SmtpServer(
                host,
                PortOf(mail["port"]),
                SecurityOf(mail["security"]),
                mail["user"],
                mail["password"]
            )
            : null;

    private static int PortOf(string? port) =>
        port is null ? UsualPort
        : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= ushort.MaxValue
            ? number
        : throw Wrong("mail:port", port, "a number from 1 to 65535");

    /// <summary>Encrypted unless somebody says otherwise: a password is in it.</summary>
    private static SecureSocketOptions SecurityOf(string? security) =>
        security switch
        {
            null or "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => throw Wrong("mail:security", security, "starttls, tls or none"),
        };

    private static MailSender SenderOf(IConfigurationSection mail, bool isSent)
    {
        var from = mail["from"] ?? (isSent ? string.Empty : UsualSender);
        try
        {
            return new MailSender(from);
        }
        catch (ArgumentException)
        {
            throw Wrong("mail:from", from, "the e-mail address that messages are from");
        }
    }

    private static InvalidOperationException Wrong(string setting, string found, string expected) =>
        new($"The setting {setting}: found \"{found}\", expected {expected}.");
}

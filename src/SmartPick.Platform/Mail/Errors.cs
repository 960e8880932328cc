using System.Globalization;

namespace SmartPick.Platform.Mail;

/// <summary>Why a message is not taken.</summary>
internal static class Errors
{
    public static Failure BadAddress { get; } =
        new(
            FailureKind.Invalid,
            "mail.address",
            "This is no e-mail address that can be written to: one name, an @ and a domain, such as ada@example.org.",
            "To"
        );

    public static Failure BadSubject { get; } =
        new(
            FailureKind.Invalid,
            "mail.subject",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A subject is one line of 1 to {MailMessage.LongestSubject} characters, without control characters."
            ),
            "Subject"
        );

    public static Failure BadBody { get; } =
        new(
            FailureKind.Invalid,
            "mail.body",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A message is plain text of 1 to {MailMessage.LongestBody:N0} characters, without control characters other than line ends and tabs."
            ),
            "Body"
        );

    public static Failure NotHeld { get; } =
        new(FailureKind.NotThere, "mail.not-held", "No message with this id is held or given up.");
}

namespace SmartPick.Platform.Mail;

/// <summary>How the sending of a message ended.</summary>
/// <param name="Kind">What is known of it.</param>
/// <param name="Problem">Why it did not simply succeed, without addresses or texts; null when it did.</param>
public sealed record MailEnd(MailEndKind Kind, string? Problem = null);

using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mail;

/// <summary>A message waiting to be sent, written in the transaction of what it tells: both happened, or neither.</summary>
public sealed class MailMessage : IVersioned
{
    /// <summary>The longest key taken, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>The longest address that mail servers take, in characters.</summary>
    public const int LongestAddress = 254;

    /// <summary>The longest subject taken, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>The longest body taken, in characters.</summary>
    public const int LongestBody = 20_000;

    /// <summary>Version 7 UUID; also the message's own id in its header, by which a receiving server knows a repetition.</summary>
    public Guid Id { get; init; }

    /// <summary>What makes it one message however often it is asked for; unique.</summary>
    public required string Key { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>One line, without control characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>When a node took it in hand, before it was given to the mail server; null until then.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When the mail server took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

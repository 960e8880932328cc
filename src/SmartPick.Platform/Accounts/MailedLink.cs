using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>A link that was mailed to somebody: good once, and not for long. What the link says is not kept, only its hash.</summary>
public sealed class MailedLink : IVersioned
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose account it is about.</summary>
    public Guid AccountId { get; init; }

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; init; }

    /// <summary>The hash of its code (<see cref="LinkCode"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>The address that is to take the place of the old one; null unless it is for that.</summary>
    public string? NewAddress { get; init; }

    /// <summary>When it was mailed.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Good before this.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>An invitation to claim a record: good once, and until it expires. Only a hash of its word is stored.</summary>
public sealed class ClaimLink : IVersioned
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>The mentee's card that it leads to.</summary>
    public Guid CardId { get; init; }

    /// <summary>SHA-256 of the word, in hexadecimal; unique.</summary>
    public required string Hash { get; init; }

    /// <summary>Until when it is good.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

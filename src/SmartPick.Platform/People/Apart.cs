namespace SmartPick.Platform.People;

/// <summary>One person asked to be kept apart from another: avoided, or blocked. No reason is stored, and the other is never told.</summary>
public sealed class Apart
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Who asked for it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>From whom.</summary>
    public Guid OtherId { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }
}

using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>A conflict of interest that one person declared towards another. It is shown to both as a banner and keeps needs such as emotional support out of the pair.</summary>
public sealed class Conflict
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Who declared it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Towards whom.</summary>
    public Guid OtherId { get; init; }

    /// <summary>What it is.</summary>
    public ConflictKind Kind { get; init; }
}

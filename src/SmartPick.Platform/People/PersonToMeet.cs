using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Somebody whom a mentee would like to meet: found at an event, through a paper, among alumni, at a program. Their owner's alone.</summary>
public sealed class PersonToMeet : IVersioned
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose list.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>The name, as entered.</summary>
    public required string Name { get; set; }

    /// <summary>The person of this product whom it is; null when they are not known here.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Why, the oldest first; at least one.</summary>
    public List<ReasonToMeet> Reasons { get; init; } = [];

    /// <inheritdoc/>
    public int Version { get; set; }
}

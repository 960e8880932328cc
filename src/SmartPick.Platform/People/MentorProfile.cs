using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>The profile of somebody who offers to mentor.</summary>
public sealed class MentorProfile : IVersioned
{
    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What they say.</summary>
    public MentorAnswers Answers { get; set; } = new();

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

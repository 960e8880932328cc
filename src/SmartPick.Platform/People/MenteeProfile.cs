using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>What somebody needs from mentors.</summary>
public sealed class MenteeProfile : IVersioned
{
    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What they say.</summary>
    public MenteeAnswers Answers { get; set; } = new();

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

namespace SmartPick.Platform.People;

/// <summary>One step of somebody's way: from when on they stood at a stage. The history is only added to; the last entry is where they stand.</summary>
public sealed class StageEntry
{
    /// <summary>The longest stage as text.</summary>
    public const int LongestStage = 20;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The stage as <see cref="Engine.Mentors.Stage.ToString"/> writes it.</summary>
    public required string Stage { get; init; }

    /// <summary>From which day on, as they said it.</summary>
    public DateOnly Since { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; init; }
}

namespace SmartPick.Platform.Activity;

/// <summary>
/// One thing that happened. Agendas, thank-yous, health signals and hours read this log, so that slices need not know each other. It is only added to.
/// </summary>
public sealed class ActivityEntry
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What happened, a word of the closed list of kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it.</summary>
    public Guid ActorId { get; init; }

    /// <summary>The relationship it belongs to; null when it belongs to one person alone.</summary>
    public Guid? RelationshipId { get; init; }

    /// <summary>What it is about: the row of the slice that wrote it, such as a meeting or a task.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>What the kind needs beside that, as a JSON object; never a private item.</summary>
    public string Facts { get; init; } = "{}";
}

namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>What kind of work a task is.</summary>
public enum TaskKind
{
    /// <summary>Something to read.</summary>
    Reading,

    /// <summary>A step of a research project.</summary>
    Research,

    /// <summary>Somebody to get in touch with.</summary>
    Contact,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Something that one of the two has taken on; both see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="RelationshipId">Whose task it is.</param>
/// <param name="Owner">Which side does it.</param>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Due">The day by which.</param>
public sealed record MeetingTask(
    Guid Id,
    Guid RelationshipId,
    Side Owner,
    TaskKind Kind,
    string Title,
    DateOnly Due
)
{
    /// <summary>What it is for: the key of a purpose; null when it was not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>When it was done, in UTC; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>True for one that was dropped by common consent.</summary>
    public bool IsDropped { get; init; }

    /// <summary>True while there is something to do.</summary>
    public bool IsOpen => DoneAt is null && !IsDropped;

    /// <summary>True from the day after the due one on, while it is open.</summary>
    /// <param name="today">The day.</param>
    public bool IsOverdue(DateOnly today) => IsOpen && today > Due;
}

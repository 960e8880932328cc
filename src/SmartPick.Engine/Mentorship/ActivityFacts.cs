namespace SmartPick.Engine.Mentorship;

/// <summary>What an entry of the log says beyond its kind; which of these a kind carries stands at <see cref="ActivityKind"/>.</summary>
/// <remarks>What is null is not known or does not belong to the kind.</remarks>
public sealed record ActivityFacts
{
    /// <summary>An entry that says nothing more.</summary>
    public static ActivityFacts None { get; } = new();

    /// <summary>The thing it is about: a request, a meeting, a task, a round.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>A person beside the actor.</summary>
    public Guid? OtherId { get; init; }

    /// <summary>The work (a publication, a talk) that a task or feedback served.</summary>
    public Guid? WorkId { get; init; }

    /// <summary>A few words for a reader.</summary>
    public string? Title { get; init; }

    /// <summary>A key out of a closed list: a reason, a kind, a stage.</summary>
    public string? Word { get; init; }

    /// <summary>The purpose it served, a key of <c>mentorship/words.csv</c>.</summary>
    public string? Purpose { get; init; }

    /// <summary>How long it took, in minutes, at least 0.</summary>
    public int? Minutes { get; init; }

    /// <summary>A day that it names: a due date, the next review.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The version of the agreement, from 1.</summary>
    public int? Version { get; init; }
}

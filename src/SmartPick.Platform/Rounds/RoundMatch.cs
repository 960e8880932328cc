namespace SmartPick.Platform.Rounds;

/// <summary>A pair that a published run placed. A later run of the round leaves it and its places alone.</summary>
public sealed class RoundMatch
{
    /// <summary>The relationship that began with it.</summary>
    public Guid Id { get; init; }

    /// <summary>Which round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>Which run.</summary>
    public Guid RunId { get; init; }

    /// <summary>Who is guided.</summary>
    public Guid MenteeId { get; init; }

    /// <summary>Who guides.</summary>
    public Guid MentorId { get; init; }
}

namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>Who may do something with a relationship.</summary>
[Flags]
public enum MoveActors
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The mentor.</summary>
    Mentor = 1,

    /// <summary>The mentee.</summary>
    Mentee = 2,

    /// <summary>It comes about by itself.</summary>
    Clock = 4,

    /// <summary>Either side, alone.</summary>
    EitherSide = Mentor | Mentee,
}

/// <summary>One row of the table of moves.</summary>
/// <param name="From">The state it is allowed in.</param>
/// <param name="Move">What is done.</param>
/// <param name="May">Who may do it.</param>
/// <param name="To">The state after it.</param>
/// <param name="Logs">The entry it leaves in the log.</param>
public sealed record MoveRule(
    RelationshipState From,
    RelationshipMove Move,
    MoveActors May,
    RelationshipState To,
    ActivityKind Logs
);

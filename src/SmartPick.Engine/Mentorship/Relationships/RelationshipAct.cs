using SmartPick.Engine.Mentorship.Agreements;

namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>A move that somebody wants to make, with what it needs.</summary>
/// <param name="Move">The move.</param>
/// <param name="Stamp">Who and when.</param>
public sealed record RelationshipAct(RelationshipMove Move, Stamp Stamp)
{
    /// <summary>The meeting, for <see cref="RelationshipMove.HoldConversation"/>.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>How long the conversation took in minutes, for <see cref="RelationshipMove.HoldConversation"/>.</summary>
    public int? Minutes { get; init; }

    /// <summary>The version, for <see cref="RelationshipMove.Agree"/>.</summary>
    public AgreementVersion? Version { get; init; }

    /// <summary>The last day, for <see cref="RelationshipMove.Taper"/>.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A relationship after a move, and the entry the move leaves in the log. The two belong together and are stored together.</summary>
/// <param name="After">The relationship after the move.</param>
/// <param name="Entry">The entry of the log.</param>
public sealed record RelationshipStep(Relationship After, Activity Entry);

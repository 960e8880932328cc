namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>Two people, which of them guides the other, and where it stands. Made by <see cref="RelationshipBeginning"/>, changed by <see cref="RelationshipMachine"/>.</summary>
/// <remarks>A person may be the mentor in one relationship and the mentee in another, never both in one.</remarks>
public sealed record Relationship
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who guides; the mentee's own record of a person while <see cref="IsKeptByMentee"/>.</summary>
    public required Guid MentorId { get; init; }

    /// <summary>Who is guided.</summary>
    public required Guid MenteeId { get; init; }

    /// <summary>The model it follows.</summary>
    public required MentorshipModel Model { get; init; }

    /// <summary>How it came about.</summary>
    public required RelationshipOrigin Origin { get; init; }

    /// <summary>Where it stands.</summary>
    public required RelationshipState State { get; init; }

    /// <summary>Since when it stands there, in UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What it is for: keys of the purposes in <c>mentorship/words.csv</c>.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Through what the two met: a key of the origins in <c>mentorship/words.csv</c>; null when it was not said.</summary>
    public string? MetThrough { get; init; }

    /// <summary>The round that placed the pair; null when none did.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>When the first conversation took place; null when none was written down.</summary>
    public DateTimeOffset? ConversationAt { get; init; }

    /// <summary>Who made the offer that stands; null when none stands or a round made it.</summary>
    public Side? OfferedBy { get; init; }

    /// <summary>The version of the agreement in force, from 1; null when there is none.</summary>
    public int? AgreementVersion { get; init; }

    /// <summary>When it began to run; null when it never did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The last day of a relationship that is fading out; null when nobody has said so.</summary>
    public DateOnly? TaperUntil { get; init; }

    /// <summary>When it was completed or ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public EndKind? EndedAs { get; init; }

    /// <summary>Who has blocked the other; to be shown to nobody but that side. Null when nobody has.</summary>
    public Side? BlockedBy { get; init; }

    /// <summary>True while an informal mentor has not taken the record over: only the mentee can do anything with it.</summary>
    public bool IsKeptByMentee { get; init; }

    /// <summary>True while it is not over.</summary>
    public bool IsOpen => State is not (RelationshipState.Completed or RelationshipState.Ended);

    /// <summary>
    /// True while it takes one of the mentor's places. A conversation that was held binds nobody and takes none; a record that the
    /// mentee keeps of an informal mentor takes none either.
    /// </summary>
    public bool HoldsPlace =>
        !IsKeptByMentee
        && State
            is RelationshipState.Asked
                or RelationshipState.Offered
                or RelationshipState.Agreed
                or RelationshipState.Active
                or RelationshipState.Paused;

    /// <summary>Which side a person is on; null for somebody else.</summary>
    /// <param name="personId">The person.</param>
    public Side? SideOf(Guid personId) =>
        personId == MentorId ? Side.Mentor
        : personId == MenteeId ? Side.Mentee
        : null;

    /// <summary>How its end reads to others than the two, the program included: ended or completed, and nothing more.</summary>
    public string? EndForOthers =>
        State switch
        {
            RelationshipState.Completed => "completed",
            RelationshipState.Ended => "ended",
            _ => null,
        };
}

using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>A relationship as it is stored. What may be done with it is decided by the rules on the value that it gives.</summary>
internal sealed class StoredRelationship : IVersioned
{
    public const int LongestPurposes = 400;

    public Guid Id { get; init; }

    public Guid MentorId { get; private set; }

    public Guid MenteeId { get; private set; }

    public MentorshipModel Model { get; private set; }

    public RelationshipOrigin Origin { get; private set; }

    public RelationshipState State { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public IReadOnlyList<string> Purposes { get; private set; } = [];

    public string? MetThrough { get; private set; }

    public Guid? RoundId { get; private set; }

    public DateTimeOffset? ConversationAt { get; private set; }

    public Side? OfferedBy { get; private set; }

    public int? AgreementVersion { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateOnly? TaperUntil { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public EndKind? EndedAs { get; private set; }

    public Side? BlockedBy { get; private set; }

    public bool IsKeptByMentee { get; private set; }

    public int Version { get; set; }

    public static StoredRelationship Of(Relationship relationship)
    {
        var stored = new StoredRelationship { Id = relationship.Id };
        stored.Take(relationship);
        return stored;
    }

    public Relationship ToRelationship() =>
        new()
        {
            Id = Id,
            MentorId = MentorId,
            MenteeId = MenteeId,
            Model = Model,
            Origin = Origin,
            State = State,
            Since = Since,
            Purposes = Purposes,
            MetThrough = MetThrough,
            RoundId = RoundId,
            ConversationAt = ConversationAt,
            OfferedBy = OfferedBy,
            AgreementVersion = AgreementVersion,
            StartedAt = StartedAt,
            TaperUntil = TaperUntil,
            ClosedAt = ClosedAt,
            EndedAs = EndedAs,
            BlockedBy = BlockedBy,
            IsKeptByMentee = IsKeptByMentee,
        };

    public void Take(Relationship after)
    {
        MentorId = after.MentorId;
        MenteeId = after.MenteeId;
        Model = after.Model;
        Origin = after.Origin;
        State = after.State;
        Since = after.Since;
        Purposes = after.Purposes;
        MetThrough = after.MetThrough;
        RoundId = after.RoundId;
        ConversationAt = after.ConversationAt;
        OfferedBy = after.OfferedBy;
        AgreementVersion = after.AgreementVersion;
        StartedAt = after.StartedAt;
        TaperUntil = after.TaperUntil;
        ClosedAt = after.ClosedAt;
        EndedAs = after.EndedAs;
        BlockedBy = after.BlockedBy;
        IsKeptByMentee = after.IsKeptByMentee;
    }
}

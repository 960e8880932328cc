using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;

namespace SmartPick.Platform.Mentorship;

/// <summary>One version of an agreement as it is stored. Only the two acceptances are ever added to it.</summary>
internal sealed class StoredAgreement
{
    public const int LongestTerms = 4000;

    public Guid RelationshipId { get; init; }

    public int Number { get; init; }

    public required AgreementTerms Terms { get; init; }

    public Side ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? MentorAcceptedAt { get; set; }

    public DateTimeOffset? MenteeAcceptedAt { get; set; }

    public AgreementVersion ToVersion() =>
        new(RelationshipId, Number, Terms, ProposedBy, ProposedAt)
        {
            MentorAcceptedAt = MentorAcceptedAt,
            MenteeAcceptedAt = MenteeAcceptedAt,
        };
}

namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>One version of an agreement, with who has accepted it.</summary>
/// <param name="RelationshipId">Whose agreement it is.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Terms">What it says.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When, in UTC.</param>
public sealed record AgreementVersion(
    Guid RelationshipId,
    int Number,
    AgreementTerms Terms,
    Side ProposedBy,
    DateTimeOffset ProposedAt
)
{
    /// <summary>When the mentor accepted it; null while that has not happened.</summary>
    public DateTimeOffset? MentorAcceptedAt { get; init; }

    /// <summary>When the mentee accepted it; null while that has not happened.</summary>
    public DateTimeOffset? MenteeAcceptedAt { get; init; }

    /// <summary>True once both have accepted it.</summary>
    public bool IsAcceptedByBoth => MentorAcceptedAt is not null && MenteeAcceptedAt is not null;

    /// <summary>When the later of the two accepted it; null while one is missing.</summary>
    public DateTimeOffset? InForceSince =>
        (MentorAcceptedAt, MenteeAcceptedAt) switch
        {
            ({ } mentor, { } mentee) => mentor > mentee ? mentor : mentee,
            _ => null,
        };
}

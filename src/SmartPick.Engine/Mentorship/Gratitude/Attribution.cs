using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>A mentee's sentence on a mentor's part in an outcome. It leaves the pair only when both agree, and comes back when one no longer does.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="Text">The sentence.</param>
public sealed record Attribution(Guid Id, Guid RelationshipId, string Text)
{
    /// <summary>When the mentor agreed; null while that is not so.</summary>
    public DateTimeOffset? MentorAgreedAt { get; init; }

    /// <summary>When the mentee agreed; null while that is not so.</summary>
    public DateTimeOffset? MenteeAgreedAt { get; init; }

    /// <summary>True when it may be shown outside the pair.</summary>
    public bool MayLeavePair => MentorAgreedAt is not null && MenteeAgreedAt is not null;

    /// <summary>True when a person may read it.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="relationship">The relationship it belongs to.</param>
    public bool IsSeenBy(Guid personId, Relationship relationship) =>
        MayLeavePair || relationship.SideOf(personId) is not null;

    /// <summary>It with one side's consent.</summary>
    /// <param name="side">Which side.</param>
    /// <param name="at">When, in UTC.</param>
    public Attribution Agree(Side side, DateTimeOffset at) =>
        side is Side.Mentor
            ? this with
            {
                MentorAgreedAt = MentorAgreedAt ?? at,
            }
            : this with
            {
                MenteeAgreedAt = MenteeAgreedAt ?? at,
            };

    /// <summary>It without one side's consent.</summary>
    /// <param name="side">Which side.</param>
    public Attribution Withdraw(Side side) =>
        side is Side.Mentor
            ? this with
            {
                MentorAgreedAt = null,
            }
            : this with
            {
                MenteeAgreedAt = null,
            };

    /// <summary>It with other words: what was agreed to was another sentence, so both are asked again.</summary>
    /// <param name="text">The sentence.</param>
    public Attribution Rewrite(string text) =>
        string.Equals(text, Text, StringComparison.Ordinal)
            ? this
            : this with
            {
                Text = text,
                MentorAgreedAt = null,
                MenteeAgreedAt = null,
            };
}

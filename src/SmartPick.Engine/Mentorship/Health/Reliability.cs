using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>Plain facts on a mentor in place of stars: meetings kept, and the usual time to an answer.</summary>
/// <param name="IsNew">True while there are too few meetings to say anything; the figures are null then.</param>
/// <param name="Kept">Meetings that took place; null while new.</param>
/// <param name="Planned">Meetings that took place or that the mentor cancelled; null while new. What the mentee cancelled is not the mentor's.</param>
/// <param name="AnswerTime">The usual time to an answer.</param>
public sealed record Reliability(bool IsNew, int? Kept, int? Planned, AnswerTime AnswerTime)
{
    /// <summary>The facts on a mentor.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="relationshipIds">The relationships in which this person is the mentor.</param>
    /// <param name="log">Entries of the log.</param>
    /// <param name="rules">The rules.</param>
    public static Reliability Of(
        Guid mentorId,
        IReadOnlySet<Guid> relationshipIds,
        IReadOnlyCollection<Activity> log,
        MentorshipRules rules
    )
    {
        Activity[] own =
        [
            .. log.Where(entry => entry.RelationshipId is { } id && relationshipIds.Contains(id)),
        ];
        var kept = HeldMeetings.Of(own).Count;
        var cancelled = own.Count(entry =>
            entry.Kind is ActivityKind.MeetingCancelled
            && SideWords.Of(entry.Facts.Word) is Side.Mentor
        );
        var isNew = kept + cancelled < rules.ReliabilityEvents;
        return new Reliability(
            isNew,
            isNew ? null : kept,
            isNew ? null : kept + cancelled,
            AnswerTime.Of(mentorId, own, rules)
        );
    }
}

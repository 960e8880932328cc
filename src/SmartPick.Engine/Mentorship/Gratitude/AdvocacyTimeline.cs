namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>One time that somebody spoke for a mentee.</summary>
/// <param name="On">When.</param>
/// <param name="ByPersonId">Who spoke.</param>
/// <param name="Kind">How: a key of the advocacy words; null when it was not said.</param>
/// <param name="Where">Where; null when it was not said.</param>
/// <param name="NextOn">When something is to follow; null when nothing was named.</param>
/// <param name="ActivityId">The entry of the log.</param>
public sealed record AdvocacyAct(
    DateOnly On,
    Guid ByPersonId,
    string? Kind,
    string? Where,
    DateOnly? NextOn,
    Guid ActivityId
);

/// <summary>Advocacy seen over time: who has spoken for a mentee, where, and what comes next.</summary>
/// <param name="Acts">The acts, the oldest first.</param>
/// <param name="Next">Those of which something is still to follow, the nearest first.</param>
public sealed record AdvocacyTimeline(
    IReadOnlyList<AdvocacyAct> Acts,
    IReadOnlyList<AdvocacyAct> Next
)
{
    /// <summary>The timeline of a mentee.</summary>
    /// <param name="relationshipIds">The mentee's relationships.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    /// <param name="today">The day from which on something is still to follow.</param>
    public static AdvocacyTimeline Of(
        IReadOnlySet<Guid> relationshipIds,
        IEnumerable<Activity> log,
        DateOnly today
    )
    {
        AdvocacyAct[] acts =
        [
            .. log.Where(entry =>
                    entry.Kind is ActivityKind.AdvocacyGiven
                    && entry.RelationshipId is { } id
                    && relationshipIds.Contains(id)
                )
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id)
                .Select(entry => new AdvocacyAct(
                    entry.Day,
                    entry.ActorId,
                    entry.Facts.Word,
                    entry.Facts.Title,
                    entry.Facts.Day,
                    entry.Id
                )),
        ];
        return new AdvocacyTimeline(
            acts,
            [.. acts.Where(act => act.NextOn >= today).OrderBy(act => act.NextOn)]
        );
    }
}

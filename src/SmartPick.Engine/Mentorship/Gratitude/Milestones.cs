namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>The milestones after which thanks are due.</summary>
public static class Milestones
{
    /// <summary>True for an entry that is one: a publication, an interview, the Match, graduation.</summary>
    /// <param name="entry">The entry.</param>
    public static bool Is(Activity entry) =>
        entry.Kind
            is ActivityKind.PublicationAccepted
                or ActivityKind.InterviewInvited
                or ActivityKind.Matched
                or ActivityKind.Graduated;

    /// <summary>The mentee's milestones for which a mentor has not been thanked yet, the oldest first.</summary>
    /// <param name="menteeId">The mentee.</param>
    /// <param name="relationshipId">The relationship with the mentor.</param>
    /// <param name="log">Entries of the log.</param>
    public static IReadOnlyList<Activity> Unthanked(
        Guid menteeId,
        Guid relationshipId,
        IReadOnlyCollection<Activity> log
    )
    {
        var thanked = log.Where(entry =>
                entry.Kind is ActivityKind.ThanksSent && entry.RelationshipId == relationshipId
            )
            .Select(entry => entry.Facts.SubjectId)
            .ToHashSet();
        return
        [
            .. log.Where(entry =>
                    Is(entry) && entry.ActorId == menteeId && !thanked.Contains(entry.Id)
                )
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id),
        ];
    }
}

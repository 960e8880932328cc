namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>What a mentor gave in a span of days, for a dossier of their own. It names no mentee.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, this day included.</param>
/// <param name="Meetings">Meetings that took place.</param>
/// <param name="Minutes">Minutes of them.</param>
/// <param name="Mentees">People met.</param>
/// <param name="Letters">Letters uploaded.</param>
public sealed record HoursCertificate(
    DateOnly From,
    DateOnly To,
    int Meetings,
    int Minutes,
    int Mentees,
    int Letters
)
{
    /// <summary>The hours, to a tenth.</summary>
    public double Hours => Math.Round(Minutes / 60.0, 1, MidpointRounding.AwayFromZero);

    /// <summary>Counts it.</summary>
    /// <param name="mentees">The mentee of each relationship in which this person is the mentor, by relationship.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="groups">Meetings of groups at which this mentor was; null for none.</param>
    public static HoursCertificate Of(
        IReadOnlyDictionary<Guid, Guid> mentees,
        IEnumerable<Activity> log,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<GroupHour>? groups = null
    )
    {
        Activity[] own =
        [
            .. log.Where(entry => entry.RelationshipId is { } id && mentees.ContainsKey(id)),
        ];
        // Which of two entries of one meeting counts is settled before the days are looked at.
        var held = HeldMeetings.Of(own).Where(entry => IsWithin(entry.Day)).ToList();
        var inGroups = (groups ?? []).Where(hour => IsWithin(hour.On)).ToList();
        return new HoursCertificate(
            from,
            to,
            held.Count + inGroups.Count,
            held.Sum(entry => entry.Facts.Minutes ?? 0) + inGroups.Sum(hour => hour.Minutes),
            held.Select(entry => mentees[entry.RelationshipId!.Value])
                .Concat(inGroups.SelectMany(hour => hour.Mentees))
                .Distinct()
                .Count(),
            own.Where(entry => entry.Kind is ActivityKind.LetterUploaded && IsWithin(entry.Day))
                .Select(entry => entry.Facts.SubjectId)
                .Distinct()
                .Count()
        );

        bool IsWithin(DateOnly day) => day >= from && day <= to;
    }
}

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>What was done for one purpose.</summary>
/// <param name="Purpose">The key of the purpose; null for what was tagged with none.</param>
/// <param name="Minutes">Minutes of meetings that took place.</param>
/// <param name="Meetings">Meetings that took place.</param>
/// <param name="TasksDone">Tasks done.</param>
public sealed record PurposeTime(string? Purpose, int Minutes, int Meetings, int TasksDone)
{
    /// <summary>The time for each purpose of one relationship: every agreed purpose, and those met with besides.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="agreed">The agreed purposes; they come first, in their order.</param>
    /// <param name="log">Entries of the log.</param>
    public static IReadOnlyList<PurposeTime> Of(
        Guid relationshipId,
        IReadOnlyList<string> agreed,
        IEnumerable<Activity> log
    )
    {
        Activity[] own = [.. log.Where(entry => entry.RelationshipId == relationshipId)];
        var meetings = HeldMeetings.Of(own);
        var tasks = own.Where(entry => entry.Kind is ActivityKind.TaskDone).ToList();
        var met = meetings
            .Concat(tasks)
            .Select(entry => entry.Facts.Purpose)
            .Where(purpose => purpose is null || !agreed.Contains(purpose, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(purpose => purpose is null)
            .ThenBy(purpose => purpose, StringComparer.Ordinal);
        return
        [
            .. agreed
                .Concat(met)
                .Select(purpose =>
                {
                    var held = meetings.Where(Serves).ToList();
                    return new PurposeTime(
                        purpose,
                        held.Sum(entry => entry.Facts.Minutes ?? 0),
                        held.Count,
                        tasks.Count(Serves)
                    );

                    bool Serves(Activity entry) =>
                        string.Equals(entry.Facts.Purpose, purpose, StringComparison.Ordinal);
                }),
        ];
    }
}

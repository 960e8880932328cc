namespace SmartPick.Engine.Mentorship.Health;

/// <summary>The latest meetings of which it is known what came of them.</summary>
internal static class LatestMeetings
{
    /// <summary>At most so many entries, held and cancelled, the latest last. A first conversation belongs to no agreement and does not count.</summary>
    public static IReadOnlyList<Activity> Of(IEnumerable<Activity> log, int count) =>
        [
            .. log.Where(entry =>
                    entry.Kind
                        is ActivityKind.MeetingHeld
                            or ActivityKind.MeetingHeldLate
                            or ActivityKind.MeetingCancelled
                )
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id)
                .TakeLast(count),
        ];
}

namespace SmartPick.Engine.Mentorship;

/// <summary>The meetings that took place, each once: a first conversation stands in the log as such and may stand there as a meeting too.</summary>
public static class HeldMeetings
{
    /// <summary>One entry for each meeting, by time.</summary>
    /// <param name="log">Entries of the log.</param>
    public static IReadOnlyList<Activity> Of(IEnumerable<Activity> log) =>
        [
            .. log.Where(entry => entry.IsHeldMeeting)
                .GroupBy(entry => entry.Facts.SubjectId ?? entry.Id)
                .Select(meeting =>
                    meeting
                        .OrderBy(entry => entry.Kind is ActivityKind.ConversationHeld)
                        .ThenBy(entry => entry.At)
                        .First()
                )
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id),
        ];
}

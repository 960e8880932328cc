namespace SmartPick.Engine.Mentorship.Health;

/// <summary>Messages that still wait for an answer.</summary>
internal static class OpenQuestions
{
    /// <summary>The unanswered messages of a person, the oldest first; one sent again waits since it was sent first.</summary>
    public static IReadOnlyList<Activity> Of(IReadOnlyCollection<Activity> log, Guid askerId)
    {
        var answered = log.Where(entry => entry.Kind is ActivityKind.QuestionAnswered)
            .Select(entry => entry.Facts.SubjectId)
            .ToHashSet();
        return
        [
            .. log.Where(entry =>
                    entry.Kind is ActivityKind.QuestionAsked
                    && entry.ActorId == askerId
                    && !answered.Contains(entry.Facts.SubjectId)
                )
                .OrderBy(entry => entry.At)
                .DistinctBy(entry => entry.Facts.SubjectId),
        ];
    }
}

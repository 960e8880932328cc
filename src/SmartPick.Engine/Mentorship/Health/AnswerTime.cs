using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>How long a person usually takes to answer.</summary>
/// <param name="Answers">How many answers it was read from.</param>
/// <param name="MedianHours">The median, in hours; null while there are too few answers.</param>
public sealed record AnswerTime(int Answers, double? MedianHours)
{
    /// <summary>The time a person takes; of an even number of answers the mean of the middle two.</summary>
    /// <param name="personId">Who answers.</param>
    /// <param name="log">Entries of the log.</param>
    /// <param name="rules">The rules.</param>
    public static AnswerTime Of(
        Guid personId,
        IReadOnlyCollection<Activity> log,
        MentorshipRules rules
    )
    {
        var asked = log.Where(entry => entry.Kind is ActivityKind.QuestionAsked)
            .GroupBy(entry => entry.Facts.SubjectId)
            .ToDictionary(group => group.Key ?? Guid.Empty, group => group.Min(one => one.At));
        return OfHours(
            log.Where(entry =>
                    entry.Kind is ActivityKind.QuestionAnswered && entry.ActorId == personId
                )
                .GroupBy(entry => entry.Facts.SubjectId ?? Guid.Empty)
                .Where(group => asked.ContainsKey(group.Key))
                .Select(group => (group.Min(one => one.At) - asked[group.Key]).TotalHours),
            rules
        );
    }

    /// <summary>The time that answers took; of an even number of answers the mean of the middle two.</summary>
    /// <param name="taken">Hours from the question to its answer; negative ones are passed over.</param>
    /// <param name="rules">The rules.</param>
    public static AnswerTime OfHours(IEnumerable<double> taken, MentorshipRules rules)
    {
        double[] hours = [.. taken.Where(one => one >= 0).Order()];
        return new AnswerTime(
            hours.Length,
            hours.Length < rules.AnswersShown
                ? null
                : (hours[(hours.Length - 1) / 2] + hours[hours.Length / 2]) / 2
        );
    }
}

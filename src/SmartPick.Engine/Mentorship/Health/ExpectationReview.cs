using SmartPick.Engine.Mentorship.Agreements;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>One support as agreed and as asked for.</summary>
/// <param name="Support">The key of the support.</param>
/// <param name="IsAgreed">True when it is among the supports offered.</param>
/// <param name="Asked">How often it was asked for.</param>
public sealed record SupportUse(string Support, bool IsAgreed, int Asked);

/// <summary>What was agreed beside what happened since. Every number is a count of the log, and null where there is nothing to count.</summary>
/// <param name="AgreedCadenceDays">Days between two meetings, as agreed.</param>
/// <param name="ActualCadenceDays">Days between two meetings, on average; null below two meetings.</param>
/// <param name="Held">Meetings that took place.</param>
/// <param name="HeldLate">Those among them that began late.</param>
/// <param name="Cancelled">Meetings that were cancelled.</param>
/// <param name="AgreedReplyDays">Days for an answer, as agreed.</param>
/// <param name="Questions">Messages that asked for an answer.</param>
/// <param name="AnsweredInTime">Those answered within the days agreed; null when none were agreed.</param>
/// <param name="AnsweredLate">Those answered later; null when none were agreed.</param>
/// <param name="Unanswered">Those without an answer.</param>
/// <param name="Supports">Supports as agreed and as asked for.</param>
public sealed record ExpectationReview(
    int? AgreedCadenceDays,
    double? ActualCadenceDays,
    int Held,
    int HeldLate,
    int Cancelled,
    int? AgreedReplyDays,
    int Questions,
    int? AnsweredInTime,
    int? AnsweredLate,
    int Unanswered,
    IReadOnlyList<SupportUse> Supports
)
{
    /// <summary>The review since the version in force, up to a time.</summary>
    /// <param name="inForce">The version in force.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    /// <param name="now">The time, in UTC.</param>
    public static ExpectationReview Of(
        AgreementVersion inForce,
        IEnumerable<Activity> log,
        DateTimeOffset now
    )
    {
        Activity[] own =
        [
            .. log.Where(entry =>
                entry.RelationshipId == inForce.RelationshipId
                && entry.At >= (inForce.InForceSince ?? inForce.ProposedAt)
                && entry.At <= now
            ),
        ];
        var held = HeldMeetings.Of(own);
        var questions = own.Where(entry => entry.Kind is ActivityKind.QuestionAsked)
            .OrderBy(entry => entry.At)
            .DistinctBy(entry => entry.Facts.SubjectId)
            .ToList();
        var waits = questions
            .Select(question => AnswerTo(question, own) - question.At)
            .OfType<TimeSpan>()
            .ToList();
        var agreed = inForce.Terms.ReplyDays is { } days
            ? TimeSpan.FromDays(days)
            : (TimeSpan?)null;
        return new ExpectationReview(
            inForce.Terms.CadenceDays,
            held.Count < 2 ? null : (held[^1].At - held[0].At).TotalDays / (held.Count - 1),
            held.Count,
            held.Count(entry => entry.Kind is ActivityKind.MeetingHeldLate),
            own.Count(entry => entry.Kind is ActivityKind.MeetingCancelled),
            inForce.Terms.ReplyDays,
            questions.Count,
            agreed is null ? null : waits.Count(wait => wait <= agreed),
            agreed is null ? null : waits.Count(wait => wait > agreed),
            questions.Count - waits.Count,
            SupportsOf(inForce.Terms, questions)
        );
    }

    private static DateTimeOffset? AnswerTo(Activity question, Activity[] own) =>
        own.Where(entry =>
                entry.Kind is ActivityKind.QuestionAnswered
                && entry.Facts.SubjectId == question.Facts.SubjectId
            )
            .Select(entry => (DateTimeOffset?)entry.At)
            .Min();

    private static SupportUse[] SupportsOf(AgreementTerms terms, List<Activity> questions)
    {
        var asked = questions
            .Select(entry => entry.Facts.Word)
            .OfType<string>()
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. terms
                .Supports.Concat(asked.Keys.Order(StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(support => new SupportUse(
                    support,
                    terms.Supports.Contains(support, StringComparer.Ordinal),
                    asked.GetValueOrDefault(support)
                )),
        ];
    }
}

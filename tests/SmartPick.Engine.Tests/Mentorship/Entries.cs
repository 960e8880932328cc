using SmartPick.Engine.Mentorship;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

/// <summary>A log that is written line by line.</summary>
internal sealed class Entries
{
    private readonly List<Activity> _all = [];

    public IReadOnlyList<Activity> All => _all;

    public Entries Add(
        ActivityKind kind,
        double day,
        Guid actor,
        ActivityFacts? facts = null,
        Guid? pair = null
    )
    {
        _all.Add(
            new Activity(
                Id(50_000 + _all.Count),
                Day(day),
                kind,
                actor,
                pair ?? Pair,
                facts ?? ActivityFacts.None
            )
        );
        return this;
    }

    public Entries Held(int meeting, double day, int minutes = 30, string? purpose = null) =>
        Add(
            ActivityKind.MeetingHeld,
            day,
            Mentee,
            new ActivityFacts
            {
                SubjectId = Id(meeting),
                Minutes = minutes,
                Purpose = purpose,
            }
        );

    public Entries Cancelled(int meeting, double day, string by) =>
        Add(
            ActivityKind.MeetingCancelled,
            day,
            by is "mentor" ? Mentor : Mentee,
            new ActivityFacts { SubjectId = Id(meeting), Word = by }
        );

    public Entries Asked(int question, double day, Guid? by = null, string? support = null) =>
        Add(
            ActivityKind.QuestionAsked,
            day,
            by ?? Mentee,
            new ActivityFacts { SubjectId = Id(question), Word = support }
        );

    public Entries Answered(int question, double day, Guid? by = null) =>
        Add(
            ActivityKind.QuestionAnswered,
            day,
            by ?? Mentor,
            new ActivityFacts { SubjectId = Id(question) }
        );

    public Entries Own(ActivityKind kind, double day, ActivityFacts? facts = null)
    {
        _all.Add(
            new Activity(
                Id(50_000 + _all.Count),
                Day(day),
                kind,
                Mentee,
                null,
                facts ?? ActivityFacts.None
            )
        );
        return this;
    }
}

using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>How it stands with what is sent before a meeting.</summary>
public enum SendAheadState
{
    /// <summary>Nothing sent, and there is time.</summary>
    Open,

    /// <summary>Nothing sent, and the time to remind has come.</summary>
    Due,

    /// <summary>Sent in time.</summary>
    InTime,

    /// <summary>Sent later than agreed, which both see.</summary>
    Late,

    /// <summary>The meeting has begun and nothing was sent.</summary>
    NothingSent,
}

/// <summary>Whether documents and questions were sent before a meeting.</summary>
/// <param name="State">How it stands.</param>
/// <param name="DueAt">By when they are to be sent, in UTC.</param>
/// <param name="Sent">What was sent before the meeting, the first first.</param>
public sealed record SendAhead(
    SendAheadState State,
    DateTimeOffset DueAt,
    IReadOnlyList<Activity> Sent
)
{
    /// <summary>How it stands at a time.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="log">The relationship's entries.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The time, in UTC.</param>
    public static SendAhead Of(
        Meeting meeting,
        IEnumerable<Activity> log,
        MentorshipRules rules,
        DateTimeOffset now
    )
    {
        var due = meeting.StartsAt.AddDays(-rules.SendAheadDays);
        Activity[] sent =
        [
            .. log.Where(entry =>
                    entry.Kind is ActivityKind.DocumentSent
                    && entry.Facts.SubjectId == meeting.Id
                    && entry.At <= now
                    && entry.At < meeting.StartsAt
                )
                .OrderBy(entry => entry.At),
        ];
        // One late document makes the pack late: who read the first cannot have read the last.
        var state =
            sent.Length > 0
                ? Array.TrueForAll(sent, entry => entry.At <= due)
                    ? SendAheadState.InTime
                    : SendAheadState.Late
                : now >= meeting.StartsAt
                    ? SendAheadState.NothingSent
                    : now >= due
                        ? SendAheadState.Due
                        : SendAheadState.Open;
        return new SendAhead(state, due, sent);
    }
}

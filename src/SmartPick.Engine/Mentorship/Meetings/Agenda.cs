namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>Something to decide, with what there is to choose from.</summary>
/// <param name="Question">What is to be decided.</param>
/// <param name="Options">What there is to choose from, at least two.</param>
public sealed record AgendaDecision(string Question, IReadOnlyList<string> Options);

/// <summary>A line of news since the last meeting.</summary>
/// <param name="Text">What happened.</param>
/// <param name="ActivityId">The entry of the log it was made of; null for a task that stands open.</param>
/// <param name="IsOverdue">True for a task that was due.</param>
public sealed record AgendaUpdate(string Text, Guid? ActivityId, bool IsOverdue = false);

/// <summary>Whether anything has changed since the last meeting: interests, plans, setbacks.</summary>
public enum ChangePrompt
{
    /// <summary>Not asked or not answered yet: to be shown.</summary>
    Open,

    /// <summary>Answered.</summary>
    Told,

    /// <summary>Skipped, which is allowed.</summary>
    Skipped,
}

/// <summary>The agenda of a meeting in its three parts.</summary>
/// <param name="Updates">What has happened since the last meeting, the oldest first; overdue tasks after it.</param>
/// <param name="Questions">The mentee's questions.</param>
/// <param name="Decisions">What is to be decided.</param>
/// <param name="Change">Whether the mentee was asked if anything has changed.</param>
public sealed record Agenda(
    IReadOnlyList<AgendaUpdate> Updates,
    IReadOnlyList<string> Questions,
    IReadOnlyList<AgendaDecision> Decisions,
    ChangePrompt Change
);

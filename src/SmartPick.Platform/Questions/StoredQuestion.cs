using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Questions;

/// <summary>A quick question on a topic that is not easy to talk about. Who asks and those it went to see it, nobody else; who asks is not named to them.</summary>
internal sealed class StoredQuestion : IVersioned
{
    public const int LongestText = 1000;

    public Guid Id { get; init; }

    public Guid AskerId { get; init; }

    /// <summary>The stage when it was asked: all that those who read it know of who asks.</summary>
    public required string AskerStage { get; init; }

    /// <summary>An id of <c>people/struggles.csv</c>.</summary>
    public required string Topic { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public QuestionState State { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public Guid? AnsweredById { get; set; }

    public string? Answer { get; set; }

    public int Version { get; set; }
}

/// <summary>A question went to somebody.</summary>
internal sealed class QuestionRoute
{
    public Guid QuestionId { get; init; }

    public Guid PersonId { get; init; }
}

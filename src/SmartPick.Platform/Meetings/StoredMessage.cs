namespace SmartPick.Platform.Meetings;

/// <summary>A message between the two that waits for an answer, and its answer. Both read it.</summary>
internal sealed class StoredMessage
{
    public const int LongestText = 4000;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    public Guid FromId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The message that it answers; null for one that asks.</summary>
    public Guid? AnswerToId { get; init; }
}

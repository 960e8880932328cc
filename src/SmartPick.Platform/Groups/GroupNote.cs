namespace SmartPick.Platform.Groups;

/// <summary>A note that a member wrote: to the group, or for nobody but themselves. Which of the two is said once and never changed.</summary>
internal sealed class GroupNote
{
    public const int LongestText = 4000;

    public Guid Id { get; init; }

    public Guid GroupId { get; init; }

    /// <summary>The meeting it is about; null for none.</summary>
    public Guid? MeetingId { get; init; }

    public Guid ById { get; init; }

    public bool IsPrivate { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

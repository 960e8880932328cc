namespace SmartPick.Platform.Meetings;

/// <summary>One version of what its owner thinks of a meeting or of the plan. Nobody else reads it; older versions stay.</summary>
internal sealed class StoredReflection
{
    public const int LongestText = 4000;

    public Guid ReflectionId { get; init; }

    public int Number { get; init; }

    public Guid OwnerId { get; init; }

    public Guid? MeetingId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

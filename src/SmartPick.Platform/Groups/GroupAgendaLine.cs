namespace SmartPick.Platform.Groups;

/// <summary>A line that a member put on the agenda of a group's meeting. All members read it.</summary>
internal sealed class GroupAgendaLine
{
    public const int LongestText = 300;

    public Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public Guid ById { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

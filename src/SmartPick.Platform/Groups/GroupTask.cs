using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>A task of one member of a group. All members see it.</summary>
internal sealed class GroupTask : IVersioned
{
    public Guid Id { get; init; }

    public Guid GroupId { get; init; }

    public Guid? MeetingId { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>The owner's role when it was set.</summary>
    public Side OwnerRole { get; init; }

    public TaskKind Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly Due { get; init; }

    public string? Purpose { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public bool IsDropped { get; set; }

    public int Version { get; set; }

    public MeetingTask ToTask() =>
        new(Id, GroupId, OwnerRole, Kind, Title, Due)
        {
            Purpose = Purpose,
            DoneAt = DoneAt,
            IsDropped = IsDropped,
        };
}

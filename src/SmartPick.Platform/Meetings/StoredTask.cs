using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>A task as it is stored; both of the pair see it.</summary>
internal sealed class StoredTask : IVersioned
{
    public const int LongestTitle = 300;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; set; }

    public Guid? MeetingId { get; set; }

    public Side Owner { get; init; }

    public TaskKind Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly Due { get; init; }

    public string? Purpose { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public bool IsDropped { get; set; }

    public int Version { get; set; }

    public MeetingTask ToTask() =>
        new(Id, RelationshipId, Owner, Kind, Title, Due)
        {
            Purpose = Purpose,
            DoneAt = DoneAt,
            IsDropped = IsDropped,
        };
}

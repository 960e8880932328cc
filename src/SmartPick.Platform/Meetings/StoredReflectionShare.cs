namespace SmartPick.Platform.Meetings;

/// <summary>The owner lets one person of the team read one version of a reflection, until they take it back.</summary>
internal sealed class StoredReflectionShare
{
    public Guid ReflectionId { get; init; }

    public Guid WithId { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>The version: what is written later stays the owner's own until it is shared anew.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }
}

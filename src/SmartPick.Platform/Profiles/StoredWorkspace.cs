using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Profiles;

/// <summary>What somebody's browser held when they had it kept in the account, to take it out on another device. Nobody else reads it.</summary>
public sealed class StoredWorkspace : IVersioned
{
    /// <summary>The longest text kept, in characters: as large as a profile file may be.</summary>
    public const int LongestText = 384 * 1024;

    /// <summary>Whose, and the key: one a person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The workspace as JSON, read and found good before it was kept.</summary>
    public required string Text { get; set; }

    /// <summary>When it was last kept.</summary>
    public DateTimeOffset KeptAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

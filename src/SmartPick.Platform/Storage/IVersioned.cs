namespace SmartPick.Platform.Storage;

/// <summary>A row that two may change at once: the database counts its changes, and a change made on an older count is refused.</summary>
public interface IVersioned
{
    /// <summary>How often the row was changed; 0 when it is new. Forms carry it and operations compare it.</summary>
    public int Version { get; set; }
}

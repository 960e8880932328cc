namespace SmartPick.Platform.Storage;

/// <summary>Keys of new rows.</summary>
public static class Ids
{
    /// <summary>A version 7 UUID: unique, and in the order of time, so that tables grow at their end.</summary>
    /// <param name="time">The clock.</param>
    public static Guid New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());
}

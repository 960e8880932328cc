namespace SmartPick.Reference.Seasons;

/// <summary>Time zones by their IANA names.</summary>
public static class TimeZones
{
    /// <summary>True for a zone that is known by its IANA name.</summary>
    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>The zone of an IANA name; null when there is none.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is not null
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.HasIanaId
            ? zone
            : null;
}

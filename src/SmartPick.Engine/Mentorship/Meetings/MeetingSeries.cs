namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>Meetings that come back every so many days at the same hour of one place, through every change of its clocks.</summary>
/// <param name="First">The first beginning, on the clock of the zone.</param>
/// <param name="EveryDays">Days from one to the next, at least 1.</param>
/// <param name="Zone">IANA time zone.</param>
public sealed record MeetingSeries(DateTime First, int EveryDays, string Zone)
{
    /// <summary>The beginnings in UTC.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public IReadOnlyList<DateTimeOffset> Starts(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => UtcOf(First.AddDays((double)number * EveryDays), Zone)),
        ];

    /// <summary>
    /// The moment of an hour on a zone's clock, in UTC. An hour that the clock skips is taken as much later as the clock is put on;
    /// of an hour that comes twice the first is taken, as calendars do (RFC 5545).
    /// </summary>
    /// <param name="local">The hour on the clock.</param>
    /// <param name="zone">IANA time zone.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTimeOffset UtcOf(DateTime local, string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var hour = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset =
            rules.IsInvalidTime(hour) ? rules.GetUtcOffset(hour.AddDays(-1))
            : rules.IsAmbiguousTime(hour) ? rules.GetAmbiguousTimeOffsets(hour).Max()
            : rules.GetUtcOffset(hour);
        return new DateTimeOffset(hour, offset).ToUniversalTime();
    }

    /// <summary>What a zone's clock shows at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">IANA time zone.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTime LocalOf(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;
}

namespace SmartPick.Cli.Tests;

/// <summary>It is 22 November 2026 wherever the tests run; waiting and measuring go by the machine.</summary>
internal sealed class NovemberClock : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
}

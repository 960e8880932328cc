namespace SmartPick.Browser.Tests.Stories;

/// <summary>The system's clock, moved ahead by hand: what takes days in a story takes none in its test.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}

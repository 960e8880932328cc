namespace SmartPick.Platform;

/// <summary>A last day that people read on a page is over once it has ended everywhere: whoever reads it has the whole of it, by whatever clock.</summary>
internal static class LastDay
{
    /// <summary>How far the westernmost clock is behind UTC.</summary>
    private static readonly TimeSpan Westernmost = TimeSpan.FromHours(12);

    /// <summary>The earliest day that has not ended everywhere yet.</summary>
    /// <param name="now">The moment.</param>
    public static DateOnly StillRunning(DateTimeOffset now) =>
        DateOnly.FromDateTime(now.UtcDateTime - Westernmost);

    /// <summary>When a day has ended everywhere: at noon of the next, in UTC.</summary>
    /// <param name="day">The day.</param>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + Westernmost;
}

namespace SmartPick.Platform.Jobs;

/// <summary>How long jobs are held, how often and how far apart they are tried. The usual values keep trying for almost four days.</summary>
public sealed record JobPace
{
    /// <summary>How long a node has a job before another one may take it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The wait after the first failed attempt; it doubles with each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How many attempts there are before a job is given up; at least 1.</summary>
    public int Attempts { get; init; } = 24;

    /// <summary>How many jobs a node does at once; at least 1.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How long to wait after an attempt failed.</summary>
    /// <param name="attempts">How many attempts were made, from 1.</param>
    public TimeSpan WaitAfter(int attempts)
    {
        var doubled = FirstWait.TotalSeconds * Math.Pow(2, attempts - 1);
        return TimeSpan.FromSeconds(Math.Min(doubled, LongestWait.TotalSeconds));
    }
}

namespace SmartPick.Platform.Rounds;

/// <summary>How large a round may be that is run while its administrator waits; a larger one is a job that tells how far it is.</summary>
/// <param name="PairsAtOnce">Mentees times mentors; 0 makes every run a job.</param>
public sealed record RoundPace(long PairsAtOnce)
{
    /// <summary>500 mentees and 500 mentors: a large school's round is below it.</summary>
    public static RoundPace Usual { get; } = new(250_000);
}

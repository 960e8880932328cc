namespace SmartPick.Platform.Rounds;

/// <summary>How far a run is.</summary>
/// <param name="Step">What it is at.</param>
/// <param name="Done">Of <see cref="RunStep.Comparing"/>: mentees held against every mentor so far.</param>
/// <param name="Of">How many there are; 0 where nothing is counted.</param>
public sealed record RunProgress(RunStep Step, int Done = 0, int Of = 0);

/// <summary>The steps of a run, in their order.</summary>
public enum RunStep
{
    /// <summary>Nobody has begun it yet.</summary>
    Waiting,

    /// <summary>Profiles are read.</summary>
    Reading,

    /// <summary>Everybody is held against everybody.</summary>
    Comparing,

    /// <summary>People are placed, and it is proven that no placement is better.</summary>
    Placing,

    /// <summary>Reasons and comparisons are written.</summary>
    Reporting,
}

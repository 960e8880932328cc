namespace SmartPick.Platform.Jobs;

/// <summary>What becomes of a job after an attempt.</summary>
internal enum JobEndKind
{
    /// <summary>Nothing is left to do.</summary>
    Done,

    /// <summary>It waits for another attempt.</summary>
    Again,

    /// <summary>It waits for a person.</summary>
    GiveUp,
}

namespace SmartPick.Platform.Jobs;

/// <summary>How an attempt at a job ended.</summary>
public sealed record JobEnd
{
    private JobEnd(JobEndKind kind, string? problem)
    {
        Kind = kind;
        Problem = problem;
    }

    /// <summary>It is done, or needs no doing any more; a job that its handler has scheduled anew is due again then.</summary>
    public static JobEnd Done { get; } = new(JobEndKind.Done, null);

    /// <summary>What became of it.</summary>
    internal JobEndKind Kind { get; }

    /// <summary>Why it is not done.</summary>
    internal string? Problem { get; }

    /// <summary>Not this time: it is tried again after a growing wait, and given up after the last attempt.</summary>
    /// <param name="problem">Why, for who runs the server; no personal data.</param>
    public static JobEnd Again(string problem) => new(JobEndKind.Again, problem);

    /// <summary>No further attempt can help, or might do harm: somebody has to look.</summary>
    /// <param name="problem">Why, for who runs the server; no personal data.</param>
    public static JobEnd GiveUp(string problem) => new(JobEndKind.GiveUp, problem);
}

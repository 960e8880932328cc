using SmartPick.Matching.Results;

namespace SmartPick.Matching.Chaining;

/// <summary>How much longer a run may take, told to those who listen from time to time.</summary>
internal sealed class Allowance
{
    /// <summary>Calls after which an agent is taken to go in circles.</summary>
    public const int CallsPerAgent = 200;

    private const int CallsBetweenLooks = 1024;

    private readonly MatchOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly long _started;
    private int _sinceLook;

    /// <summary>Starts the clock.</summary>
    public Allowance(MatchOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _started = options.Clock.GetTimestamp();
    }

    /// <summary>What is being tried, for the reports.</summary>
    public MatchRung Rung { get; set; }

    /// <summary>Which attempt it is, from 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Proposals of earlier attempts.</summary>
    public long ProposalsBefore { get; set; }

    /// <summary>Blocking pairs of the best assignment so far.</summary>
    public int? Fewest { get; set; }

    /// <summary>True when the time is over.</summary>
    public bool IsOver => _options.Clock.GetElapsedTime(_started) >= _options.TimeLimit;

    /// <summary>Counts a call; false when the time is over.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public bool Spend(long proposals)
    {
        if (++_sinceLook < CallsBetweenLooks)
        {
            return true;
        }

        _sinceLook = 0;
        Tell(proposals);
        return !IsOver;
    }

    /// <summary>Tells how far the run is, and stops it when it was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Tell(long proposals)
    {
        _cancellation.ThrowIfCancellationRequested();
        _options.Progress?.Report(
            new MatchProgress(Rung, Attempt, ProposalsBefore + proposals, Fewest)
        );
    }
}

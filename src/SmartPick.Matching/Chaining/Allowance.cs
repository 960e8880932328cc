using SmartPick.Matching.Runs;

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
    private MatchProgress _progress;

    /// <summary>Starts the clock.</summary>
    public Allowance(MatchOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _started = options.Clock.GetTimestamp();
    }

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

    /// <summary>An attempt begins.</summary>
    /// <param name="rung">What is being tried.</param>
    /// <param name="attempt">Which attempt it is, from 1.</param>
    /// <param name="proposals">Proposals of earlier attempts.</param>
    /// <param name="fewest">Blocking pairs of the best assignment so far; null when there is none.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Begin(MatchRung rung, int attempt, long proposals, int? fewest)
    {
        _progress = new MatchProgress(rung, attempt, proposals, fewest);
        Tell(0);
    }

    private void Tell(long proposals)
    {
        _cancellation.ThrowIfCancellationRequested();
        _options.Progress?.Report(_progress with { Proposals = _progress.Proposals + proposals });
    }
}

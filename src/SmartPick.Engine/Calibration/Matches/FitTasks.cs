namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Runs independent pieces on a number of threads; results come back in order, so the number of threads cannot show.</summary>
internal sealed class FitTasks
{
    private readonly ParallelOptions _options;

    public FitTasks(int threads, CancellationToken cancellation)
    {
        _options = new ParallelOptions
        {
            MaxDegreeOfParallelism = threads,
            CancellationToken = cancellation,
        };
    }

    /// <summary>Stops the work when asked to.</summary>
    public CancellationToken Cancellation => _options.CancellationToken;

    /// <summary>Applies a pure function to every item.</summary>
    public IReadOnlyList<TResult> Map<T, TResult>(
        IReadOnlyList<T> items,
        Func<T, CancellationToken, TResult> work
    )
    {
        var results = new TResult[items.Count];
        Parallel.For(
            0,
            items.Count,
            _options,
            i => results[i] = work(items[i], _options.CancellationToken)
        );
        return results;
    }
}

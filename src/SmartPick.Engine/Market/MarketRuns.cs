using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Market;

/// <summary>Many seasons of a market, in parallel.</summary>
public static class MarketRuns
{
    /// <summary>Runs seasons and adds them up; the sum is the same for any number of threads and any split into calls.</summary>
    /// <param name="market">The market.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="firstSeason">The first season, 0 or more.</param>
    /// <param name="count">How many.</param>
    /// <param name="threads">Threads, at least 1; each takes the memory of one season.</param>
    /// <param name="resumeFrom">What earlier seasons of the same market and seed gave; null to begin.</param>
    /// <param name="finished">
    /// Told the tally of each season as it ends, one at a time and in no particular order; for progress and for files to resume from.
    /// </param>
    /// <param name="cancellation">Stops between the steps of a season.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static SeasonTally Run(
        NationalMarket market,
        Seed seed,
        int firstSeason,
        int count,
        int threads,
        SeasonTally? resumeFrom = null,
        Action<int, SeasonTally>? finished = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstSeason);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var total = new SeasonTally(market.Layout);
        if (resumeFrom is not null)
        {
            total.Add(resumeFrom);
        }

        var gate = new Lock();
        Parallel.For(
            firstSeason,
            firstSeason + count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = cancellation,
            },
            market.CreateWorkspace,
            (season, _, workspace) =>
            {
                var tally = market.Run(seed, season, workspace, cancellation);
                lock (gate)
                {
                    total.Add(tally);
                    finished?.Invoke(season, tally);
                }

                return workspace;
            },
            _ => { }
        );
        return total;
    }
}

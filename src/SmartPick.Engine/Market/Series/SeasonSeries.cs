namespace SmartPick.Engine.Market.Series;

/// <summary>One season as it is and, where a scenario is asked about, the same season under the scenario.</summary>
/// <param name="AsItIs">The season as it is.</param>
/// <param name="Scenario">The same people and the same luck under the scenario; null for none.</param>
public sealed record SeasonPair(MarketTable AsItIs, MarketTable? Scenario);

/// <summary>Many seasons of one question, added up in their order; may be put away after any season and gone on with.</summary>
public sealed class SeasonSeries
{
    /// <summary>A series with no season yet.</summary>
    public SeasonSeries()
        : this(0, new MarketTally(), new MarketTally(), new MarketTally()) { }

    /// <summary>A series that goes on.</summary>
    /// <param name="seasons">Seasons it holds.</param>
    /// <param name="asItIs">The seasons as they are.</param>
    /// <param name="scenario">The seasons under the scenario; empty without one.</param>
    /// <param name="change">Season by season, what the scenario changes; empty without one.</param>
    public SeasonSeries(int seasons, MarketTally asItIs, MarketTally scenario, MarketTally change)
    {
        Seasons = seasons;
        AsItIs = asItIs;
        Scenario = scenario;
        Change = change;
    }

    /// <summary>Seasons added so far: those with the numbers 0 to this less one.</summary>
    public int Seasons { get; private set; }

    /// <summary>The seasons as they are.</summary>
    public MarketTally AsItIs { get; }

    /// <summary>The seasons under the scenario; empty without one.</summary>
    public MarketTally Scenario { get; }

    /// <summary>Season by season, what the scenario changes; empty without one.</summary>
    public MarketTally Change { get; }

    /// <summary>Adds seasons until there are as many as asked for. Same seasons, same bits, for any number of threads.</summary>
    /// <param name="seasons">How many there are to be.</param>
    /// <param name="threads">Threads to use, at least 1.</param>
    /// <param name="season">Runs the season with a number; asked from several threads at once.</param>
    /// <param name="added">Told after each season that was added, by one thread at a time; the series stands still meanwhile.</param>
    /// <param name="cancellation">Stops it; the series then holds the seasons added so far and can go on.</param>
    public void GoOn(
        int seasons,
        int threads,
        Func<int, CancellationToken, SeasonPair> season,
        Action<SeasonSeries> added,
        CancellationToken cancellation
    )
    {
        var gate = new Lock();
        var waiting = new Dictionary<int, SeasonPair>();
        var next = Seasons;
        Parallel.For(
            0,
            threads,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = cancellation,
            },
            _ =>
            {
                while (Interlocked.Increment(ref next) - 1 is var number && number < seasons)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var pair = season(number, cancellation);
                    lock (gate)
                    {
                        waiting.Add(number, pair);
                        while (
                            !cancellation.IsCancellationRequested
                            && waiting.Remove(Seasons, out var ready)
                        )
                        {
                            Add(ready);
                            added(this);
                        }
                    }
                }
            }
        );
        if (Seasons < seasons)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Add(SeasonPair pair)
    {
        AsItIs.Add(pair.AsItIs);
        if (pair.Scenario is { } scenario)
        {
            Scenario.Add(scenario);
            Change.AddChange(scenario, pair.AsItIs);
        }

        Seasons++;
    }
}

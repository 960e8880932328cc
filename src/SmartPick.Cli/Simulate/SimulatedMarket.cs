using System.Collections.Concurrent;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Market.Series;

namespace SmartPick.Cli.Simulate;

/// <summary>The market of an order, as it is and under its scenario: seasons with the same people and the same luck.</summary>
internal sealed class SimulatedMarket
{
    private readonly SimulateOrder _order;
    private readonly NationalMarket _asItIs;
    private readonly NationalMarket? _scenario;
    private readonly ConcurrentBag<SeasonWorkspace> _memory = [];
    private readonly ConcurrentBag<SeasonWorkspace> _scenarioMemory = [];

    /// <summary>Prepares both (seconds).</summary>
    public SimulatedMarket(MarketInput input, SimulateOrder order)
    {
        _order = order;
        _asItIs = NationalMarket.Create(input, Scenario.AsItIs);
        _scenario = order.Scenario is { } scenario ? NationalMarket.Create(input, scenario) : null;
    }

    /// <summary>Runs the season with a number, as it is and under the scenario.</summary>
    public SeasonPair Season(int number, CancellationToken cancellation) =>
        new(
            Run(_asItIs, _memory, number, cancellation),
            _scenario is null ? null : Run(_scenario, _scenarioMemory, number, cancellation)
        );

    private MarketTable Run(
        NationalMarket market,
        ConcurrentBag<SeasonWorkspace> memory,
        int number,
        CancellationToken cancellation
    )
    {
        var workspace = memory.TryTake(out var used) ? used : market.CreateWorkspace();
        var tally = market.Run(_order.Seed, number, workspace, cancellation);
        memory.Add(workspace);
        return MarketTables.Of(tally, string.Empty);
    }
}

using System.Collections.Concurrent;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Market.Series;
using SmartPick.Engine.Picking;

namespace SmartPick.Cli.Simulate;

/// <summary>The market of an order, as it is and under its scenario: seasons with the same people and the same luck.</summary>
internal sealed class SimulatedMarket
{
    private readonly SimulateOrder _order;
    private readonly NationalMarket _asItIs;
    private readonly NationalMarket? _scenario;
    private readonly ConcurrentBag<SeasonWorkspace> _memory = [];
    private readonly ConcurrentBag<SeasonWorkspace> _scenarioMemory = [];

    /// <summary>Prepares both: seconds, or minutes where lists have to be made for everybody.</summary>
    /// <param name="input">What the market is made of.</param>
    /// <param name="rules">The product's own thresholds for lists.</param>
    /// <param name="order">The order.</param>
    /// <param name="progress">Told how far the lists are.</param>
    /// <param name="cancellation">Stops it.</param>
    public SimulatedMarket(
        MarketInput input,
        PickingRules rules,
        SimulateOrder order,
        IProgress<ListProgress> progress,
        CancellationToken cancellation
    )
    {
        _order = order;
        _asItIs = NationalMarket.Create(input, Scenario.AsItIs);
        if (order.Scenario is not { } scenario)
        {
            return;
        }

        _scenario = NationalMarket.Create(input, scenario);
        if (scenario.Lists is ListBehaviour.SmartPick)
        {
            (_scenario, Lists) = ListEquilibrium.Find(
                _scenario,
                rules,
                ListSettings.Of(input.Assumptions, order.Threads),
                progress,
                cancellation
            );
        }
    }

    /// <summary>How the lists were found; null where people apply as they do today.</summary>
    public ListReport? Lists { get; }

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

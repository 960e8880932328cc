using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Series;
using SmartPick.Reference;

namespace SmartPick.Cli.Simulate;

/// <summary>The market of an order: reference data in, seasons out.</summary>
internal sealed class SimulatedMarket(ReferenceData reference, SimulateOrder order)
{
    /// <summary>Runs the season with a number, as it is and under the scenario.</summary>
    public SeasonPair Season(int number, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(StandIn(number, 0), order.Scenario is null ? null : StandIn(number, 0.01));
    }

    private MarketTable StandIn(int number, double more) =>
        new(
            string.Empty,
            1,
            [
                new(
                    MarketMeasure.Filled,
                    null,
                    null,
                    null,
                    0.9 + more + (0.001 * ((number + (int)order.Seed.Value) % 7)),
                    0,
                    reference.Catalog.Programs.Count
                ),
            ]
        );
}

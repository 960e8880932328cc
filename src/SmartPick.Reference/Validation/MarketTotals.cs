using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Randomness;
using SmartPick.Reference.Market;

namespace SmartPick.Reference.Validation;

/// <summary>Simulates the seasons behind the market's totals.</summary>
internal static class MarketTotals
{
    private const string Name = "validation";

    /// <summary>Seasons of the market as it is, always the same ones.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="reference">What was read of the same folder.</param>
    /// <param name="seasons">How many; 0 gives an empty table.</param>
    /// <param name="threads">Threads to use; the result is the same for any number.</param>
    /// <param name="cancellation">Stops between the steps of a season.</param>
    public static Reading<MarketTable> Simulate(
        string dataFolder,
        ReferenceData reference,
        int seasons,
        int threads,
        CancellationToken cancellation
    )
    {
        if (seasons == 0)
        {
            return new Reading<MarketTable>(new MarketTable(Name, 0, []), []);
        }

        var input = MarketFolder.Read(dataFolder, reference, new Dictionary<AcgmeCode, int>());
        if (input.Value is null)
        {
            return new Reading<MarketTable>(null, input.Problems);
        }

        var tally = MarketRuns.Run(
            NationalMarket.Create(input.Value, Scenario.AsItIs),
            default,
            0,
            seasons,
            threads,
            cancellation: cancellation
        );
        return new Reading<MarketTable>(MarketTables.Of(tally, Name), []);
    }
}

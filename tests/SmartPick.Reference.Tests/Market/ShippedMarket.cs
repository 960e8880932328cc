using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.People;
using SmartPick.Reference.Market;

namespace SmartPick.Reference.Tests.Market;

/// <summary>The market of the data folder in the season as it is, read once.</summary>
internal static class ShippedMarket
{
    private static readonly Lazy<MarketInput> LazyInput = new(Read);
    private static readonly Lazy<MarketPlan> LazyPlan = new(() =>
        MarketPlanner.Plan(Input, Scenario.AsItIs)
    );
    private static readonly Lazy<PopulationModel> LazyModel = new(() =>
        PopulationModel.Prepare(Input, Plan, Scenario.AsItIs)
    );

    public static MarketInput Input => LazyInput.Value;

    public static MarketPlan Plan => LazyPlan.Value;

    public static PopulationModel Model => LazyModel.Value;

    private static MarketInput Read()
    {
        var reference = ReferenceData.Load(Repository.Data);
        reference.Problems.ShouldBeEmpty();
        var reading = MarketFolder.Read(
            Repository.Data,
            reference.Value!,
            new Dictionary<AcgmeCode, int>()
        );
        reading.Problems.ShouldBeEmpty();
        return reading.Value!;
    }
}

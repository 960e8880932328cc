using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Market.Interviewing;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Market;

/// <summary>Tallies, the tables made of them, and the draws they count.</summary>
public sealed class CountingTests
{
    private static readonly Seed Seed = new(3);

    [Fact]
    public void A_table_over_seasons_has_the_mean_and_spread_of_its_seasons()
    {
        const int Seasons = 7;
        var market = new SmallMarket().Create();
        var single = Enumerable
            .Range(0, Seasons)
            .Select(season => MarketTables.Of(SmallMarket.Seasons(market, Seed, season, 1), "one"))
            .ToList();
        var all = MarketTables.Of(SmallMarket.Seasons(market, Seed, 0, Seasons, 2), "all");
        all.Seasons.ShouldBe(Seasons);
        foreach (var measure in Enum.GetValues<MarketMeasure>())
        {
            var row = all.Find(measure);
            row.ShouldNotBeNull();
            var values = single.Select(table => table.Find(measure)!.Mean).ToArray();
            var mean = values.Average();
            var sd = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (Seasons - 1));
            row.SeasonSd.ShouldBe(sd, 1e-3 + (1e-4 * Math.Abs(mean)));
            row.Mean.ShouldBe(mean, 1e-3 + (0.02 * Math.Abs(mean)));
        }
    }

    [Fact]
    public void Groups_add_up_to_the_whole()
    {
        var market = new SmallMarket().Create();
        var table = MarketTables.Of(SmallMarket.Seasons(market, Seed, 0, 4, 1), "all");
        foreach (
            var measure in new[]
            {
                MarketMeasure.Registered,
                MarketMeasure.Active,
                MarketMeasure.RankedPreferred,
                MarketMeasure.Unmatched,
            }
        )
        {
            var whole = table.Find(measure)!.Mean;
            Enum.GetValues<ApplicantType>()
                .Sum(type => table.Find(measure, null, type)!.Mean)
                .ShouldBe(whole, 1e-9);
            market
                .Plan.Specialties.Sum(name => table.Find(measure, name)?.Mean ?? 0)
                .ShouldBe(whole, 1e-9);
        }

        table.Find(MarketMeasure.Registered)!.Mean.ShouldBe(400);
        Enum.GetValues<ApplicantType>()
            .Sum(type => table.Find(MarketMeasure.ShareOfPositions, null, type)!.Mean)
            .ShouldBe(table.Find(MarketMeasure.Filled)!.Mean, 1e-9);
        table
            .Find(MarketMeasure.FilledAfterSoap)!
            .Mean.ShouldBeGreaterThanOrEqualTo(table.Find(MarketMeasure.Filled)!.Mean);
    }

    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 200)]
    [InlineData(209, 200)]
    [InlineData(249, 240)]
    [InlineData(250, 250)]
    [InlineData(275, 250)]
    public void Scores_fall_into_the_published_bands(int score, int band) =>
        TallyLayout.BandEnd(TallyLayout.BandOf(score)).ShouldBe(band);

    [Fact]
    public void An_alias_table_draws_in_proportion_to_its_weights()
    {
        double[] weights = [4, 1, 0, 2, 1, 8, 0.5];
        const int Draws = 200_000;
        var table = new AliasTable(weights);
        var counts = new int[weights.Length];
        for (var draw = 0U; draw < Draws; draw++)
        {
            counts[table.At((ulong)(KeyedRandom.Uniform(Seed, draw) * ulong.MaxValue))]++;
        }

        for (var index = 0; index < weights.Length; index++)
        {
            var expected = Draws * weights[index] / weights.Sum();
            ((double)counts[index]).ShouldBe(expected, 1e-9 + (4.5 * Math.Sqrt(expected)));
        }
    }

    [Fact]
    public void Tiers_of_a_scenario_share_out_what_signals_are_worth()
    {
        var model = new SyntheticModel();
        var single = model.Catalog.SignalsOf(SyntheticModel.SingleTier)!;
        var two = model.Catalog.SignalsOf(SyntheticModel.GoldAndSilver)!;
        double[] ofSingle = [0, -2.2, 0, 0, 0, 0, 0, 0, 0];
        double[] ofTwo = [0, -1.75, 0, 1.5, 0, 0, 0, 0, 0];
        Worth(single, single, ofSingle).ShouldBe([0, 2.2, 0]);
        Worth(two, two, ofTwo).ShouldBe([0, 1.75, 3.25]);
        // More of the same tier: each is worth what it was.
        Worth(single, single with { Single = 60 }, ofSingle).ShouldBe([0, 2.2, 0]);
        // One tier becomes two: the mean over the signals stays.
        var split = Worth(single, single with { Single = 0, Gold = 10, Silver = 20 }, ofSingle);
        (split[2] - split[1]).ShouldBe(1, 1e-12);
        ((10 * split[2]) + (20 * split[1])).ShouldBe(30 * 2.2, 1e-9);
        // Two become one: worth their mean.
        var joined = Worth(two, two with { Gold = 0, Silver = 0, Single = 12 }, ofTwo);
        joined[1].ShouldBe(((3 * 3.25) + (25 * 1.75)) / 28, 1e-12);
        Worth(null, single, ofSingle)[1].ShouldBe(1.6);
        Worth(two, two with { Gold = 0, Silver = 0 }, ofTwo).ShouldBe([0, 0, 0]);
    }

    private static double[] Worth(
        Engine.Catalog.SignalRule? fitted,
        Engine.Catalog.SignalRule? now,
        double[] effects
    )
    {
        var worth = new double[3];
        new TierWorth(fitted, now, step: 1, single: 1.6).Fill(effects, worth);
        return worth;
    }
}

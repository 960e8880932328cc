using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Series;

namespace SmartPick.Engine.Tests.Market.Series;

public sealed class SeasonSeriesTests
{
    private const int Seasons = 40;

    [Fact]
    public void Means_and_spreads_are_those_of_the_seasons()
    {
        var series = Run(new SeasonSeries(), Seasons, 1);

        var values = Enumerable.Range(0, Seasons).Select(number => Value(number, 0)).ToList();
        var mean = values.Average();
        var sd = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (Seasons - 1));
        var table = series.AsItIs.ToTable("as it is", series.Seasons);
        var row = table.Find(MarketMeasure.Filled).ShouldNotBeNull();
        row.Mean.ShouldBe(mean, 1e-12);
        row.SeasonSd.ShouldBe(sd, 1e-12);
        row.People.ShouldBe(Enumerable.Range(0, Seasons).Average(), 1e-12);
        table.Seasons.ShouldBe(Seasons);
    }

    [Fact]
    public void A_figure_that_some_seasons_lack_is_a_mean_over_those_that_have_it()
    {
        var series = Run(new SeasonSeries(), Seasons, 1);

        var row = series.AsItIs.Rows.Single(row => row.Measure is MarketMeasure.RanksUnmatched);
        row.Seasons.ShouldBe(Seasons / 4);
        row.Mean.ShouldBe(Enumerable.Range(0, Seasons).Where(n => n % 4 == 3).Average(), 1e-12);
        row.Type.ShouldBe(ApplicantType.UsImg);
    }

    [Fact]
    public void The_change_is_taken_season_by_season()
    {
        var series = Run(new SeasonSeries(), Seasons, 1);

        var changes = Enumerable
            .Range(0, Seasons)
            .Select(number => Value(number, 1) - Value(number, 0))
            .ToList();
        var mean = changes.Average();
        var row = series.Change.Rows.Single(row => row.Measure is MarketMeasure.Filled);
        row.Mean.ShouldBe(mean, 1e-12);
        row.SeasonSd.ShouldBe(
            Math.Sqrt(changes.Sum(x => (x - mean) * (x - mean)) / (Seasons - 1)),
            1e-12
        );
        row.SeasonSd.ShouldBeLessThan(
            series.AsItIs.Rows.Single(own => own.Measure is MarketMeasure.Filled).SeasonSd
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_change_no_bit(int threads)
    {
        var one = Run(new SeasonSeries(), Seasons, 1);
        var many = Run(new SeasonSeries(), Seasons, threads);

        many.AsItIs.Rows.ShouldBe(one.AsItIs.Rows);
        many.Scenario.Rows.ShouldBe(one.Scenario.Rows);
        many.Change.Rows.ShouldBe(one.Change.Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(Seasons)]
    public void Put_away_and_gone_on_with_it_gives_the_same_bits(int first)
    {
        var whole = Run(new SeasonSeries(), Seasons, 3);
        var begun = Run(new SeasonSeries(), first, 2);
        var gone = Run(
            new SeasonSeries(
                begun.Seasons,
                new MarketTally(begun.AsItIs.Rows),
                new MarketTally(begun.Scenario.Rows),
                new MarketTally(begun.Change.Rows)
            ),
            Seasons,
            3
        );

        gone.AsItIs.Rows.ShouldBe(whole.AsItIs.Rows);
        gone.Change.Rows.ShouldBe(whole.Change.Rows);
    }

    [Fact]
    public void Stopped_it_holds_the_seasons_done_and_can_go_on()
    {
        using var stop = new CancellationTokenSource();
        var series = new SeasonSeries();

        Should.Throw<OperationCanceledException>(() =>
            series.GoOn(
                Seasons,
                2,
                (number, _) => Season(number),
                now =>
                {
                    if (now.Seasons == 5)
                    {
                        stop.Cancel();
                    }
                },
                stop.Token
            )
        );

        series.Seasons.ShouldBeInRange(5, Seasons - 1);
        Run(series, Seasons, 2);
        series.AsItIs.Rows.ShouldBe(Run(new SeasonSeries(), Seasons, 1).AsItIs.Rows);
    }

    [Fact]
    public void A_figure_twice_is_refused()
    {
        var row = new MarketTallyRow(MarketMeasure.Filled, null, null, null, 1, 0, 0, 0);

        Should.Throw<ArgumentException>(() => new MarketTally([row, row]));
    }

    private static SeasonSeries Run(SeasonSeries series, int seasons, int threads)
    {
        series.GoOn(
            seasons,
            threads,
            (number, _) => Season(number),
            _ => { },
            TestContext.Current.CancellationToken
        );
        return series;
    }

    private static SeasonPair Season(int number) => new(Table(number, 0), Table(number, 1));

    private static MarketTable Table(int number, int scenario)
    {
        List<MarketRow> rows =
        [
            new(MarketMeasure.Filled, null, null, null, Value(number, scenario), 0, number),
        ];
        if (number % 4 == 3)
        {
            rows.Add(
                new(MarketMeasure.RanksUnmatched, "A", ApplicantType.UsImg, null, number, 0, 1)
            );
        }

        return new MarketTable(string.Empty, 1, rows);
    }

    // Seasons differ by much, scenarios by little.
    private static double Value(int number, int scenario) =>
        Math.Sin(number + 1) + (0.01 * scenario * Math.Cos(number));
}

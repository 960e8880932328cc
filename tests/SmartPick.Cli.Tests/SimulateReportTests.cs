using SmartPick.Cli.Output;
using SmartPick.Cli.Simulate;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Randomness;
using SmartPick.Reference.Catalog;

namespace SmartPick.Cli.Tests;

/// <summary>What the page of <c>smartpick simulate</c> says of its figures.</summary>
public sealed class SimulateReportTests
{
    [Theory]
    [InlineData(2, 8.9, false)]
    [InlineData(2, 9.1, true)]
    [InlineData(4, 1.5, false)]
    [InlineData(4, 1.7, true)]
    [InlineData(1000, 0.062, false)]
    [InlineData(1000, 0.064, true)]
    public void A_star_asks_more_of_few_seasons(int seasons, double change, bool starred)
    {
        // The standard deviation of the change is 1: by the table of Student's t 12.7, 3.18 and 2 standard errors.
        var figure = Figure(MarketMeasure.Interviews, null, 10) with
        {
            Seasons = seasons,
            AsItIs = 10 - change,
            Change = change,
            ChangeSd = 1,
        };

        Write(figure).Contains('*', StringComparison.Ordinal).ShouldBe(starred);
    }

    [Fact]
    public void One_season_never_has_a_star() =>
        Write(
                Figure(MarketMeasure.Interviews, null, 10) with
                {
                    Seasons = 1,
                    AsItIs = 1,
                    Change = 9,
                    ChangeSd = 0,
                }
            )
            .ShouldNotContain("*");

    [Fact]
    public void Specialties_of_few_people_stand_together_as_other()
    {
        var page = Write(
            Figure(MarketMeasure.RankedPreferred, "Large", 400),
            Figure(MarketMeasure.MatchRatePreferred, "Large", 0.8),
            Figure(MarketMeasure.RankedPreferred, "Small", 12),
            Figure(MarketMeasure.MatchRatePreferred, "Small", 0.5) with
            {
                Row = Row(MarketMeasure.MatchRatePreferred, "Small", 0.5, people: 12),
            },
            Figure(MarketMeasure.RankedPreferred, "Smaller", 4),
            Figure(MarketMeasure.MatchRatePreferred, "Smaller", 1) with
            {
                Row = Row(MarketMeasure.MatchRatePreferred, "Smaller", 1, people: 4),
            },
            Figure(MarketMeasure.Positions, "Two positions", 2),
            Figure(MarketMeasure.Positions, "Many positions", 900)
        );

        page.ShouldContain("Large");
        page.ShouldContain("Many positions");
        page.ShouldNotContain("Small");
        page.ShouldNotContain("Two positions");
        // 16 people; (12 * .5 + 4 * 1) / 16 matched; the positions of the third.
        var other = page.Split('\n')
            .Single(line => line.TrimStart().StartsWith("other: 3", StringComparison.Ordinal));
        other
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Intersect(["16", "62.5", "2"], StringComparer.Ordinal)
            .Count()
            .ShouldBe(3);
    }

    [Fact]
    public void A_published_figure_has_its_year() =>
        Write(
                Figure(MarketMeasure.Filled, null, 0.94) with
                {
                    Published = new PublishedFigure(0.935, "2026", "nobody"),
                }
            )
            .ShouldContain("93.5 (2026) [1]");

    [Fact]
    public void What_rounds_to_nothing_has_no_sign() =>
        MeasureWords.Number(MarketMeasure.Filled, -0.0001).ShouldBe("0.0");

    [Fact]
    public void Where_standard_error_is_a_file_progress_comes_in_calm_lines()
    {
        var clock = new HandClock();
        var error = new StringWriter { NewLine = "\n" };
        using (var line = new StatusLine(Around(clock, error)))
        {
            for (var second = 0; second < 150; second++)
            {
                line.Show($"second {second}");
                clock.Pass(TimeSpan.FromSeconds(1));
            }
        }

        error.ToString().ShouldBe("second 60\nsecond 120\n");
    }

    private static string Write(params SimulatedFigure[] figures) =>
        SimulateReport.Write(
            new SimulateOrder(2, new Seed(1), null, 1, null, null),
            figures,
            null,
            new Dictionary<string, Source>(StringComparer.Ordinal),
            Around(new HandClock(), TextWriter.Null)
        );

    private static Surroundings Around(TimeProvider clock, TextWriter error) =>
        new()
        {
            In = () => Stream.Null,
            Out = TextWriter.Null,
            Error = error,
            Width = 120,
            Color = false,
            ShowsProgress = false,
            Clock = clock,
        };

    private static SimulatedFigure Figure(MarketMeasure measure, string? specialty, double mean) =>
        new(Row(measure, specialty, mean, 100), 2, null, null, null, null);

    private static MarketRow Row(
        MarketMeasure measure,
        string? specialty,
        double mean,
        double people
    ) =>
        new(
            measure,
            specialty,
            measure is MarketMeasure.Interviews ? ApplicantType.UsImg : null,
            null,
            mean,
            0,
            people
        );

    /// <summary>Time passes when told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}

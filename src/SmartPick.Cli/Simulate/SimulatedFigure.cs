using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Series;
using SmartPick.Engine.Statistics;

namespace SmartPick.Cli.Simulate;

/// <summary>A figure of simulated seasons, what a scenario changes of it, and what is published.</summary>
/// <param name="Row">The figure as the season is, or, with a scenario, under the scenario.</param>
/// <param name="Seasons">Seasons that had it.</param>
/// <param name="AsItIs">Its mean in the same seasons as they are; null without a scenario, or where only the scenario has it.</param>
/// <param name="Change">Mean change, season by season; null likewise.</param>
/// <param name="ChangeSd">Its standard deviation between seasons; null likewise.</param>
/// <param name="Published">What is published; null for nothing.</param>
internal sealed record SimulatedFigure(
    MarketRow Row,
    int Seasons,
    double? AsItIs,
    double? Change,
    double? ChangeSd,
    PublishedFigure? Published
)
{
    /// <summary>
    /// What a change has to exceed to be more than luck: two standard errors of the mean change, more with few seasons (12.7 with two),
    /// infinite with one.
    /// </summary>
    public double? ChangeError =>
        ChangeSd is { } sd ? StudentDistribution.Reach(Seasons) * sd / Math.Sqrt(Seasons) : null;

    /// <summary>Every figure of a series.</summary>
    public static IReadOnlyList<SimulatedFigure> Of(
        SeasonSeries series,
        SimulateOrder order,
        PublishedFigures published
    )
    {
        var tally = order.Scenario is null ? series.AsItIs : series.Scenario;
        var asItIs = series.AsItIs.Rows.ToDictionary(Key, row => row.Mean);
        var changes = series.Change.Rows.ToDictionary(Key);
        return
        [
            .. tally.Rows.Select(row =>
            {
                var change = changes.GetValueOrDefault(Key(row));
                var figure = new MarketRow(
                    row.Measure,
                    row.Specialty,
                    row.Type,
                    row.Step2Band,
                    row.Mean,
                    row.SeasonSd,
                    row.People
                );
                return new SimulatedFigure(
                    figure,
                    row.Seasons,
                    change is null ? null : asItIs[Key(row)],
                    change?.Mean,
                    change?.SeasonSd,
                    published.Find(figure)
                );
            }),
        ];
    }

    private static (MarketMeasure, string?, object?, int?) Key(MarketTallyRow row) =>
        (row.Measure, row.Specialty, row.Type, row.Step2Band);
}

using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class BandScoresTests
{
    [Theory]
    [InlineData(248, 14)]
    [InlineData(256, 9)]
    [InlineData(238, 17)]
    public void People_of_a_normal_distribution_give_it_back(double median, double sd)
    {
        var scores = new SplitNormal(median, sd, sd);
        var edges = TargetBook.Bands.Select(band => Below(scores, band.High)).ToList();
        var people = edges.Select((below, k) => 1000 * (below - (k == 0 ? 0 : edges[k - 1])));

        var found = BandScores.Fit([.. people])!.Value;

        found.Median.ShouldBe(median, 1e-6);
        found.SdBelow.ShouldBe(sd, 1e-6);
        found.SdAbove.ShouldBe(found.SdBelow);
    }

    [Fact]
    public void People_in_one_band_or_none_give_nothing()
    {
        BandScores.Fit([0, 0, 0, 0, 0, 0, 40]).ShouldBeNull();
        BandScores.Fit([0, 0, 0, 0, 0, 10, 40]).ShouldBeNull();
        BandScores.Fit(new double[TargetBook.Bands.Count]).ShouldBeNull();
    }

    private static double Below(SplitNormal scores, double edge) =>
        double.IsPositiveInfinity(edge) ? 1 : scores.Cumulative(edge);
}

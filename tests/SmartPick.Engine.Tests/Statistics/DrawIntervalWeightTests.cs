using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class DrawIntervalWeightTests
{
    [Fact]
    public void Equal_weights_give_the_usual_interval()
    {
        foreach (var count in (int[])[1, 2, 7, 40, 200])
        {
            var draws = Draws(count);
            var usual = DrawInterval.Of(0.5, (double[])draws.Clone());
            var weighed = DrawInterval.Of(
                0.5,
                draws,
                Enumerable.Repeat(1.0 / count, count).ToArray()
            );
            weighed.Low.ShouldBe(usual.Low, 1e-12);
            weighed.High.ShouldBe(usual.High, 1e-12);
        }
    }

    [Fact]
    public void A_draw_of_twice_the_weight_counts_about_as_two()
    {
        var draws = Draws(400);
        double[] twice = [.. draws, .. draws.Take(200)];
        double[] weights = [.. Enumerable.Range(0, 400).Select(i => (i < 200 ? 2 : 1) / 600.0)];
        var expected = DrawInterval.Of(0.5, twice);
        var found = DrawInterval.Of(0.5, draws, weights);
        found.Low.ShouldBe(expected.Low, 0.005);
        found.High.ShouldBe(expected.High, 0.005);
    }

    [Fact]
    public void A_draw_without_weight_does_not_widen_the_interval()
    {
        double[] draws = [0.1, 0.4, 0.5, 0.6, 0.99];
        double[] weights = [0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 0];
        var found = DrawInterval.Of(0.5, draws, weights);
        found.Low.ShouldBeInRange(0.1, 0.5);
        found.High.ShouldBeInRange(0.5, 0.99);
    }

    private static double[] Draws(int count) =>
        [.. Enumerable.Range(0, count).Select(i => KeyedRandom.Uniform(new Seed(3), (uint)i, 0))];
}

using CsCheck;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ConditionalLogitTests
{
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.005)]
    [InlineData(0.01)]
    [InlineData(0.02)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.93)]
    public void The_rate_averaged_over_people_is_the_published_one(double rate)
    {
        foreach (var spread in new[] { 0.1, 0.5, 0.75, 1, 1.5, 2 })
        {
            var eta = ConditionalLogit.Solve(Logistic.Logit(rate), spread);
            (FineMean(eta, spread) / rate).ShouldBe(1, 1e-8);
        }
    }

    [Fact]
    public void Up_to_a_spread_of_three_the_error_stays_below_a_millionth()
    {
        Gen.Select(Gen.Double[-12, 4], Gen.Double[0, 3])
            .Sample(
                (marginal, spread) =>
                {
                    var eta = ConditionalLogit.Solve(marginal, spread);
                    Math.Abs(Logistic.Logit(FineMean(eta, spread)) - marginal)
                        .ShouldBeLessThan(1e-6);
                },
                iter: 300
            );
    }

    [Fact]
    public void The_textbook_approximation_is_far_off_at_small_rates()
    {
        var marginal = Logistic.Logit(0.02);
        var exact = ConditionalLogit.Solve(marginal, 1);
        var textbook = marginal * Math.Sqrt(1 + (256 * 3 / (225 * Math.PI * Math.PI)));
        (FineMean(textbook, 1) / FineMean(exact, 1)).ShouldBeLessThan(0.87);
    }

    [Fact]
    public void The_table_agrees_with_the_solution_to_a_millionth()
    {
        Gen.Select(Gen.Double[-25, 25], Gen.Double[0, 3.2])
            .Sample(
                (marginal, spread) =>
                {
                    var exact = ConditionalLogit.Solve(marginal, spread);
                    ConditionalLogitTable.For(spread).Solve(marginal).ShouldBe(exact, 1e-6);
                    ConditionalLogitTable.Solve(marginal, spread).ShouldBe(exact, 1e-6);
                },
                iter: 3000
            );
    }

    /// <summary>Where the marginal logit rises the conditional one rises at least as much: a rotation never does less than a tie of its size.</summary>
    [Fact]
    public void The_table_rises_with_the_marginal_logit_with_a_slope_of_at_least_one()
    {
        Gen.Select(Gen.Double[-12, 8], Gen.Double[1e-6, 3], Gen.Double[0, 3])
            .Sample(
                (marginal, rise, spread) =>
                {
                    var slice = ConditionalLogitTable.For(spread);
                    var gain = slice.Solve(marginal + rise) - slice.Solve(marginal);
                    gain.ShouldBeGreaterThan(rise - 2e-6);
                    gain.ShouldBeGreaterThan(0);
                },
                iter: 3000
            );
    }

    /// <summary>Simpson's rule on 4,800 intervals over twelve standard deviations to either side.</summary>
    private static double FineMean(double eta, double spread)
    {
        const int Intervals = 4800;
        const double Step = 24.0 / Intervals;
        double sum = 0;
        for (var i = 0; i <= Intervals; i++)
        {
            var v = -12 + (i * Step);
            var weight = i is 0 or Intervals ? 1 : 2 + (2 * (i % 2));
            sum +=
                weight * NormalDistribution.Density(v) * Logistic.Probability(eta + (spread * v));
        }

        return sum * Step / 3;
    }
}

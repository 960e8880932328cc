using CsCheck;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class NormalDistributionTests
{
    /// <summary>Abramowitz and Stegun, table 26.1.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-3, 0.001349898031630)]
    [InlineData(-6, 9.865876450377e-10)]
    public void Cumulative_agrees_with_the_tables(double x, double expected) =>
        (NormalDistribution.Cumulative(x) / expected).ShouldBe(1, 1e-12);

    [Fact]
    public void Quantile_undoes_the_cumulative() =>
        Gen.Double[-6, 6]
            .Sample(x =>
                Math.Abs(NormalDistribution.Quantile(NormalDistribution.Cumulative(x)) - x)
                < 1e-9 * (1 + (1 / NormalDistribution.Density(x) * 1e-7))
            );

    [Fact]
    public void Logistic_and_logit_undo_each_other_without_overflow()
    {
        Gen.Double[-30, 12]
            .Sample(x =>
                Math.Abs(Logistic.Logit(Logistic.Probability(x)) - x)
                < 1e-13 * (1 + Math.Exp(Math.Abs(Math.Max(0, x)))) + (1e-12 * Math.Abs(x))
            );
        Logistic.Probability(-800).ShouldBe(0);
        Logistic.Probability(800).ShouldBe(1);
    }
}

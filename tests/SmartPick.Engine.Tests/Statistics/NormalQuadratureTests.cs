using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class NormalQuadratureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(128)]
    public void Weights_sum_to_one_and_nodes_mirror(int count)
    {
        var rule = NormalQuadrature.Create(count);
        rule.Weights.Sum().ShouldBe(1, 1e-12);
        for (var k = 0; k < count; k++)
        {
            rule.Nodes[k].ShouldBe(-rule.Nodes[count - 1 - k], 1e-11);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(16)]
    public void Polynomials_below_twice_the_number_of_nodes_are_exact(int count)
    {
        var rule = NormalQuadrature.Create(count);
        double moment = 1;
        for (var degree = 0; degree < 2 * count; degree += 2)
        {
            // E[v^d] = (d - 1)!!
            moment *= degree == 0 ? 1 : degree - 1;
            var sum = rule.Nodes.Zip(rule.Weights, (v, w) => w * Math.Pow(v, degree)).Sum();
            (sum / moment).ShouldBe(1, 1e-10);
        }
    }

    [Fact]
    public void Degree_twice_the_number_of_nodes_is_not_exact()
    {
        var rule = NormalQuadrature.Create(3);
        rule.Nodes.Zip(rule.Weights, (v, w) => w * Math.Pow(v, 6)).Sum().ShouldBe(9, 1e-9);
    }

    [Fact]
    public void Cosines_agree_with_their_known_expectation()
    {
        var rule = NormalQuadrature.Create(32);
        foreach (var frequency in new[] { 0.5, 1, 2, 3 })
        {
            rule.Nodes.Zip(rule.Weights, (v, w) => w * Math.Cos(frequency * v))
                .Sum()
                .ShouldBe(Math.Exp(-frequency * frequency / 2), 1e-10);
        }
    }
}

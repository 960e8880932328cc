using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class JointNormalTests
{
    private const int Rows = 4000;

    // x0 = e0; x1 = .8 x0 + .6 e1; x2 = 2 + x1 + e2.
    private static readonly double[][] Full =
    [
        .. Enumerable
            .Range(0, Rows)
            .Select(row =>
            {
                var first = KeyedRandom.Normal(new Seed(3), (uint)row, 0);
                var second = (0.8 * first) + (0.6 * KeyedRandom.Normal(new Seed(3), (uint)row, 1));
                return (double[])
                    [first, second, 2 + second + KeyedRandom.Normal(new Seed(3), (uint)row, 2)];
            }),
    ];

    [Fact]
    public void Complete_rows_give_their_own_mean_and_covariance()
    {
        var joint = JointNormal.Estimate(Full, 0);

        for (var i = 0; i < 3; i++)
        {
            var mean = Full.Average(row => row[i]);
            joint.Mean[i].ShouldBe(mean, 1e-9);
            for (var j = 0; j < 3; j++)
            {
                var other = Full.Average(row => row[j]);
                joint
                    .Covariance[i, j]
                    .ShouldBe(
                        Full.Sum(row => (row[i] - mean) * (row[j] - other)) / (Rows - 1),
                        1e-9
                    );
            }
        }
    }

    [Fact]
    public void Numbers_missing_where_another_is_high_are_made_up_for()
    {
        // x2 is missing where x0 > 0: the mean of those left would be about .64 too low.
        var holes = Full.Select(row => row[0] > 0 ? [row[0], row[1], double.NaN] : row).ToList();
        var left = holes.Where(row => !double.IsNaN(row[2])).Average(row => row[2]);

        var joint = JointNormal.Estimate(holes, 0);

        left.ShouldBeLessThan(1.5);
        joint.Mean[2].ShouldBe(2, 0.1);
        joint.Covariance[2, 2].ShouldBe(2, 0.2);
    }

    [Fact]
    public void A_number_given_another_is_the_regression_on_it()
    {
        var joint = JointNormal.Estimate(Full, 0);

        var (mean, variance) = joint.Given(2, [1], [1.5], [0]);
        var (vague, wider) = joint.Given(2, [1], [1.5], [1]);

        mean.ShouldBe(3.5, 0.1);
        variance.ShouldBe(1, 0.1);
        // An error as large as the number's own variance halves the slope.
        vague.ShouldBe(2.75, 0.1);
        wider.ShouldBe(1.5, 0.1);
    }
}

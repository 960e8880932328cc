using SmartPick.Engine.Market.Planning;

namespace SmartPick.Engine.Tests.Market;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(11, 4)]
    [InlineData(5491, 813)]
    [InlineData(2, 5)]
    public void Even_shares_sum_to_the_total_and_differ_by_one_at_most(int total, int count)
    {
        var shares = Apportionment.Evenly(total, count);

        shares.Sum().ShouldBe(total);
        (shares.Max() - shares.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(29)]
    public void Shares_along_weights_sum_to_the_total_and_keep_below_the_weights(int total)
    {
        int[] weights = [3, 0, 9, 1, 16];

        var shares = Apportionment.Along(weights, total);

        shares.Sum().ShouldBe(total);
        for (var i = 0; i < weights.Length; i++)
        {
            shares[i].ShouldBeInRange(0, weights[i]);
            Math.Abs(shares[i] - (weights[i] * total / 29.0)).ShouldBeLessThan(1);
        }
    }

    [Fact]
    public void The_largest_remainders_take_what_is_left() =>
        // Exact shares 4.5, 3.6, 1.9: two are left after the whole parts.
        Apportionment.ByRemainder([45, 36, 19], 10).ShouldBe([4, 4, 2]);
}

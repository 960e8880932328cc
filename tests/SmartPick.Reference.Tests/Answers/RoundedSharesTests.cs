using SmartPick.Reference.Answers;
using SmartPick.Reference.Couples;

namespace SmartPick.Reference.Tests.Answers;

public sealed class RoundedSharesTests
{
    [Fact]
    public void Rounded_shares_sum_to_one_and_none_is_a_unit_from_what_it_is()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 2000; trial++)
        {
            var weights = Enumerable
                .Range(0, 6)
                .Select(_ => Math.Pow(random.NextDouble(), random.Next(1, 12)))
                .ToList();
            var shares = weights.Select(weight => weight / weights.Sum()).ToList();
            foreach (var decimals in new[] { 2, 3, 6 })
            {
                var rounded = RoundedShares.Of(shares, decimals);

                rounded.Sum(share => (decimal)share).ShouldBe(1m);
                shares
                    .Zip(rounded, (exact, shown) => Math.Abs(exact - shown))
                    .Max()
                    .ShouldBeLessThan(Math.Pow(10, -decimals));
            }
        }
    }

    [Fact]
    public void What_needs_no_rounding_stays_as_it_is()
    {
        RoundedShares.Of([0.29, 0.57, 0.14, 0, 0, 0], 2).ShouldBe([0.29, 0.57, 0.14, 0, 0, 0]);
        RoundedShares.Of([1, 0, 0, -1e-17, 0, 0], 6).ShouldBe([1, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void What_is_not_nothing_and_not_all_is_said_as_that()
    {
        CoupleShares
            .Percents([0.996, 0.0036, 0.0004, 0, 0, 0])
            .ShouldBe(["over 99%", "under 1%", "under 1%", "0%", "0%", "0%"]);
        CoupleShares
            .Percents([0.334, 0.333, 0.333, 0, 0, 0])
            .ShouldBe(["34%", "33%", "33%", "0%", "0%", "0%"]);
    }
}

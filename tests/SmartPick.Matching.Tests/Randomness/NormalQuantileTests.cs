using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Tests.Randomness;

public sealed class NormalQuantileTests
{
    // The first three are the check values that Wichura prints with algorithm AS 241; the others are in every table.
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.575829303548901)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Known_values_are_met_to_fourteen_digits(double probability, double expected) =>
        NormalQuantile.Of(probability).ShouldBe(expected, 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void The_logarithm_is_that_of_the_library_to_the_last_digits()
    {
        for (ulong key = 0; key < 10_000; key++)
        {
            var value = KeyedHash.Unit(KeyedHash.Of(3, key)) + 1e-300;
            var small = value * Math.Pow(10, -(double)(key % 250));
            NormalQuantile
                .Log(small)
                .ShouldBe(Math.Log(small), 4e-16 * (1 + Math.Abs(Math.Log(small))));
        }
    }

    [Fact]
    public void Words_from_the_smallest_to_the_largest_give_rising_finite_numbers()
    {
        NormalQuantile.OfWord(0).ShouldBeInRange(-8.3, -8.1);
        NormalQuantile.OfWord(ulong.MaxValue).ShouldBeInRange(8.1, 8.3);
        var last = double.NegativeInfinity;
        for (ulong word = 0; word < ulong.MaxValue - (1UL << 50); word += 1UL << 50)
        {
            var next = NormalQuantile.OfWord(word);
            next.ShouldBeGreaterThan(last);
            last = next;
        }
    }
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Statistics;

namespace SmartPick.Cli.Tests;

public sealed class WordingTests
{
    [Fact]
    public void A_frequency_never_says_never_or_always_and_is_near_the_chance()
    {
        for (var permille = 0; permille <= 1000; permille++)
        {
            var chance = permille / 1000.0;
            var words = Wording.Frequency(chance).Split(' ');
            var said =
                double.Parse(words[^3], CultureInfo.InvariantCulture)
                / double.Parse(words[^1], CultureInfo.InvariantCulture);

            said.ShouldBeInRange(0.005, 0.995);
            Math.Abs(said - chance)
                .ShouldBeLessThanOrEqualTo(0.05 + 1e-9, Wording.Frequency(chance));
        }
    }

    [Theory]
    [InlineData(0.68, "about 7 in 10")]
    [InlineData(0.5, "about 5 in 10")]
    [InlineData(0.004, "fewer than 1 in 200")]
    [InlineData(0.997, "more than 199 in 200")]
    [InlineData(0.05, "about 1 in 20")]
    [InlineData(0.93, "about 93 in 100")]
    [InlineData(0.754, "about 3 in 4")]
    public void A_frequency_is_in_plain_words(double chance, string words) =>
        Wording.Frequency(chance).ShouldBe(words);

    [Fact]
    public void Percent_says_zero_and_hundred_only_of_zero_and_one()
    {
        for (var tenth = 1; tenth < 10_000; tenth++)
        {
            Wording.Percent(tenth / 10_000.0).ShouldNotBeOneOf("0%", "0.0%", "100%", "100.0%");
        }

        Wording.Percent(0).ShouldBe("0%");
        Wording.Percent(1).ShouldBe("100%");
        Wording.Percent(0.0001).ShouldBe("<0.1%");
        Wording.Percent(0.99999).ShouldBe(">99%");
        Wording.Percent(0.99).ShouldBe("99%");
    }

    [Fact]
    public void An_interval_stands_behind_its_figure() =>
        Wording.Percent(new Estimate(0.68, 0.58, 0.748)).ShouldBe("68% (58 to 75)");

    [Theory]
    [InlineData(0.031, "+3.1")]
    [InlineData(-0.12, "-12")]
    [InlineData(0, "0.0")]
    [InlineData(-0.0001, "0.0")]
    [InlineData(0.0996, "+10")]
    public void Points_have_a_sign(double change, string words) =>
        Wording.Points(change).ShouldBe(words);
}

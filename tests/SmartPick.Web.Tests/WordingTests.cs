using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using SmartPick.Engine.Statistics;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Tests;

public sealed partial class WordingTests
{
    [Fact]
    public void People_out_of_people_say_the_same_as_the_chance() =>
        Gen.Double[0.005, 0.995]
            .Sample(chance =>
            {
                var said = InWords().Match(Wording.Frequency(chance));
                var people = double.Parse(said.Groups["some"].Value, CultureInfo.InvariantCulture);
                var all = double.Parse(said.Groups["all"].Value, CultureInfo.InvariantCulture);
                Math.Abs((people / all) - chance)
                    .ShouldBeLessThanOrEqualTo(Math.Max(0.0501, chance * 0.2));
                (people / all).ShouldBeInRange(0.001, 0.999);
            });

    [Fact]
    public void A_percentage_is_never_nothing_or_certain_unless_it_is() =>
        Gen.Double[1e-9, 1 - 1e-9]
            .Sample(chance =>
            {
                Wording.Percent(chance).ShouldNotStartWith("0");
                Wording.Percent(chance).ShouldNotStartWith("100");
            });

    [Fact]
    public void Points_keep_their_sign() =>
        Gen.Double[-1, 1]
            .Sample(change =>
            {
                var said = Wording.Points(change);
                (
                    said[0] switch
                    {
                        '+' => change > 0,
                        '−' => change < 0,
                        _ => Math.Abs(change) < 0.0005,
                    }
                ).ShouldBeTrue(said);
            });

    [Theory]
    [InlineData(0.64, 0.86, "between 64% and 86%")]
    [InlineData(0.001, 0.12, "between under 1% and 12%")]
    [InlineData(0.9, 0.999, "between 90% and over 99%")]
    [InlineData(0.001, 0.002, "under 1%")]
    [InlineData(0.997, 1.0, "over 99%")]
    [InlineData(0.0, 0.003, "under 1%")]
    [InlineData(1.0, 1.0, "100%")]
    [InlineData(0.42, 0.421, "42%")]
    public void An_interval_in_a_sentence_reads_as_one(double low, double high, string said) =>
        Wording.Between(new Estimate((low + high) / 2, low, high)).ShouldBe(said);

    [Theory]
    [InlineData(0, 0.000074, "under 1%")]
    [InlineData(0.0001, 0.004, "under 1%")]
    [InlineData(0.001, 0.014, "under 1% to 1%")]
    [InlineData(0.988, 0.9999, "99% to over 99%")]
    [InlineData(0.29, 0.87, "29 to 87%")]
    public void Where_evidence_is_thin_the_interval_is_said_and_never_nothing_or_certainty(
        double low,
        double high,
        string said
    ) => Wording.ThinRange(new Estimate((low + high) / 2, low, high)).ShouldBe(said);

    [Fact]
    public void People_are_never_further_from_the_percentage_shown_than_half_a_tenth() =>
        Gen.Double[0.075, 0.925]
            .Sample(chance =>
            {
                var said = InWords().Match(Wording.Frequency(chance));
                var people = double.Parse(said.Groups["some"].Value, CultureInfo.InvariantCulture);
                var all = double.Parse(said.Groups["all"].Value, CultureInfo.InvariantCulture);
                var percent = double.Parse(
                    Wording.Percent(chance).TrimEnd('%'),
                    CultureInfo.InvariantCulture
                );
                Math.Abs((100 * people / all) - percent).ShouldBeLessThan(4.5);
            });

    [Fact]
    public void An_interval_whose_ends_read_alike_is_said_once() =>
        Wording.PercentRange(new Estimate(0.001, 0.0005, 0.002)).ShouldBe("under 1%");

    [GeneratedRegex("(?<some>\\d+) in (?<all>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InWords();
}

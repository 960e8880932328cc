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

    [Fact]
    public void An_interval_whose_ends_read_alike_is_said_once() =>
        Wording.PercentRange(new Estimate(0.001, 0.0005, 0.002)).ShouldBe("under 1%");

    [GeneratedRegex("(?<some>\\d+) in (?<all>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InWords();
}

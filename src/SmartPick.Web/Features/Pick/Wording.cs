using System.Globalization;
using SmartPick.Engine.Statistics;

namespace SmartPick.Web.Features.Pick;

/// <summary>How numbers are said on the page: one place, so that a chance reads the same wherever it stands.</summary>
public static class Wording
{
    /// <summary>A probability in whole percent; what rounds to nothing or to certainty is said as a limit.</summary>
    public static string Percent(double probability) =>
        probability switch
        {
            <= 0 => "0%",
            < 0.005 => "under 1%",
            > 0.995 and < 1 => "over 99%",
            _ => Number(probability * 100, "0") + "%",
        };

    /// <summary>The 90 % interval of a probability.</summary>
    public static string PercentRange(Estimate estimate) =>
        Same(estimate) ?? $"{Bare(estimate.Low)}% to {Bare(estimate.High)}%";

    /// <summary>The 90 % interval of a probability in a sentence: "between 64% and 86%".</summary>
    public static string Between(Estimate estimate) =>
        Same(estimate) ?? $"between {Bare(estimate.Low)}% and {Bare(estimate.High)}%";

    /// <summary>The 90 % interval that stands in place of a number where evidence is thin: "0 to 1%".</summary>
    public static string ThinRange(Estimate estimate) =>
        estimate.High < 0.005 ? "0 to 1%"
        : estimate.Low > 0.995 ? "99 to 100%"
        : Same(estimate) ?? $"{Bare(estimate.Low)} to {Bare(estimate.High)}%";

    /// <summary>The 90 % interval of a probability, short enough for a table.</summary>
    public static string ShortRange(Estimate estimate) =>
        Same(estimate) ?? $"{Bare(estimate.Low)}–{Bare(estimate.High)}%";

    /// <summary>The 90 % interval of a count.</summary>
    public static string CountRange(Estimate estimate) =>
        $"{Number(estimate.Low, "0.0")} to {Number(estimate.High, "0.0")}";

    /// <summary>A count with one decimal.</summary>
    public static string Count(double value) => Number(value, "0.0");

    /// <summary>A change of a probability in percentage points, with its sign.</summary>
    public static string Points(double change)
    {
        var points = change * 100;
        var format = Math.Abs(points) < 0.95 ? "0.0" : "0";
        var text = Number(Math.Abs(points), format);
        return text is "0.0" ? "0" : (points < 0 ? "−" : "+") + text;
    }

    /// <summary>A probability as people out of people: "about 6 in 10".</summary>
    public static string Frequency(double probability) =>
        probability switch
        {
            < 0.005 => "fewer than 1 in 200",
            < 0.075 => $"about 1 in {Number(Round(1 / probability), "0")}",
            > 0.995 => "more than 199 in 200",
            > 0.925 => $"about {Number(Math.Round(probability * 100), "0")} in 100",
            _ => AboutTenths((int)Math.Round(probability * 100, MidpointRounding.AwayFromZero)),
        };

    /// <summary>A number in the invariant culture.</summary>
    public static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>What both ends of an interval read as, or null when they differ.</summary>
    private static string? Same(Estimate estimate) =>
        string.Equals(Percent(estimate.Low), Percent(estimate.High), StringComparison.Ordinal)
            ? Percent(estimate.Low)
            : null;

    /// <summary>An end of an interval: what rounds to nothing or to certainty is said as such, which only widens the interval.</summary>
    private static string Bare(double probability) => Number(probability * 100, "0");

    /// <summary>Whole percent as people, never further from it than it reads: halves of a tenth are said in quarters or twentieths.</summary>
    private static string AboutTenths(int percent) =>
        percent switch
        {
            25 => "about 1 in 4",
            75 => "about 3 in 4",
            _ when percent % 10 == 5 => $"about {Number(percent / 5, "0")} in 20",
            _ => $"about {Number(Math.Round(percent / 10.0), "0")} in 10",
        };

    private static double Round(double people) =>
        people > 30 ? Math.Round(people / 10) * 10 : Math.Round(people);
}

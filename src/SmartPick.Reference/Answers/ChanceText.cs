using System.Globalization;
using SmartPick.Engine.Statistics;

namespace SmartPick.Reference.Answers;

/// <summary>How a chance and its interval are written: one place for pages, packets, commands and documents.</summary>
public static class ChanceText
{
    // From here on, and this near to 1, whole percent would read as nothing or as certainty.
    private const double Least = 0.005;

    /// <summary>A probability in whole percent; what rounds to nothing or to certainty is said as a limit.</summary>
    public static string Percent(double probability) =>
        probability switch
        {
            <= 0 => "0%",
            >= 1 => "100%",
            < Least => "under 1%",
            >= 1 - Least => "over 99%",
            _ => Number(probability * 100) + "%",
        };

    /// <summary>The interval of a probability: "64% to 86%"; said once where both ends read the same.</summary>
    public static string Range(Estimate estimate) =>
        Same(estimate) ?? $"{Low(estimate)} to {High(estimate)}";

    /// <summary>
    /// A probability in whole percent; where the evidence is thin the interval that stands in its place, since no single number fits
    /// better. Every chance that may rest on thin evidence is written by this, or with a range of its own beside it.
    /// </summary>
    public static string Chance(Estimate estimate, bool isThin) =>
        isThin ? ThinRange(estimate) : Percent(estimate.Value);

    /// <summary>The interval that stands in place of a number where the evidence is thin, short enough for a table: "64 to 86%".</summary>
    public static string ThinRange(Estimate estimate) =>
        HasLimit(estimate)
            ? Range(estimate)
            : Same(estimate) ?? $"{Number(estimate.Low * 100)} to {Number(estimate.High * 100)}%";

    /// <summary>The interval of a probability in a sentence: "between 64% and 86%".</summary>
    public static string Between(Estimate estimate) =>
        Same(estimate) ?? $"between {Low(estimate)} and {High(estimate)}";

    /// <summary>What both ends of an interval read as, or null where they differ.</summary>
    public static string? Same(Estimate estimate) =>
        string.Equals(Low(estimate), High(estimate), StringComparison.Ordinal)
            ? Low(estimate)
            : null;

    /// <summary>True where an end is said as a limit.</summary>
    public static bool HasLimit(Estimate estimate) =>
        Low(estimate)[0] is 'u' or 'o' || High(estimate)[0] is 'u' or 'o';

    /// <summary>A probability as people out of people: "about 6 in 10".</summary>
    public static string Frequency(double probability)
    {
        var (some, all) = People(probability);
        return probability switch
        {
            < Least => $"fewer than {some} in {all}",
            >= 1 - Least => $"more than {some} in {all}",
            _ => $"about {some} in {all}",
        };
    }

    /// <summary>The share of people that <see cref="Frequency"/> says, so that a drawing says the same.</summary>
    public static double Share(double probability)
    {
        var (some, all) = People(probability);
        return (double)some / all;
    }

    private static (int Some, int All) People(double probability) =>
        probability switch
        {
            < Least => (1, 200),
            < 0.075 => (1, Round(1 / probability)),
            >= 1 - Least => (199, 200),
            > 0.925 => ((int)Math.Round(probability * 100), 100),
            _ => Tenths((int)Math.Round(probability * 100, MidpointRounding.AwayFromZero)),
        };

    // Whole percent as people, never further from it than it reads: halves of a tenth are said in quarters or twentieths.
    private static (int Some, int All) Tenths(int percent) =>
        percent switch
        {
            25 => (1, 4),
            75 => (3, 4),
            _ when percent % 10 == 5 => (percent / 5, 20),
            _ => ((int)Math.Round(percent / 10.0), 10),
        };

    private static int Round(double people) =>
        (int)(people > 30 ? Math.Round(people / 10) * 10 : Math.Round(people));

    // An end next to certainty is as little certain as a figure there, unless the whole interval is.
    private static string Low(Estimate estimate) => End(estimate, estimate.Low);

    private static string High(Estimate estimate) => End(estimate, estimate.High);

    private static string End(Estimate estimate, double end) =>
        estimate.High >= 1 && estimate.Low < 1 && end >= 1 ? "over 99%"
        : estimate.Low <= 0 && estimate.High > 0 && end <= 0 ? "under 1%"
        : Percent(end);

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}

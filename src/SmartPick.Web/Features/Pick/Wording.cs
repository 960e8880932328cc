using System.Globalization;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Answers;

namespace SmartPick.Web.Features.Pick;

/// <summary>How numbers are said on the page: one place, so that a chance reads the same wherever it stands.</summary>
public static class Wording
{
    /// <summary>A probability in whole percent; what rounds to nothing or to certainty is said as a limit.</summary>
    public static string Percent(double probability) => ChanceText.Percent(probability);

    /// <summary>The 90 % interval of a probability.</summary>
    public static string PercentRange(Estimate estimate) => ChanceText.Range(estimate);

    /// <summary>The 90 % interval of a probability in a sentence: "between 64% and 86%".</summary>
    public static string Between(Estimate estimate) => ChanceText.Between(estimate);

    /// <summary>The 90 % interval that stands in place of a number where evidence is thin: "64 to 86%".</summary>
    public static string ThinRange(Estimate estimate) => ChanceText.ThinRange(estimate);

    /// <summary>A probability, or its interval alone where the evidence is thin.</summary>
    public static string Chance(Estimate estimate, bool isThin) =>
        ChanceText.Chance(estimate, isThin);

    /// <summary>The 90 % interval of a probability, short enough for a table.</summary>
    public static string ShortRange(Estimate estimate) =>
        ChanceText.HasLimit(estimate)
            ? ChanceText.Range(estimate)
            : ChanceText.Same(estimate) ?? $"{Bare(estimate.Low)}–{Bare(estimate.High)}%";

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

    /// <summary>The 90 % interval of a change in points: "+3 to +8"; once where both ends read the same.</summary>
    public static string PointsRange(Estimate change)
    {
        var (low, high) = (Points(change.Low), Points(change.High));
        return string.Equals(low, high, StringComparison.Ordinal) ? low : $"{low} to {high}";
    }

    /// <summary>A change in points, or its interval alone where the evidence is thin; nothing then for one that has none.</summary>
    public static string Points(Estimate change, bool isThin) =>
        !isThin ? Points(change.Value)
        : change.High > change.Low ? PointsRange(change)
        : string.Empty;

    /// <summary>A probability as people out of people: "about 6 in 10".</summary>
    public static string Frequency(double probability) => ChanceText.Frequency(probability);

    /// <summary>A number in the invariant culture.</summary>
    public static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    private static string Bare(double probability) => Number(probability * 100, "0");
}

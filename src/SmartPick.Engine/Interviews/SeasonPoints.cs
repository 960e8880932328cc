using System.Globalization;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// Gains and losses of a season in points of the chance to match. A tenth is the last digit that the draws support; what is less is
/// said as a limit.
/// </summary>
public static class SeasonPoints
{
    private const double Least = 0.0005;

    /// <summary>A gain or a loss: "3.4", "under 0.1".</summary>
    /// <param name="share">The change of a probability, 0 or above.</param>
    public static string Of(double share) =>
        share switch
        {
            > -1e-9 and < 1e-9 => "0",
            < Least and > -Least => "under 0.1",
            _ => (100 * share).ToString("0.0", CultureInfo.InvariantCulture),
        };

    /// <summary>With its 90 % interval: "3.4 points (1.1 to 7.9, 90% interval)".</summary>
    public static string Of(Estimate change) =>
        $"{Of(change.Value)} points ({Range(change)}, 90% interval)";

    /// <summary>The same; where the evidence is thin the interval alone: "1.1 to 7.9 points (90% interval, evidence is thin)".</summary>
    public static string Of(Estimate change, bool isThin) =>
        isThin ? $"{Range(change)} points (90% interval, evidence is thin)" : Of(change);

    /// <summary>A change with its sign and interval; where the evidence is thin the interval alone.</summary>
    public static string Signed(Estimate change, bool isThin) =>
        isThin ? $"{SignedRange(change)} points (90% interval, evidence is thin)" : Signed(change);

    /// <summary>The interval alone: "1.1 to 7.9".</summary>
    public static string Range(Estimate change) => $"{Of(change.Low)} to {Of(change.High)}";

    /// <summary>A change with its sign and interval: "+3.4 points (+1.1 to +7.9, 90% interval)".</summary>
    public static string Signed(Estimate change) =>
        $"{Signed(change.Value)} points ({Signed(change.Low)} to {Signed(change.High)}, 90% interval)";

    /// <summary>A threshold of the product's rules, in full: "0.15".</summary>
    public static string Rule(double share) =>
        (100 * share).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>With its sign, the interval alone: "+1.1 to +7.9".</summary>
    public static string SignedRange(Estimate change) =>
        $"{Signed(change.Low)} to {Signed(change.High)}";

    /// <summary>With its sign, without an interval: "+3.4".</summary>
    public static string Signed(double share) =>
        (100 * share).ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);
}

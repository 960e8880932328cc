using System.Globalization;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>Gains of a rank list in points of the chance to match, in the words of its warnings.</summary>
internal static class RankPoints
{
    /// <summary>A gain: "7.7 points (3.5 to 8.2)"; where the evidence is thin its interval alone.</summary>
    public static string Of(Estimate gain, bool isThin) =>
        isThin
            ? Range(gain)
            : Say($"{100 * gain.Value:0.0} points ({100 * gain.Low:0.0} to {100 * gain.High:0.0})");

    /// <summary>The interval alone: "3.5 to 8.2 points".</summary>
    public static string Range(Estimate gain) =>
        Say($"{100 * gain.Low:0.0} to {100 * gain.High:0.0} points");

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

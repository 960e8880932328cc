using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>How a change is said.</summary>
internal static class WhatIfWords
{
    /// <summary>A change of a chance in points with its interval.</summary>
    public static string Points(Estimate change) =>
        $"{Points(change.Value)} ({Points(change.Low)} to {Points(change.High)})";

    /// <summary>A change of a chance in points, for where there is no room for its interval.</summary>
    public static string Short(Estimate change) => Points(change.Value);

    // One decimal throughout: a change and its interval that were rounded apart would not read as one figure.
    private static string Points(double change) => Signed(100 * change);

    /// <summary>A change of a count with its interval.</summary>
    public static string Count(Estimate change) =>
        $"{Signed(change.Value)} ({Signed(change.Low)} to {Signed(change.High)})";

    /// <summary>A chance, or its interval alone where the evidence is thin.</summary>
    public static string Chance(Estimate chance, bool isThin) =>
        isThin ? Wording.ThinRange(chance) : Wording.Percent(chance.Value);

    /// <summary>What a screen reader is told.</summary>
    public static string Said(ListChange change, ListTotals after) =>
        $"chance to match {Wording.Between(after.Match)}, a change of {Points(change.Match)} points.";

    private static string Signed(double value)
    {
        var text = Wording.Number(Math.Abs(value), "0.0");
        return text is "0.0" ? "0" : (value < 0 ? "−" : "+") + text;
    }
}

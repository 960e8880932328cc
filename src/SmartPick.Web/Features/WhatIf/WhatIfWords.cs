using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>How a change is said.</summary>
internal static class WhatIfWords
{
    /// <summary>A change of a chance in points with its interval; the interval alone where the evidence is thin.</summary>
    public static string Points(Estimate change, bool isThin) =>
        Range(Points(change.Value), Points(change.Low), Points(change.High), isThin);

    /// <summary>A change of a chance in points, for where there is no room for its interval.</summary>
    public static string Short(Estimate change) => Points(change.Value);

    // One decimal throughout: a change and its interval that were rounded apart would not read as one figure.
    private static string Points(double change) => Signed(100 * change);

    /// <summary>A change of a count with its interval; the interval alone where the evidence is thin.</summary>
    public static string Count(Estimate change, bool isThin) =>
        Range(Signed(change.Value), Signed(change.Low), Signed(change.High), isThin);

    /// <summary>A chance, or its interval alone where the evidence is thin.</summary>
    public static string Chance(Estimate chance, bool isThin) => Wording.Chance(chance, isThin);

    /// <summary>What a screen reader is told.</summary>
    public static string Said(ListChange change, ListTotals after, bool isThin) =>
        $"chance to match {Wording.Between(after.Match)}, a change of {Points(change.Match, isThin)} points{(isThin ? ", evidence is thin" : string.Empty)}.";

    private static string Range(string value, string low, string high, bool isThin) =>
        isThin ? $"{low} to {high}" : $"{value} ({low} to {high})";

    private static string Signed(double value)
    {
        var text = Wording.Number(Math.Abs(value), "0.0");
        return text is "0.0" ? "0" : (value < 0 ? "−" : "+") + text;
    }
}

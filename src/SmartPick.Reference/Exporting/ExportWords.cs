using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;

namespace SmartPick.Reference.Exporting;

/// <summary>Numbers and states in the words of exported tables.</summary>
public static class ExportWords
{
    /// <summary>A change of a probability in points: "+3.1"; whole from ten up.</summary>
    public static string Points(double change)
    {
        var points = change * 100;
        var format = Math.Abs(points) < 9.95 ? "0.0" : "0";
        var text = Math.Abs(points).ToString(format, CultureInfo.InvariantCulture);
        return text is "0.0" ? "0.0"
            : points < 0 ? "-" + text
            : "+" + text;
    }

    /// <summary>
    /// A reason with its points: "Signal +3.1 points"; where the evidence is thin their interval alone, and no number for a reason
    /// that has none.
    /// </summary>
    public static string Reason(Contribution reason, bool isThin) =>
        !isThin ? $"{reason.Label} {Points(reason.Points.Value)} points"
        : reason.Points.High > reason.Points.Low
            ? $"{reason.Label} {Points(reason.Points.Low)} to {Points(reason.Points.High)} points"
        : reason.Label;

    /// <summary>Where an application stands, in a word.</summary>
    public static string State(ApplicationState state) =>
        state is ApplicationState.Silent ? "applied" : state.ToString().ToLowerInvariant();
}

using System.Globalization;
using System.Text;
using SmartPick.Engine.Picking;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Design;

/// <summary>The geometry of the stop-here curve in SVG units.</summary>
/// <param name="Curve">The curve; its points ascend.</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="ShowValue">Whether the central line is drawn.</param>
internal sealed record StopCurvePlot(StopHere Curve, int Width, int Height, bool ShowValue)
{
    private const double LeftEdge = 44;
    private const double TopEdge = 14;
    private const double BottomSpace = 44;
    private const double RightSpace = 14;

    public static string Left => N(LeftEdge);

    public string Right => N(RightEdge);

    public static string Top => N(TopEdge);

    public string Bottom => N(BottomEdge);

    public string InnerHeight => N(BottomEdge - TopEdge);

    public static string LabelX => N(LeftEdge - 8);

    public string AxisLabelY => N(BottomEdge + 17);

    public string AxisTitleY => N(BottomEdge + 36);

    public string MiddleX => N((LeftEdge + RightEdge) / 2);

    private double RightEdge => Width - RightSpace;

    private double BottomEdge => Height - BottomSpace;

    private IReadOnlyList<StopHerePoint> Points => Curve.Points;

    private int Longest =>
        Math.Max(1, Math.Max(Curve.Recommended, Points.Count == 0 ? 1 : Points[^1].Applications));

    private double Highest =>
        Math.Min(1, Math.Ceiling(((Points.Max(p => p.Match.High) * 5) + 0.25)) / 5);

    private StopHerePoint Stop =>
        Points.LastOrDefault(point => point.Applications <= Curve.Recommended) ?? Points[0];

    public string StopX => N(X(Curve.Recommended));

    public string StopY => N(Y(Stop.Match.Value));

    private bool StopIsRight => X(Curve.Recommended) > Width * 0.7;

    public string StopAnchor => StopIsRight ? "end" : "start";

    public string StopTextX => N(X(Curve.Recommended) + (StopIsRight ? -8 : 8));

    public string StopTextY => N(BottomEdge - 10);

    public string Line =>
        ShowValue ? Path(Points.Select(p => (p.Applications, p.Match.Value))) : string.Empty;

    public string Band =>
        Path(
            Points
                .Select(p => (p.Applications, p.Match.High))
                .Concat(Points.Reverse().Select(p => (p.Applications, p.Match.Low)))
        ) + "z";

    public (string X, string Width)? UsualRange =>
        Curve is { UsualLow: { } low, UsualHigh: { } high } && low < Longest
            ? (N(X(low)), N(X(Math.Min(high, Longest)) - X(low)))
            : null;

    public IEnumerable<(string Position, string Text)> VerticalTicks
    {
        get
        {
            var step = Highest > 0.5 ? 0.2 : 0.1;
            for (var tick = 0.0; tick <= Highest + 1e-9; tick += step)
            {
                yield return (N(Y(tick)), Wording.Percent(Math.Round(tick, 2)));
            }
        }
    }

    public IEnumerable<(string Position, string Text)> HorizontalTicks
    {
        get
        {
            var step = Longest switch
            {
                <= 25 => 5,
                <= 60 => 10,
                <= 120 => 20,
                <= 300 => 50,
                _ => 100,
            };
            for (var tick = 0; tick <= Longest; tick += step)
            {
                yield return (N(X(tick)), tick.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    public string Description
    {
        get
        {
            var last = Points[^1];
            var usual = Curve is { UsualLow: { } low, UsualHigh: { } high }
                ? $" The usual range, {low:0} to {high:0}, is shaded."
                : string.Empty;
            var value = ShowValue ? $"{Wording.Percent(Stop.Match.Value)}, " : string.Empty;
            return $"With {Stop.Applications} applications the chance to match is {value}90% interval {Wording.PercentRange(Stop.Match)}; "
                + $"with {last.Applications} it is {Wording.Between(last.Match)}.{usual} The same figures stand in the table below.";
        }
    }

    private double X(double applications) =>
        LeftEdge + (applications / Longest * (RightEdge - LeftEdge));

    private double Y(double chance) =>
        BottomEdge - (Math.Clamp(chance / Highest, 0, 1) * (BottomEdge - TopEdge));

    private string Path(IEnumerable<(int Applications, double Chance)> points)
    {
        var path = new StringBuilder();
        foreach (var (applications, chance) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(N(X(applications)))
                .Append(' ')
                .Append(N(Y(chance)));
        }

        return path.ToString();
    }

    private static string N(double value) => Wording.Number(value, "0.##");
}

using System.Globalization;
using System.Text;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Design;

/// <summary>The geometry of a chart with two axes, in SVG units; every coordinate comes out as text for an attribute.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="MaxX">The figure at the right edge; the left edge is zero.</param>
/// <param name="MaxY">The figure at the top; the bottom is zero.</param>
internal sealed record ChartFrame(int Width, int Height, double MaxX, double MaxY)
{
    private const double LeftSpace = 52;
    private const double TopSpace = 12;
    private const double RightSpace = 16;
    private const double BottomSpace = 52;
    private const int MostTicks = 6;

    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    private double RightEdge => Width - RightSpace;

    private double BottomEdge => Height - BottomSpace;

    public static string Left => N(LeftSpace);

    public string Right => N(RightEdge);

    public string Bottom => N(BottomEdge);

    public static string LabelX => N(LeftSpace - 8);

    public string TickLabelY => N(BottomEdge + 20);

    public string TitleY => N(Height - 8);

    public string MiddleX => N((LeftSpace + RightEdge) / 2);

    /// <summary>A point on the horizontal axis; what lies beyond the edge is drawn at it.</summary>
    public string X(double figure) => N(XAt(figure));

    /// <summary>A point on the vertical axis; what lies beyond the edge is drawn at it.</summary>
    public string Y(double figure) => N(YAt(figure));

    /// <summary>Round figures along the vertical axis.</summary>
    public IEnumerable<double> TicksY => Ticks(MaxY);

    /// <summary>Points as dots of a round line: a path that a stroke's width turns into circles.</summary>
    public string Dots(IEnumerable<(double X, double Y)> points) =>
        Path(points, (path, x, y) => path.Append('M').Append(x).Append(' ').Append(y).Append("h0"));

    /// <summary>Points as diamonds.</summary>
    /// <param name="points">Where.</param>
    /// <param name="reach">From the middle to a corner, in SVG units.</param>
    public string Diamonds(IEnumerable<(double X, double Y)> points, double reach)
    {
        var r = N(reach);
        return Path(
            points,
            (path, x, y) =>
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"M{x} {y}m0-{r}l{r} {r}-{r} {r}-{r}-{r}z"
                )
        );
    }

    /// <summary>Points joined by a line.</summary>
    public string Line(IEnumerable<(double X, double Y)> points) =>
        Path(
            points,
            (path, x, y) =>
                path.Append(path.Length == 0 ? 'M' : 'L').Append(x).Append(' ').Append(y)
        );

    /// <summary>A number for an attribute.</summary>
    public static string N(double value) => Wording.Number(value, "0.#");

    /// <summary>The round figure at or above a number that makes a good end of an axis.</summary>
    public static double RoundUp(double figure)
    {
        if (!(figure > 0) || double.IsInfinity(figure))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(figure)));
        return Steps.Select(step => step * power).First(round => round >= figure - 1e-9);
    }

    private static IEnumerable<double> Ticks(double max)
    {
        var step = RoundUp(max / MostTicks);
        for (var index = 0; index * step <= max + 1e-9; index++)
        {
            yield return index * step;
        }
    }

    private double XAt(double figure) =>
        LeftSpace + (Math.Clamp(figure / MaxX, 0, 1) * (RightEdge - LeftSpace));

    private double YAt(double figure) =>
        BottomEdge - (Math.Clamp(figure / MaxY, 0, 1) * (BottomEdge - TopSpace));

    private string Path(
        IEnumerable<(double X, double Y)> points,
        Action<StringBuilder, string, string> append
    )
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            append(path, X(x), Y(y));
        }

        return path.ToString();
    }
}

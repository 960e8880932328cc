using System.Globalization;
using SmartPick.Engine.Picking;

namespace SmartPick.Cli.Pick;

/// <summary>
/// The stop-here curve in braille dots: P(match) against the number of applications, its 90 % interval dotted around it, the
/// place to stop marked on the axis.
/// </summary>
internal static class CurveDrawing
{
    private const int LeftMargin = 7;
    private const int Rows = 10;
    private const int DotsAcross = 2;
    private const int DotsDown = 4;

    // Dots of a braille cell by row and column (Unicode 15, block U+2800).
    private static readonly int[,] Dots =
    {
        { 0x01, 0x08 },
        { 0x02, 0x10 },
        { 0x04, 0x20 },
        { 0x40, 0x80 },
    };

    /// <summary>The drawing, line by line, none longer than the width; empty when there is nothing to draw.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="width">Characters across.</param>
    /// <param name="isThin">True where the evidence is thin: the interval alone is drawn.</param>
    public static IReadOnlyList<string> Draw(StopHere curve, int width, bool isThin)
    {
        if (curve.Points.Count < 2)
        {
            return [];
        }

        var columns = Math.Min(width - LeftMargin - 1, 80);
        var most = curve.Points[^1].Applications;
        var top = Ceiling(curve.Points.Max(point => point.Match.High));
        var cells = new int[Rows, columns];
        for (var x = 0; x < columns * DotsAcross; x++)
        {
            var applications = (double)x / (columns * DotsAcross - 1) * most;
            if (!isThin)
            {
                Set(cells, x, At(curve, applications, point => point.Match.Value) / top);
            }

            if (x % 4 == 0)
            {
                Set(cells, x, At(curve, applications, point => point.Match.Low) / top);
                Set(cells, x, At(curve, applications, point => point.Match.High) / top);
            }
        }

        return
        [
            .. Plot(cells, columns, top),
            Axis(curve, columns, most),
            Numbers(curve, columns, most),
        ];
    }

    private static IEnumerable<string> Plot(int[,] cells, int columns, double top)
    {
        for (var row = 0; row < Rows; row++)
        {
            var share = top * (Rows - row) / Rows;
            var label =
                row % 2 == 0
                    ? (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%"
                    : string.Empty;
            var line = new char[columns];
            for (var column = 0; column < columns; column++)
            {
                line[column] = cells[row, column] == 0 ? ' ' : (char)(0x2800 + cells[row, column]);
            }

            yield return $"{label.PadLeft(LeftMargin - 2)} {(row % 2 == 0 ? '┤' : '│')}{new string(line)}";
        }
    }

    private static string Axis(StopHere curve, int columns, int most)
    {
        var line = new char[columns];
        Array.Fill(line, '─');
        line[ColumnOf(curve.Recommended, columns, most)] = '^';
        return "0%".PadLeft(LeftMargin - 2) + " └" + new string(line);
    }

    private static string Numbers(StopHere curve, int columns, int most)
    {
        var line = new char[columns];
        Array.Fill(line, ' ');
        Place(line, 0, "0");
        Place(line, columns - 1, most.ToString(CultureInfo.InvariantCulture));
        Place(
            line,
            ColumnOf(curve.Recommended, columns, most),
            curve.Recommended.ToString(CultureInfo.InvariantCulture)
        );
        return new string(' ', LeftMargin) + new string(line).TrimEnd();
    }

    /// <summary>Writes a number centred at a column, unless another one is in the way.</summary>
    private static void Place(char[] line, int column, string number)
    {
        var start = Math.Clamp(column - number.Length / 2, 0, line.Length - number.Length);
        var from = Math.Max(0, start - 1);
        var to = Math.Min(line.Length, start + number.Length + 1);
        var span = line.AsSpan(from, to - from);
        if (span.IndexOfAnyExcept(' ') >= 0 && column > 0 && column < line.Length - 1)
        {
            span.Fill(' ');
        }

        number.CopyTo(line.AsSpan(start));
    }

    private static int ColumnOf(int applications, int columns, int most) =>
        Math.Clamp((int)Math.Round((double)applications / most * (columns - 1)), 0, columns - 1);

    private static void Set(int[,] cells, int x, double share)
    {
        var y = (int)Math.Round((1 - Math.Clamp(share, 0, 1)) * (Rows * DotsDown - 1));
        cells[y / DotsDown, x / DotsAcross] |= Dots[y % DotsDown, x % DotsAcross];
    }

    /// <summary>The curve at a number of applications: straight between the points, 0 at none.</summary>
    private static double At(
        StopHere curve,
        double applications,
        Func<StopHerePoint, double> heightOf
    )
    {
        var (left, leftHeight) = (0.0, 0.0);
        foreach (var point in curve.Points)
        {
            var height = heightOf(point);
            if (point.Applications >= applications)
            {
                var span = point.Applications - left;
                return span <= 0
                    ? height
                    : leftHeight + (height - leftHeight) * (applications - left) / span;
            }

            (left, leftHeight) = (point.Applications, height);
        }

        return leftHeight;
    }

    private static double Ceiling(double share) =>
        Math.Clamp(Math.Ceiling(share * 10) / 10, 0.1, 1);
}

using SmartPick.Cli.Pick;

namespace SmartPick.Cli.Tests;

public sealed class CurveDrawingTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(145)]
    [InlineData(800)]
    public void The_mark_stands_under_the_recommended_number_whatever_the_scale(int most)
    {
        for (var width = 40; width <= 120; width += 7)
        {
            for (var recommended = 1; recommended <= most; recommended += Math.Max(1, most / 9))
            {
                var lines = CurveDrawing.Draw(
                    MadeAdvice.Curve(most, recommended),
                    width,
                    isThin: false
                );

                lines.ShouldAllBe(line => line.Length <= width);
                var axis = lines[^2];
                var columns = axis.Length - 7;
                var mark = axis.IndexOf('^', StringComparison.Ordinal) - 7;
                ((double)mark / (columns - 1) * most).ShouldBe(
                    recommended,
                    0.51 * most / (columns - 1) + 1e-9
                );
                lines[^1]
                    .ShouldContain(
                        recommended.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    );
            }
        }
    }

    [Fact]
    public void The_line_rises_as_the_curve_does()
    {
        var lines = CurveDrawing.Draw(MadeAdvice.Curve(40, 20), 87, isThin: false);
        var heights = Enumerable
            .Range(7, 70)
            .Select(column =>
                lines
                    .Take(10)
                    .ToList()
                    .FindIndex(line => column < line.Length && line[column] > '\u2800')
            )
            .ToList();

        heights[0].ShouldBeGreaterThan(heights[^1]);
        heights.ShouldAllBe(row => row >= 0);
    }

    [Fact]
    public void One_point_is_no_curve()
    {
        CurveDrawing.Draw(MadeAdvice.Curve(1, 1), 100, isThin: false).ShouldBeEmpty();
    }
}

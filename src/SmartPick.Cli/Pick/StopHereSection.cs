using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using Spectre.Console;

namespace SmartPick.Cli.Pick;

/// <summary>Where to stop: the curve, the reason, and a few of its points as a table.</summary>
internal sealed class StopHereSection(StopHere curve, bool isThin, Page page, SourceIndex sources)
{
    private const int PointsShown = 8;

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Heading("Where to stop");
        page.Lines(CurveDrawing.Draw(curve, page.Width, isThin));
        page.Paragraph(
            isThin
                ? "The 90% interval of P(match) by number of applications; ^: stop here."
                : "P(match) by number of applications; dots: its 90% interval; ^: stop here.",
            Page.Quiet
        );
        page.Blank();
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Stop at {curve.Recommended}. {sources.Cite(curve.Reason)}"
            )
        );
        if (curve.Longest is { } longest)
        {
            page.Paragraph(longest.Text);
        }

        if (isThin)
        {
            page.Paragraph(
                "Evidence is thin: P(match) is given as its interval, and numbers without one are left out."
            );
        }

        page.Write(page.IsWide ? WideTable() : NarrowTable());
    }

    private Table WideTable()
    {
        var table = Page.Table(
            ("applications", Justify.Right),
            ("P(match)", Justify.Right),
            ("interviews", Justify.Right),
            ("fees", Justify.Right),
            ("$ per further interview", Justify.Right),
            ("next adds at most, by the model alone", Justify.Right)
        );
        foreach (var point in Milestones())
        {
            table.AddRow(
                new Text(NumberOf(point)),
                new Text(Match(point)),
                new Text(isThin ? "thin" : Wording.Count(point.ExpectedInterviews)),
                new Text(point.Cost.ToString()),
                new Text(isThin ? "thin" : Dollars(point.DollarsPerInterview)),
                new Text(Wording.Points(point.GainHigh))
            );
        }

        return table;
    }

    private Table NarrowTable()
    {
        var table = Page.Table(
            ("applications", Justify.Right),
            ("P(match)", Justify.Right),
            ("fees", Justify.Right),
            ("next adds at most, by the model alone", Justify.Right)
        );
        foreach (var point in Milestones())
        {
            table.AddRow(
                new Text(NumberOf(point)),
                new Text(Match(point)),
                new Text(point.Cost.ToString()),
                new Text(Wording.Points(point.GainHigh))
            );
        }

        return table;
    }

    private string Match(StopHerePoint point) =>
        isThin ? Wording.PercentRange(point.Match) + "%" : Wording.Percent(point.Match.Value);

    private string NumberOf(StopHerePoint point) =>
        point.Applications.ToString(CultureInfo.InvariantCulture)
        + (point.Applications == curve.Recommended ? " ^" : string.Empty);

    private static string Dollars(double amount) =>
        double.IsFinite(amount) ? "$" + amount.ToString("N0", CultureInfo.InvariantCulture) : "-";

    private IEnumerable<StopHerePoint> Milestones()
    {
        var step = Math.Max(1, (int)Math.Ceiling((double)curve.Points.Count / PointsShown));
        return curve.Points.Where(
            (point, index) =>
                (index + 1) % step == 0
                || index == curve.Points.Count - 1
                || point.Applications == curve.Recommended
        );
    }
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Model;
using Spectre.Console;

namespace SmartPick.Cli.Fit;

/// <summary>What a fit found, as a page.</summary>
internal sealed class FitPage(FitReport report, IReadOnlyList<FitTarget> targets, Page page)
{
    private const int RowsShown = 15;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Fitted on {report.Date:yyyy-MM-dd}. Errors are in percentage points."
            ),
            Page.Strong
        );
        WriteTargets();
        WriteInterviews();
        WriteMatches();
        WriteBands();
        WriteHeldOut();
        WriteSensitivity();
        WriteCounts();
        WriteBorrowed();
    }

    private void WriteTargets()
    {
        page.Heading("Stated targets");
        var table = Page.Table(
            ("target", Justify.Left),
            ("at most", Justify.Right),
            ("reached", Justify.Right),
            ("", Justify.Left)
        );
        foreach (var target in targets)
        {
            table.AddRow(
                new Text(target.What),
                new Text(Number(target.Limit)),
                new Text(Number(target.Reached)),
                new Text(target.IsMet ? "met" : "not met")
            );
        }

        page.Write(table);
    }

    private void WriteInterviews()
    {
        page.Heading("Interview rates reproduced");
        var table = Page.Table(
            ("specialty", Justify.Left),
            ("programs", Justify.Right),
            ("median", Justify.Right),
            ("mean", Justify.Right),
            ("95%", Justify.Right)
        );
        foreach (var row in report.Interviews.Specialties)
        {
            table.AddRow(
                new Text(row.Specialty),
                new Text(Count(row.Programs)),
                new Text(Number(row.All.MedianError)),
                new Text(Number(row.All.MeanError)),
                new Text(Number(row.All.Error95))
            );
        }

        page.Write(table);
        var interviews = report.Interviews;
        page.Item(
            "-",
            $"share of published rates inside the central 90% of their own sampling error: {Wording.Percent(interviews.All.Within90)}"
        );
        page.Item(
            "-",
            $"over columns of at least a hundred applicants, whose own luck is below five points: median {Number(interviews.LargeColumns.MedianError)}, 95% {Number(interviews.LargeColumns.Error95)}"
        );
        page.Item(
            "-",
            $"programs without rates, which use a typical row: {Count(interviews.ProgramsWithoutRates)}"
        );
        page.Item("-", $"rate rows without a program code: {Count(interviews.RowsWithoutCode)}");
        page.Item("-", $"fuzzy joins below 0.90: {Count(interviews.FuzzyJoins.Count)}");
        page.Item(
            "-",
            $"cells against the sign of an effect (noise of small pools): {Count(interviews.ConstrainedCells.Count)}"
        );
        page.Item("-", $"specialties that borrow: {string.Join(", ", interviews.Borrowing)}");
    }

    private void WriteMatches()
    {
        var matches = report.Matches;
        page.Heading("Interview to match");
        page.Item(
            "-",
            string.Create(
                CultureInfo.InvariantCulture,
                $"lambda {matches.Lambda:0.000} (standard deviation {matches.LambdaSd:0.000}); sigma {matches.SigmaMean:0.00}"
            )
        );
        page.Item("-", $"groups fitted: {Count(matches.Groups.Count)}");
        page.Item(
            "-",
            $"groups with directions of which only the prior speaks: {Count(matches.Groups.Count(group => group.PriorOnly > 0))}"
        );
    }

    private void WriteBands()
    {
        if (report.Matches.Bands.Count == 0)
        {
            return;
        }

        page.Heading("Step 2 bands, US MD seniors");
        var table = Page.Table(
            ("specialty", Justify.Left),
            ("people", Justify.Right),
            ("model", Justify.Right),
            ("logistic in Step 2", Justify.Right)
        );
        foreach (var band in report.Matches.Bands)
        {
            table.AddRow(
                new Text(band.Specialty),
                new Text(Count(band.People)),
                new Text(Number(band.Model)),
                new Text(band.Logit is { } logit ? Number(logit) : "-")
            );
        }

        page.Write(table);
    }

    private void WriteHeldOut()
    {
        var heldOut = report.Matches.Figures.Where(figure => figure.HeldOut).ToList();
        if (heldOut.Count == 0)
        {
            return;
        }

        page.Heading("Held out: the fit did not see these");
        var table = Page.Table(
            ("specialty, type", Justify.Left),
            ("what", Justify.Left),
            ("published", Justify.Right),
            ("fitted", Justify.Right)
        );
        foreach (var figure in heldOut)
        {
            table.AddRow(
                new Text($"{figure.Specialty}, {figure.Type.DisplayName()}"),
                new Text(figure.What),
                new Text(Plain(figure.Published)),
                new Text(Plain(figure.Fitted))
            );
        }

        page.Write(table);
    }

    private void WriteSensitivity()
    {
        if (report.Matches.Sensitivity.Count == 0)
        {
            return;
        }

        page.Heading("If an assumption were another");
        var table = Page.Table(
            ("assumption", Justify.Left),
            ("group", Justify.Left),
            ("what", Justify.Left),
            ("as fitted", Justify.Right),
            ("then", Justify.Right)
        );
        foreach (var row in report.Matches.Sensitivity)
        {
            table.AddRow(
                new Text(row.Assumption),
                new Text($"{row.Specialty}, {row.Type.DisplayName()}"),
                new Text(row.What),
                new Text(Plain(row.Base)),
                new Text(Plain(row.Changed))
            );
        }

        page.Write(table);
    }

    private void WriteCounts()
    {
        if (report.Matches.Counts.Count == 0)
        {
            return;
        }

        page.Heading("Figures fitted to, and how many specialties have them");
        var table = Page.Table(
            ("figure", Justify.Left),
            ("type", Justify.Left),
            ("fitted", Justify.Right),
            ("held out", Justify.Right),
            ("figures", Justify.Right)
        );
        foreach (var count in report.Matches.Counts)
        {
            table.AddRow(
                new Text(count.Kind.ToString()),
                new Text(count.Type.DisplayName()),
                new Text(Count(count.Fitted)),
                new Text(Count(count.HeldOut)),
                new Text(Count(count.Figures))
            );
        }

        page.Write(table);
    }

    private void WriteBorrowed()
    {
        var borrowed = report.Matches.Borrowed;
        if (borrowed.Count == 0)
        {
            return;
        }

        page.Heading("Borrowed");
        foreach (var parameter in report.Matches.Marks.GroupBy(mark => mark.Parameter))
        {
            var words = parameter
                .GroupBy(mark => mark.Origin)
                .OrderBy(origin => origin.Key)
                .Select(origin => $"{Count(origin.Count())} {Word(origin.Key)}");
            page.Item("-", $"{parameter.Key}, groups: {string.Join(", ", words)}");
        }

        foreach (var (specialty, type, what) in borrowed.Take(RowsShown))
        {
            page.Item("-", $"{specialty}, {type.DisplayName()}: {what}");
        }

        if (borrowed.Count > RowsShown)
        {
            page.Paragraph(
                $"... and {Count(borrowed.Count - RowsShown)} more; --json holds all of them.",
                Page.Quiet
            );
        }
    }

    private static string Word(ParameterOrigin origin) =>
        origin switch
        {
            ParameterOrigin.Own => "by their own figures",
            ParameterOrigin.Common => "common to all",
            ParameterOrigin.PriorOnly => "by the starting assumption only",
            _ => "borrowed",
        };

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) =>
        value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Plain(double value) =>
        value.ToString("0.###", CultureInfo.InvariantCulture);
}

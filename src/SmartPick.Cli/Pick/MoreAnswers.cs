using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using Spectre.Console;

namespace SmartPick.Cli.Pick;

/// <summary>What stands beside the list: what one more would bring, lists people make, two specialties, stated divisions, the preliminary year.</summary>
internal sealed class MoreAnswers(ListAdvice advice, Page page, SourceIndex sources)
{
    /// <summary>Writes those answers that the advice holds.</summary>
    public void Write()
    {
        WriteGeographic();
        WritePreliminary();
        WriteShadowPrices();
        WriteCompared();
        WriteFrontier();
    }

    private void WriteGeographic()
    {
        var geographic = advice.Geographic;
        page.Heading("ERAS geographic preferences");
        var stated =
            geographic.Divisions.Count == 0
                ? "State none."
                : $"State {string.Join(", ", geographic.Divisions)}.";
        page.Paragraph($"{stated} {geographic.Why} {sources.Mark(geographic.SourceId)}".TrimEnd());
    }

    private void WritePreliminary()
    {
        if (advice.Preliminary is { } preliminary)
        {
            page.Heading("The preliminary or transitional year");
            page.Paragraph(preliminary.Text);
        }
    }

    private void WriteShadowPrices()
    {
        if (advice.ShadowPrices.Count == 0)
        {
            return;
        }

        page.Heading("What one more would bring");
        var table = Page.Table(
            ("one more", Justify.Left),
            ("points", Justify.Left),
            ("how", Justify.Left)
        );
        foreach (var price in advice.ShadowPrices)
        {
            table.AddRow(
                new Text(price.What),
                new Text(string.Join('\n', price.Figures.Select(Changed))),
                new Text(price.Note)
            );
        }

        page.Write(table);
    }

    private string Changed(ShadowFigure figure) =>
        advice.Totals.EvidenceIsThin
            ? $"{figure.Of} {Wording.PointsRange(figure.Change)}, thin"
            : $"{figure.Of} {Wording.Points(figure.Change)}";

    private void WriteCompared()
    {
        if (advice.Compared.Count == 0)
        {
            return;
        }

        page.Heading("Lists people make, valued the same way");
        var table = Page.Table(
            ("list", Justify.Left),
            ("applications", Justify.Right),
            ("P(match)", Justify.Right),
            ("by the model alone", Justify.Right),
            ("interviews", Justify.Right),
            ("value", Justify.Right),
            ("fees", Justify.Right)
        );
        AddCompared(
            table,
            advice.Request.Applicant.Parallel is null ? "this list" : "this list, both specialties",
            advice.Totals.Applications,
            advice.Totals.Match.Value,
            advice.Totals.ModelMatch,
            advice.Totals.ExpectedInterviews.Value,
            advice.Totals.Value.Value,
            advice.Totals.ApplicationFees.ToString()
        );
        foreach (var list in advice.Compared)
        {
            AddCompared(
                table,
                list.Name + Alone,
                list.Applications,
                list.Match,
                list.ModelMatch,
                list.ExpectedInterviews,
                list.Value,
                list.Cost.ToString()
            );
        }

        page.Write(table);
        WriteThin("interviews and value");
        if (advice.ComparedNote is { } note)
        {
            page.Paragraph(note);
        }
    }

    private string Alone =>
        advice.Request.Applicant.Parallel is null
            ? string.Empty
            : $" ({advice.Request.Applicant.Specialty} alone)";

    private void WriteThin(string what)
    {
        if (advice.Totals.EvidenceIsThin)
        {
            page.Paragraph(
                $"Evidence is thin: {what} in this table by the central estimates, for comparison with each other only."
            );
        }
    }

    private string Chance(double chance) =>
        advice.Totals.EvidenceIsThin ? "thin" : Wording.Percent(chance);

    private void AddCompared(
        Table table,
        string name,
        int applications,
        double match,
        double model,
        double interviews,
        double value,
        string fees
    ) =>
        table.AddRow(
            new Text(name),
            new Text(applications.ToString(CultureInfo.InvariantCulture)),
            new Text(Chance(match)),
            new Text(Chance(model)),
            new Text(Wording.Count(interviews)),
            new Text(Wording.Count(value)),
            new Text(fees)
        );

    private void WriteFrontier()
    {
        if (advice.Frontier is not { } frontier)
        {
            return;
        }

        page.Heading("Two specialties");
        var table = Page.Table(
            (advice.Request.Applicant.Specialty, Justify.Right),
            (advice.Request.Applicant.Parallel?.Specialty ?? "parallel", Justify.Right),
            ("P(match in the first)", Justify.Right),
            ("P(match in either)", Justify.Right),
            ("fees", Justify.Right)
        );
        foreach (var point in frontier.Points)
        {
            table.AddRow(
                new Text(point.Primary.ToString(CultureInfo.InvariantCulture)),
                new Text(point.Parallel.ToString(CultureInfo.InvariantCulture)),
                new Text(Chance(point.Match)),
                new Text(Wording.Percent(point.Anywhere)),
                new Text(point.Cost.ToString())
            );
        }

        page.Write(table);
        WriteThin("P(match in either)");
        page.Paragraph(
            "P(match in either) of this list if the two specialties' readers agree about you "
                + string.Join(
                    ", ",
                    frontier.Correlations.Select(row =>
                        $"{Agreement(row.Correlation)}: {Wording.Percent(row.Anywhere)}"
                    )
                )
                + " (which of these holds is not known; the middle one is assumed)."
        );
    }

    private static string Agreement(double correlation) =>
        correlation switch
        {
            <= 0 => "not at all",
            >= 1 => "fully",
            _ => "half",
        };
}

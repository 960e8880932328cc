using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
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
        IsThin
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
        double[] matches =
        [
            advice.Totals.Match.Value,
            .. advice.Compared.Select(list => list.Match),
        ];
        double[] models =
        [
            advice.Totals.ModelMatch,
            .. advice.Compared.Select(list => list.ModelMatch),
        ];
        AddCompared(
            table,
            advice.Request.Applicant.Parallel is null ? "this list" : "this list, both specialties",
            advice.Totals.Applications,
            Chance(advice.Totals.Match.Value, matches),
            Chance(advice.Totals.ModelMatch, models),
            IsThin
                ? Range(advice.Totals.ExpectedInterviews)
                : Wording.Count(advice.Totals.ExpectedInterviews.Value),
            IsThin ? Range(advice.Totals.Value) : Wording.Count(advice.Totals.Value.Value),
            advice.Totals.ApplicationFees.ToString()
        );
        foreach (var list in advice.Compared)
        {
            AddCompared(
                table,
                list.Name + Alone,
                list.Applications,
                Chance(list.Match, matches),
                Chance(list.ModelMatch, models),
                Count(list.ExpectedInterviews),
                Count(list.Value),
                list.Cost.ToString()
            );
        }

        page.Write(table);
        WriteThin();
        if (advice.ComparedNote is { } note)
        {
            page.Paragraph(note);
        }
    }

    private string Alone =>
        advice.Request.Applicant.Parallel is null
            ? string.Empty
            : $" ({advice.Request.Applicant.Specialty} alone)";

    private bool IsThin => advice.Totals.EvidenceIsThin;

    private void WriteThin()
    {
        if (IsThin)
        {
            page.Paragraph(ThinPlace.Note);
        }
    }

    private string Chance(double chance, IReadOnlyCollection<double> all) =>
        IsThin ? ThinPlace.Of(chance, all) : Wording.Percent(chance);

    private string Count(double count) => IsThin ? "thin" : Wording.Count(count);

    private static string Range(Estimate count) =>
        $"{Wording.Count(count.Low)} to {Wording.Count(count.High)}";

    private static void AddCompared(
        Table table,
        string name,
        int applications,
        string match,
        string model,
        string interviews,
        string value,
        string fees
    ) =>
        table.AddRow(
            new Text(name),
            new Text(applications.ToString(CultureInfo.InvariantCulture)),
            new Text(match),
            new Text(model),
            new Text(interviews),
            new Text(value),
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
        double[] firsts = [.. frontier.Points.Select(point => point.Match)];
        double[] eithers = [.. frontier.Points.Select(point => point.Anywhere)];
        foreach (var point in frontier.Points)
        {
            table.AddRow(
                new Text(point.Primary.ToString(CultureInfo.InvariantCulture)),
                new Text(point.Parallel.ToString(CultureInfo.InvariantCulture)),
                new Text(Chance(point.Match, firsts)),
                new Text(Chance(point.Anywhere, eithers)),
                new Text(point.Cost.ToString())
            );
        }

        page.Write(table);
        WriteThin();
        if (IsThin)
        {
            return;
        }

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

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using Spectre.Console;

namespace SmartPick.Cli.Couple;

/// <summary>A couple's answer as a page.</summary>
internal sealed class CoupleReport(
    CoupleAdvice advice,
    ReferenceData reference,
    Page page,
    SourceIndex sources
)
{
    // A page is read; the whole list is what --csv and --json are for.
    private const int ShownPairs = 40;

    private readonly string _first = advice.Members[0].Name ?? "first member";
    private readonly string _second = advice.Members[1].Name ?? "second member";

    /// <summary>Writes it.</summary>
    public void Write()
    {
        WriteHead();
        WriteOutcomes();
        WritePairs();
        WriteShorter();
        WriteCurve();
        WriteFees();
        page.Heading("What you must know");
        foreach (var notice in advice.Notices)
        {
            page.Item("-", notice.Text);
        }

        sources.Write(page);
    }

    private void WriteHead()
    {
        page.Heading($"{_first} and {_second}");
        foreach (var member in advice.Members)
        {
            page.Paragraph(
                Say(
                    $"{member.Name ?? member.Specialty}: {member.Programs.Count} programs in {member.Specialty}, {(member.IsRanked ? "as ranked" : "as the picker lists them, interviews still open")}."
                )
            );
        }

        page.Paragraph(
            Say(
                $"Being together weighs {advice.Request.Togetherness:0.##} (0 not at all, 1 above all); together means within {Distances.Words(advice.Request.WithinKilometers)}, near within {Distances.Words(advice.Request.WithinKilometers * reference.CoupleRules.NearReach)}."
            )
        );
    }

    private void WriteOutcomes()
    {
        page.Heading("What can come of it");
        foreach (var condition in advice.Conditions)
        {
            page.Paragraph(condition, Page.Strong);
        }

        var table = Page.Table(
            ("outcome", Justify.Left),
            ("joint list", Justify.Left),
            ("each alone", Justify.Left)
        );
        var listed = CoupleShares.Percents(advice.Figures);
        var alone = CoupleShares.Percents(advice.Alone);
        foreach (
            var (index, (name, of)) in new (string, Func<CoupleFigures, DrawnFigure>)[]
            {
                ("both, together", figures => figures.Together),
                ("both, near", figures => figures.Near),
                ("both, apart", figures => figures.Apart),
                (_first + " alone", figures => figures.FirstOnly),
                (_second + " alone", figures => figures.SecondOnly),
                ("neither", figures => figures.Neither),
            }.Index()
        )
        {
            table.AddRow(
                new Text(name),
                new Text($"{listed[index]} ({Wording.PercentRange(of(advice.Figures).Estimate)})"),
                new Text($"{alone[index]} ({Wording.PercentRange(of(advice.Alone).Estimate)})")
            );
        }

        page.Write(table);
        page.Paragraph(
            Say(
                $"{(advice.RestsOnInterviews ? "Both" : "On these terms both")} of you match in {CoupleShares.Both(advice.Figures)} of cases; ranking alone it would be {CoupleShares.Both(advice.Alone)}. {advice.Scenarios:N0} common draws: one standard error is at most {100 * advice.Figures.Together.SamplingError:0.0#} points; the intervals are what is not known about the chances."
            )
        );
        if (PublishedCouples.Of(reference) is { } published)
        {
            page.Paragraph($"{published.Text} {sources.Mark(published.SourceId)}");
        }
    }

    private void WritePairs()
    {
        page.Heading("The joint rank order list");
        var table = Page.Table(
            ("#", Justify.Right),
            (_first, Justify.Left),
            (_second, Justify.Left),
            ("distance", Justify.Right),
            ("here", Justify.Right),
            ("so far", Justify.Right)
        );
        foreach (var (pair, index) in advice.Pairs.Take(ShownPairs).Select((pair, i) => (pair, i)))
        {
            table.AddRow(
                new Text((index + 1).ToString(CultureInfo.InvariantCulture)),
                new Text(SideOf(pair.First)),
                new Text(SideOf(pair.Second)),
                new Text(pair.Kilometers is { } far ? Distances.Words(far) : "-"),
                new Text(Wording.Percent(pair.Chance)),
                new Text(Wording.Percent(pair.Cumulative))
            );
        }

        page.Write(table);
        if (advice.Pairs.Count > ShownPairs)
        {
            page.Paragraph(
                Say($"and {advice.Pairs.Count - ShownPairs} more: --csv FILE writes them all.")
            );
        }

        page.Paragraph(
            Say(
                $"Of {advice.Certificate.PossiblePairs:N0} possible ranks {advice.Pairs.Count} are on the list. It is worth {advice.Certificate.Achieved:0.00} of 100; no list, however long, is worth more than {advice.Certificate.UpperBound:0.00}: within {100 * advice.Certificate.Gap:0.00}% of the best."
            )
        );
    }

    private void WriteShorter()
    {
        if (advice.Shorter.Count < 2)
        {
            return;
        }

        page.Heading("What fewer pairs cost");
        var table = Page.Table(
            ("pairs", Justify.Right),
            ("both", Justify.Right),
            ("together", Justify.Right),
            ("neither", Justify.Right),
            ("worth", Justify.Right)
        );
        foreach (var list in advice.Shorter)
        {
            table.AddRow(
                new Text(list.Pairs.ToString(CultureInfo.InvariantCulture)),
                new Text(Wording.Percent(list.Both)),
                new Text(Wording.Percent(list.Together)),
                new Text(Wording.Percent(list.Neither)),
                new Text(list.Worth.ToString("0.0", CultureInfo.InvariantCulture))
            );
        }

        page.Write(table);
    }

    private void WriteCurve()
    {
        page.Heading("What more weight on being together changes");
        var table = Page.Table(
            ("weight", Justify.Right),
            ("together", Justify.Right),
            ("near", Justify.Right),
            ("apart", Justify.Right),
            (_first + " matched", Justify.Right),
            ("value", Justify.Right),
            (_second + " matched", Justify.Right),
            ("value", Justify.Right)
        );
        foreach (var point in advice.Curve)
        {
            table.AddRow(
                new Text(point.Togetherness.ToString("0.0", CultureInfo.InvariantCulture)),
                new Text(Wording.Percent(point.Together)),
                new Text(Wording.Percent(point.Near)),
                new Text(Wording.Percent(point.Apart)),
                new Text(Wording.Percent(point.First)),
                new Text(point.FirstValue.ToString("0.0", CultureInfo.InvariantCulture)),
                new Text(Wording.Percent(point.Second)),
                new Text(point.SecondValue.ToString("0.0", CultureInfo.InvariantCulture))
            );
        }

        page.Write(table);
    }

    private void WriteFees()
    {
        page.Heading("What ranking costs");
        foreach (var (fees, name) in advice.Fees.Zip((string[])[_first, _second]))
        {
            page.Paragraph(Say($"{name}: {fees.Total} for {fees.Codes} distinct programs."));
            foreach (var line in fees.Lines)
            {
                page.Item(
                    "-",
                    $"{line.Label}: {line.Amount}{(line.CarriedOver ? " (last amount known, carried over)" : string.Empty)} {sources.Mark(line.SourceId)}"
                );
            }
        }
    }

    private static string SideOf(ResidencyProgram? program) =>
        program is null ? "no match" : $"{program.Name}, {program.City} {program.State}";

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

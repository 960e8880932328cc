using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Importing;
using Spectre.Console;

namespace SmartPick.Cli.Pick;

/// <summary>The answer to <c>smartpick pick</c> as a page: the chance first, then the list, then everything behind it.</summary>
internal sealed class PickReport(
    ListAdvice advice,
    UserOverlay imports,
    Page page,
    SourceIndex sources
)
{
    private const int ShownOfACause = 4;

    private Applicant Applicant => advice.Request.Applicant;

    /// <summary>Writes the whole report.</summary>
    public void Write()
    {
        WriteTitle();
        WriteChance();
        WriteByHand();
        new ListTable(advice, imports, page, sources).Write();
        new StopHereSection(advice.StopHere, advice.Totals.EvidenceIsThin, page, sources).Write();
        WriteCosts();
        new MoreAnswers(advice, page, sources).Write();
        WriteLeftOut();
        WriteNotices();
        ImportSection.Write(page, imports);
        sources.Write(page);
    }

    private void WriteTitle()
    {
        var name = Applicant.Label is null ? string.Empty : Applicant.Label + ", ";
        page.Paragraph(
            $"{name}{Applicant.Type.DisplayName()}, {Applicant.Specialty}, Match {advice.Season}",
            Page.Strong
        );
        page.Paragraph(
            $"The list maximises {Wording.Objective(advice.Request.Objective)}; preset {advice.Request.Preset.ToString().ToLowerInvariant()}; seed {advice.Request.Seed.Value.ToString(CultureInfo.InvariantCulture)}.",
            Page.Quiet
        );
    }

    private void WriteChance()
    {
        var totals = advice.Totals;
        page.Heading("Your chance with this list");
        page.Paragraph(
            ChanceWords.Sentence(totals.Match, totals.EvidenceIsThin, Applicant),
            Page.Strong
        );
        if (totals.Correction is { } correction)
        {
            page.Paragraph(correction);
        }

        page.Paragraph(ChanceWords.BaseRate(totals.BaseRate, Applicant, sources));
        page.Paragraph(
            "No list promises a match. The interval says what we do not know; luck is in the chance itself.",
            Page.Quiet
        );
        var table = Page.Table(("", Justify.Left), ("", Justify.Right));
        table.HideHeaders();
        foreach (var (what, figure) in TotalRows(totals))
        {
            table.AddRow(new Text(what), new Text(figure));
        }

        page.Write(table);
        page.Paragraph(ChanceWords.Certificate(totals.Certificate));
    }

    private IEnumerable<(string What, string Figure)> TotalRows(ListTotals totals)
    {
        var thin = totals.EvidenceIsThin;
        yield return (
            "applications",
            totals.ParallelApplications == 0
                ? totals.Applications.ToString(CultureInfo.InvariantCulture)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{totals.Applications} ({totals.ParallelApplications} in {Applicant.Parallel?.Specialty})"
                )
        );
        yield return ("interviews to expect", Wording.Count(totals.ExpectedInterviews, thin));
        yield return ("no interview at all", Wording.Chance(totals.NoInterview, thin));
        yield return ($"match in {Applicant.Specialty}", Wording.Chance(totals.Match, thin));
        if (Applicant.Parallel is not null)
        {
            yield return (
                $"match in {Applicant.Specialty} or {Applicant.Parallel.Specialty}",
                Wording.Chance(totals.Anywhere, thin)
            );
        }

        yield return (
            "match at one of the first three choices",
            Wording.Chance(totals.FirstThree, thin)
        );
        yield return (
            Applicant.Parallel is null ? "no match" : "no match in either",
            Wording.Chance(totals.Unmatched, thin)
        );
        yield return (
            "match, by the model alone, if programs answered independently (they do not)",
            thin ? "higher" : Wording.Percent(totals.IndependentMatch)
        );
        yield return ("total cost", totals.TotalCost.ToString());
    }

    private void WriteByHand()
    {
        if (advice.ByHand is not { } hand)
        {
            return;
        }

        page.Heading("Signals you placed");
        foreach (var move in hand.Moves)
        {
            page.Item(
                "  -",
                $"{move.Program.Name} ({move.Program.Code}): {Wording.Signal(move.Placed)}; advised: {Wording.Signal(move.Advised)}"
            );
        }

        if (hand.Moves.Count > 0)
        {
            page.Paragraph(
                $"Against the signals as advised{(advice.Totals.EvidenceIsThin ? string.Empty : $", P(match) {Wording.Percent(hand.Advised)}")}, they change P(match) by {Wording.Points(hand.Match, advice.Totals.EvidenceIsThin)} points and the interviews to expect by {Wording.CountChange(hand.ExpectedInterviews, advice.Totals.EvidenceIsThin)}."
            );
        }

        foreach (var program in hand.Unused)
        {
            page.Paragraph(
                $"{program.Name} ({program.Code}) is not on the list: your signal there counts nowhere."
            );
        }
    }

    private void WriteCosts()
    {
        page.Heading("What it costs");
        var table = Page.Table(("", Justify.Left), ("", Justify.Right), ("", Justify.Left));
        table.HideHeaders();
        foreach (var cost in advice.Totals.Costs)
        {
            table.AddRow(
                new Text(cost.Label),
                new Text(cost.Amount.ToString()),
                new Text(
                    (
                        sources.Mark(cost.SourceId)
                        + (cost.CarriedOver ? " carried over" : string.Empty)
                    )
                )
            );
        }

        table.AddRow(
            new Text("together", Page.Strong),
            new Text(advice.Totals.TotalCost.ToString(), Page.Strong),
            new Text(string.Empty)
        );
        page.Write(table);
        if (advice.Totals.Costs.Any(cost => cost.CarriedOver))
        {
            page.Paragraph(
                "Carried over: this season's fee was not found; the last one known stands in.",
                Page.Quiet
            );
        }
    }

    private void WriteLeftOut()
    {
        if (advice.LeftOut.Count == 0)
        {
            return;
        }

        page.Heading("Left out, because");
        foreach (var cause in advice.LeftOut.GroupBy(left => left.Cause))
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CauseWords(cause.Key)}: {cause.Count()}"
                ),
                Page.Strong
            );
            foreach (var left in cause.OrderByDescending(left => left.Gain).Take(ShownOfACause))
            {
                page.Item(
                    "  -",
                    $"{left.Program.Name}, {left.Program.State} ({left.Program.Code}{(Applicant.Parallel is null ? string.Empty : ", " + left.Program.Specialty)}): {Sentence(sources.Cite(left.Why))}{(left.CanOverride ? $" Let it in with --override {left.Program.Code}." : string.Empty)}"
                );
            }
        }

        page.Paragraph("--json holds all of them.", Page.Quiet);
    }

    private static string Sentence(string text) =>
        text.EndsWith('.') || text.EndsWith('!') || text.EndsWith('?') ? text : text + ".";

    private static string CauseWords(LeftOutCause cause) =>
        cause switch
        {
            LeftOutCause.StrictRequirement => "a strict requirement is not met",
            LeftOutCause.Never => "you said never",
            LeftOutCause.NothingSpeaksForType =>
                "nothing in the published rates speaks for your type there",
            LeftOutCause.StateLimit => "your limit for the state is reached",
            LeftOutCause.AddsLittle => "would add less than it costs",
            _ => "others add more within the budget or the count",
        };

    private void WriteNotices()
    {
        if (advice.Notices.Count == 0)
        {
            return;
        }

        page.Heading("Know before you pay");
        foreach (var notice in advice.Notices.OrderByDescending(notice => notice.Level))
        {
            var mark = notice.Level switch
            {
                NoticeLevel.Important => "!!",
                NoticeLevel.Check => "! ",
                _ => "- ",
            };
            page.Item(
                mark,
                $"{sources.Cite(notice.Text)} {sources.Mark(notice.SourceId)}".TrimEnd()
            );
        }
    }
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.RankLists;
using Spectre.Console;

namespace SmartPick.Cli.Rank;

/// <summary>Advice on a rank order list, for reading.</summary>
internal sealed class RankReport(RankAdvice advice, Page page, SourceIndex sources)
{
    private const int BarWidth = 20;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        WriteTotals();
        WriteList();
        WriteWarnings();
        WriteOrder();
        WriteLength();
        WriteMissing();
        WriteFirstYears();
        WriteFees();
        WriteNotices();
        sources.Write(page);
    }

    private void WriteTotals()
    {
        var totals = advice.Totals;
        var applicant = advice.Request.Applicant;
        page.Heading(RankWords.Heading(totals.Interviews));
        if (totals.EvidenceIsThin)
        {
            page.Paragraph(
                $"Evidence is thin: anything from {Wording.PercentRange(totals.Match)}% fits what is published, so there is no single number to give.",
                Page.Strong
            );
        }
        else
        {
            page.Paragraph(
                $"{Wording.Percent(totals.Match)}, {Wording.Frequency(totals.Match.Value)} {RankWords.Those(totals.Interviews)} and this list (90% interval)",
                Page.Strong
            );
        }

        foreach (var condition in totals.Conditions)
        {
            page.Paragraph(condition, Page.Strong);
        }

        if (totals.Correction is { } correction)
        {
            page.Paragraph(correction);
        }

        page.Paragraph(
            $"No match on this list: {Chance(totals.Unmatched)}. Among the first three ranks: {Chance(totals.FirstThree)}."
        );
        if (applicant.Parallel is { } parallel)
        {
            page.Paragraph(
                $"In {applicant.Specialty}: {Chance(totals.Primary)}; the rest in {parallel.Specialty}."
            );
        }

        page.Paragraph(
            totals.BaseRate is { } rate
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Beside it: {Wording.Percent(rate.Rate)} in {rate.Year} ({rate.Meaning}) {sources.Mark(rate.SourceId)}"
                )
                : $"No match rate is published for {Wording.Plural(applicant.Type)} in {applicant.Specialty}."
        );
    }

    private bool IsThin => advice.Totals.EvidenceIsThin;

    private string Chance(Estimate chance) => Wording.Chance(chance, IsThin);

    // Where the evidence is thin the bar reaches over the interval alone.
    private string Bar(Estimate by)
    {
        var to = (int)Math.Round((IsThin ? by.High : by.Value) * BarWidth);
        var from = IsThin ? Math.Min(to, (int)Math.Round(by.Low * BarWidth)) : 0;
        return new string(' ', from) + new string(IsThin ? '░' : '█', to - from);
    }

    private void WriteList()
    {
        page.Heading("The list, in your order");
        var table = Page.Table(
            ("#", Justify.Right),
            ("program", Justify.Left),
            ("match here", Justify.Right),
            ("by here", Justify.Right),
            ("", Justify.Left),
            ("without it", Justify.Right)
        );
        foreach (var ranked in advice.Programs)
        {
            table.AddRow(
                new Text(ranked.Rank.ToString(CultureInfo.InvariantCulture)),
                new Rows(
                    new Text(ranked.Program.Name, Page.Strong),
                    new Text(
                        $"{ranked.Program.City}, {ranked.Program.State} · {ranked.Program.Code.Digits}{(ranked.IsParallel ? " · " + ranked.Program.Specialty : string.Empty)}"
                    )
                ),
                new Text(
                    !ranked.HasChance ? "not known"
                    : ranked.EvidenceIsThin
                        ? $"{Wording.PercentRange(ranked.MatchHere)}%\nevidence is thin"
                    : Wording.Percent(ranked.MatchHere)
                ),
                new Text(
                    IsThin
                        ? Wording.PercentRange(ranked.MatchByHere) + "%"
                        : Wording.Percent(ranked.MatchByHere.Value)
                ),
                new Text(Bar(ranked.MatchByHere)),
                new Text(
                    !ranked.HasChance ? "-"
                    : ranked.EvidenceIsThin ? Wording.PointsRange(ranked.Drop)
                    : Wording.Points(ranked.Drop.Value)
                )
            );
        }

        page.Write(table);
        page.Paragraph(
            "Match here: you match at this program, because none above takes you and this one does. By here: here or above. Without it: change of the chance to match if it is dropped, in points. Intervals are 90%.",
            Page.Quiet
        );
    }

    private void WriteWarnings()
    {
        page.Heading("Look at again");
        if (advice.Warnings.Count == 0)
        {
            page.Paragraph("Nothing stands out.");
        }

        foreach (var warning in advice.Warnings)
        {
            page.Item(
                warning.Level switch
                {
                    NoticeLevel.Important => "!",
                    NoticeLevel.Check => "?",
                    _ => "·",
                },
                $"{NameOf(warning)}{warning.Text} {sources.Mark(warning.SourceId)}".TrimEnd()
            );
        }
    }

    private string NameOf(RankWarning warning)
    {
        var ranked = advice.Programs.FirstOrDefault(one => one.Program.Code == warning.Program);
        return ranked is null
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{ranked.Rank}, {ranked.Program.Name}: "
            );
    }

    private void WriteOrder()
    {
        page.Heading("Why the order of true preference");
        page.Paragraph(
            "The Match places you at the first program on your list that would take you, and no program sees your list. A likely program further down still catches you when those above do not; moved up, it only takes the place of one you like better."
        );
        if (advice.Move is { } likely && IsThin)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"On your list: {likely.Program.Name} at rank {likely.Rank} is the likeliest to take you, as far as thin evidence tells. Put first, your chance to match stays what it is, and the chance to match at one you prefer falls."
                )
            );
        }
        else if (advice.Move is { } move)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"On your list: {move.Program.Name} at rank {move.Rank} is the likeliest to take you ({Wording.Percent(move.WouldTake)}). Put first, your chance to match stays {Wording.Percent(move.MatchAfter)} ({Wording.Percent(move.Match)} as it stands), and the chance to match at one you prefer falls from {Wording.Percent(move.Preferred)} to {Wording.Percent(move.PreferredAfter)}."
                )
            );
        }
    }

    private void WriteLength()
    {
        page.Heading("Length");
        page.Paragraph(
            $"{advice.Length.Text} {sources.Mark(advice.Length.Published?.SourceId)}".TrimEnd()
        );
        if (advice.Length.OneMore is { } more)
        {
            page.Paragraph(
                $"One more interview at a program like those ranked, ranked last: {Wording.Points(more, IsThin)} points{(IsThin ? ", evidence is thin" : string.Empty)}."
            );
        }
    }

    private void WriteMissing()
    {
        if (advice.Missing.Count == 0)
        {
            return;
        }

        page.Heading("Interviewed and not ranked");
        foreach (var missing in advice.Missing)
        {
            page.Item(
                "+",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{missing.Program.Name} ({missing.Program.Code.Digits}) at rank {missing.Rank}: {Wording.Points(missing.Gain, IsThin)} points{(IsThin ? ", evidence is thin" : string.Empty)}{(missing.IsUnacceptable ? "; you would rather not train there" : string.Empty)}"
                )
            );
        }
    }

    private void WriteFirstYears()
    {
        if (advice.Supplemental is not { } supplemental)
        {
            return;
        }

        page.Heading("First years");
        page.Paragraph(supplemental.Text);
        foreach (
            var (year, index) in supplemental.FirstYears.Select((year, index) => (year, index))
        )
        {
            page.Item(
                string.Create(CultureInfo.InvariantCulture, $"{index + 1}"),
                year.State is null ? year.Name : $"{year.Name}, {year.State}"
            );
        }
    }

    private void WriteFees()
    {
        if (advice.Fees is not { } fees)
        {
            return;
        }

        page.Heading("What the ranks cost");
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{fees.PrimaryCodes} programs on the primary list, {fees.SupplementalCodes} on supplemental lists; {fees.Included} are included on either. {fees.Extra} beyond, at {fees.Each} each: {fees.Total}{(fees.CarriedOver ? " (last season's fee)" : string.Empty)} {sources.Mark(fees.SourceId)}"
            )
        );
    }

    private void WriteNotices()
    {
        page.Heading("What to know of these numbers");
        foreach (var notice in advice.Notices)
        {
            page.Item("·", $"{notice.Text} {sources.Mark(notice.SourceId)}".TrimEnd());
        }
    }
}

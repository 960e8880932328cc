using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Runs;
using SmartPick.Reference.Instances;
using Spectre.Console;

namespace SmartPick.Cli.Match;

/// <summary>A result of the Match as a page: whether it is stable first, then who got what, then how it came about.</summary>
internal sealed class MatchReport(
    MatchOrder order,
    MatchResult result,
    ResultDocument document,
    Page page
)
{
    private const int ListedPairs = 20;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph(MarketWords.Size(order.Instance), Page.Strong);
        page.Paragraph(
            Text(
                $"{PolicyOption.Sentence(order.Instance, result.Policy)}Seed {order.Options.Seed}."
            ),
            Page.Quiet
        );
        WriteStatus();
        WriteCounts();
        WriteChoices();
        WriteLists();
        WriteAttempts();
    }

    private void WriteStatus()
    {
        page.Heading(
            result.Status switch
            {
                MatchStatus.NotChecked => "Not checked",
                MatchStatus.Stable => "Stable",
                MatchStatus.NoneExists => "No stable matching exists",
                _ => "No stable matching found",
            }
        );
        page.Paragraph(
            result.Status switch
            {
                MatchStatus.NotChecked =>
                    "The Match ended without anybody left to move. Its stability was not verified, as asked for (--no-verify).",
                MatchStatus.Stable =>
                    "No applicant, couple or program would rather be with somebody who would rather be with them. The independent verifier went through every ranking and found no such pair.",
                MatchStatus.NoneExists =>
                    "A complete search proved that every matching of this market leaves somebody who would rather move and could. What follows is the one with the fewest such pairs that was met.",
                _ =>
                    "Within its limits the Match met no stable matching; whether there is one is not known. What follows is the one with the fewest blocking pairs that was met. More --restarts or a longer --time-limit may find one.",
            }
        );
        if (result.Verification is { IsStable: false } report)
        {
            VerdictSection.WriteFindings(report, ListedPairs, page);
        }
    }

    private void WriteCounts()
    {
        var statistics = result.Statistics;
        page.Heading("Who is matched");
        var table = Page.Table(("", Justify.Left), ("", Justify.Right), ("", Justify.Right));
        table.HideHeaders();
        AddRow(
            table,
            "applicants matched",
            statistics.MatchedApplicants,
            order.Instance.ApplicantCount
        );
        AddRow(table, "positions filled", statistics.FilledPositions, statistics.Positions);
        if (order.Instance.CoupleCount > 0)
        {
            AddRow(
                table,
                "couples with a member matched",
                statistics.MatchedCouples,
                order.Instance.CoupleCount
            );
        }

        if (!order.Instance.Supplementals.IsEmpty)
        {
            AddRow(
                table,
                "supplemental lists in force with a first-year position",
                statistics.FilledSupplementals,
                SupplementalsInForce()
            );
        }

        page.Write(table);
        if (order.Instance.HasMovingQuotas)
        {
            page.Paragraph(
                Text(
                    $"{Counted(statistics.MovedPositions, "position")} moved by reversion, {Counted(PulledBack(), "position")} went back to the donor, {Counted(statistics.TakenByParity, "position")} given up for an even or odd number."
                )
            );
        }
    }

    private int SupplementalsInForce()
    {
        var count = 0;
        foreach (var list in order.Instance.Supplementals)
        {
            count += result.Assignment.Programs[list.Applicant] == list.AdvancedProgram ? 1 : 0;
        }

        return count;
    }

    private int PulledBack() => document.Reversions.Sum(row => row.PulledBack);

    private void WriteChoices()
    {
        var (singles, couples) = (document.Choices.Singles, document.Choices.Couples);
        var hasCouples = order.Instance.CoupleCount > 0;
        page.Heading("At which choice");
        List<(string, Justify)> columns =
        [
            ("choice", Justify.Left),
            ("singles", Justify.Right),
            ("share", Justify.Right),
        ];
        if (hasCouples)
        {
            columns.Add(("couples (pair)", Justify.Right));
            columns.Add(("share", Justify.Right));
        }

        var table = Page.Table([.. columns]);
        var (allSingles, allCouples) = (
            order.Instance.ApplicantCount - (2 * order.Instance.CoupleCount),
            order.Instance.CoupleCount
        );
        foreach (
            var (name, single, couple) in ((string, int, int)[])
                [
                    ("1st", singles.First, couples.First),
                    ("2nd", singles.Second, couples.Second),
                    ("3rd", singles.Third, couples.Third),
                    ("4th or later", singles.Later, couples.Later),
                    ("unmatched", singles.Unmatched, couples.Unmatched),
                ]
        )
        {
            List<string> cells = [name, Number(single), Share(single, allSingles)];
            if (hasCouples)
            {
                cells.Add(Number(couple));
                cells.Add(Share(couple, allCouples));
            }

            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        page.Write(table);
    }

    private void WriteLists()
    {
        var (dropped, ties) = (order.Instance.Dropped, order.Instance.Ties);
        if (dropped.Total == 0 && ties is null)
        {
            return;
        }

        page.Heading("Before the Match");
        if (dropped.Total > 0)
        {
            page.Paragraph(
                $"Rankings that only one side made cannot lead to a match and were dropped: {MarketWords.Dropped(dropped)}."
            );
        }

        if (ties is { } broken)
        {
            page.Paragraph(
                Text(
                    $"{broken.Entries:N0} entries in {Counted(broken.Groups, "group")} of equals were put in order by {MatchWords.Name(broken.Rule)}, seed {broken.Seed}."
                )
            );
        }
    }

    private void WriteAttempts()
    {
        page.Heading("How it came about");
        var statistics = result.Statistics;
        page.Paragraph(
            Text(
                $"{Counted(result.Attempts.Count, "attempt")}, {Counted(statistics.Proposals, "proposal")}, {Counted(statistics.Displacements, "displacement")}, {Counted(statistics.QuotaPasses, "quota pass", "quota passes")}."
            )
        );
        if (result.Attempts.Count < 2 && result.Status == MatchStatus.Stable)
        {
            return;
        }

        var table = Page.Table(
            ("attempt", Justify.Left),
            ("ended", Justify.Left),
            ("blocking pairs", Justify.Right),
            ("proposals", Justify.Right)
        );
        foreach (var (first, count, fewest, proposals) in Runs())
        {
            table.AddRow(
                new Text(
                    MatchWords.Name(first.Rung)
                        + (count > 1 ? Text($" ({count:N0} times)") : string.Empty)
                ),
                new Text(MatchWords.Name(first.Outcome)),
                new Text(fewest is { } pairs ? Number(pairs) : "-"),
                new Text(Number(proposals))
            );
        }

        page.Write(table);
    }

    /// <summary>Attempts of the same kind with the same end, one after the other, in one row.</summary>
    private IEnumerable<(MatchAttempt First, int Count, int? Fewest, long Proposals)> Runs()
    {
        var attempts = result.Attempts;
        for (var start = 0; start < attempts.Count; )
        {
            var end = start + 1;
            while (
                end < attempts.Count
                && attempts[end].Rung == attempts[start].Rung
                && attempts[end].Outcome == attempts[start].Outcome
            )
            {
                end++;
            }

            var run = attempts.Skip(start).Take(end - start).ToList();
            yield return (
                run[0],
                run.Count,
                run.Min(attempt => attempt.BlockingPairs),
                run.Sum(attempt => attempt.Proposals)
            );
            start = end;
        }
    }

    private static void AddRow(Table table, string what, long count, long total) =>
        table.AddRow(
            new Text(what),
            new Text(Text($"{count:N0} of {total:N0}")),
            new Text(Share(count, total))
        );

    private static string Share(long count, long total) =>
        total == 0 ? string.Empty : Text($"{100.0 * count / total:0.0}%");

    private static string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Counted(long number, string one, string? many = null) =>
        MarketWords.Count(number, one, many);

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;
using Spectre.Console;

namespace SmartPick.Cli.WhatIf;

/// <summary>Before, the same list for the changed profile, and the list made anew, side by side.</summary>
internal sealed class WhatIfReport(
    WhatIfAnswer answer,
    IReadOnlyList<ProfileChange> changes,
    UserOverlay imports,
    Page page,
    SourceIndex sources
)
{
    private const int Shown = 12;

    private readonly ListAdvice _before = answer.Before.Advice!;
    private readonly ListAdvice _after = answer.After.Advice!;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph("What if " + string.Join(", ", changes.Select(Describe)) + "?", Page.Strong);
        WriteChange();
        WriteTable();
        WriteDifference();
        WriteNotices();
        ImportSection.Write(page, imports);
        sources.Write(page);
    }

    private static string Describe(ProfileChange change) =>
        change.Verb is ChangeVerb.Set
            ? $"{change.Field} were {change.Value}"
            : $"{change.Value} were added to {change.Field}";

    private void WriteChange()
    {
        page.Heading("The change");
        if (answer.SameListChange is { } kept)
        {
            page.Paragraph($"P(match) with the list kept: {Points(kept.Match, answer.SameList)}.");
        }

        if (answer.Change is { } made)
        {
            page.Paragraph(
                $"P(match) with the list made anew: {Points(made.Match, _after.Totals)}."
            );
        }

        page.Paragraph(
            ChanceWords.BaseRate(_after.Totals.BaseRate, _after.Request.Applicant, sources)
        );
        page.Paragraph(
            "A change of the profile is not a cause by itself: people who have it differ in other ways too. The numbers say how such applicants fare.",
            Page.Quiet
        );
    }

    private string Points(Estimate change, ListTotals? after)
    {
        var isThin = _before.Totals.EvidenceIsThin || after is { EvidenceIsThin: true };
        return $"{Wording.Points(change, isThin)} points{(isThin ? ", evidence is thin" : string.Empty)}";
    }

    private void WriteTable()
    {
        var table = page.IsWide
            ? Page.Table(
                ("", Justify.Left),
                ("before", Justify.Right),
                ("same list", Justify.Right),
                ("list made anew", Justify.Right)
            )
            : Page.Table(("", Justify.Left), ("before", Justify.Right), ("anew", Justify.Right));
        foreach (var (what, figureOf) in Figures())
        {
            List<string> cells =
            [
                what,
                figureOf(_before.Totals),
                .. page.IsWide
                    ? [answer.SameList is { } same ? figureOf(same) : "-"]
                    : Array.Empty<string>(),
                figureOf(_after.Totals),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        page.Write(table);
        if (_after.Totals.Correction is { } correction)
        {
            page.Paragraph($"The match of the list made anew: {correction}");
        }
    }

    private IEnumerable<(string What, Func<ListTotals, string> FigureOf)> Figures()
    {
        yield return (
            "applications",
            totals => totals.Applications.ToString(CultureInfo.InvariantCulture)
        );
        yield return (
            "interviews",
            totals => Wording.Count(totals.ExpectedInterviews, totals.EvidenceIsThin)
        );
        yield return (
            "no interview",
            totals => Wording.Chance(totals.NoInterview, totals.EvidenceIsThin)
        );
        yield return ("match", totals => Wording.Chance(totals.Match, totals.EvidenceIsThin));
        if (
            _before.Request.Applicant.Parallel is not null
            || _after.Request.Applicant.Parallel is not null
        )
        {
            yield return (
                "match anywhere",
                totals => Wording.Chance(totals.Anywhere, totals.EvidenceIsThin)
            );
        }

        yield return ("total cost", totals => totals.TotalCost.ToString());
    }

    private void WriteDifference()
    {
        var difference = ListDifference.Between(_before, _after);
        page.Heading("How the list changes");
        if (difference is { Added.Count: 0, Dropped.Count: 0, Moved.Count: 0 })
        {
            page.Paragraph("It stays as it was, signals included.");
            return;
        }

        WritePrograms(
            "in",
            difference.Added.Select(program => NameOf(program) + Yours(program, _after))
        );
        WritePrograms(
            "out",
            difference.Dropped.Select(program => NameOf(program) + Yours(program, _before))
        );
        WritePrograms(
            "signal",
            difference.Moved.Select(moved =>
                $"{moved.Before.Program.Name}: {Signal(moved.Before)} -> {Signal(moved.After)}{Yours(moved.After, _after)}"
            )
        );
    }

    private static string Signal(AdvisedProgram program) => PickWords.Name(program.Tier);

    private string Yours(AdvisedProgram program, ListAdvice list) =>
        imports.Of(program.Program.Code, list.Request.Applicant) is { Count: > 0 } lines
            ? "; yours: " + string.Join("; ", lines)
            : string.Empty;

    private static string NameOf(AdvisedProgram program) =>
        $"{program.Program.Name}, {program.Program.State} ({program.Program.Code}){(program.Tier is SignalTier.None ? string.Empty : ", " + Signal(program))}";

    private void WritePrograms(string mark, IEnumerable<string> names)
    {
        var all = names.ToList();
        foreach (var name in all.Take(Shown))
        {
            page.Item(mark.PadRight(6), name);
        }

        if (all.Count > Shown)
        {
            page.Item(
                mark.PadRight(6),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"... and {all.Count - Shown} more; --json holds all of them"
                )
            );
        }
    }

    private void WriteNotices()
    {
        var fresh = _after.Notices.Except(_before.Notices).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        page.Heading("New to know");
        foreach (var notice in fresh)
        {
            page.Item("-", $"{notice.Text} {sources.Mark(notice.SourceId)}".TrimEnd());
        }
    }
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Statistics;
using Spectre.Console;

namespace SmartPick.Cli.WhatIf;

/// <summary>What would help most, on a page.</summary>
internal sealed class HelpMostReport(HelpAnswer answer, Page page, SourceIndex sources)
{
    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph("What would help most by the next deadline?", Page.Strong);
        page.Paragraph(
            answer.Next is { } next
                ? $"The next date of the season: {next.Name}, {Day(next.On)}{Trust(next)}."
                : "The calendar of this season holds no further date."
        );
        WriteTable();
        foreach (var option in answer.Options.Where(option => option.WhyNot is null))
        {
            page.Item(
                "-",
                $"{option.What}: {option.Note} {option.Improvement.Note}.{(option.Improvement.IsAssumed ? " Assumed." : string.Empty)} {sources.Mark(option.Improvement.Provenance.SourceId)}{Time(option)}"
            );
        }

        foreach (var option in answer.Options.Where(option => option.WhyNot is not null))
        {
            page.Item("not", $"{option.What}: {option.WhyNot}");
        }

        page.Paragraph(
            (IsThin ? "Evidence is thin, so intervals stand alone. " : string.Empty)
                + "The gain is that of applicants who have the thing against those who have not; doing it need not bring as much.",
            Page.Quiet
        );
        sources.Write(page);
    }

    private void WriteTable()
    {
        var table = Page.Table(
            ("", Justify.Left),
            ("points", Justify.Right),
            ("a month", Justify.Right),
            ("$1,000", Justify.Right)
        );
        foreach (var option in answer.Options.Where(option => option.WhyNot is null))
        {
            table.AddRow(
                new Text(option.What),
                new Text(Wording.Points(option.Gain, IsThin)),
                new Text(option.PerMonth is { } month ? Short(month) : "no time"),
                new Text(option.PerThousandDollars is { } dollars ? Short(dollars) : "no fee")
            );
        }

        page.Write(table);
    }

    private bool IsThin => answer.Before.EvidenceIsThin;

    private string Short(Estimate change) =>
        IsThin ? Wording.PointsRange(change) : Wording.Points(change.Value);

    private static string Time(HelpOption option) =>
        option.IsCounted
            ? string.Empty
            : option.Time switch
            {
                HelpTime.Fits =>
                    $" Begun today it shows on {Day(option.ReadyOn)}, in time for {Day(option.By!.On)}{Trust(option.By)}.",
                HelpTime.TooLate =>
                    $" Too late for {Day(option.By!.On)}{Trust(option.By)}: begun today it shows on {Day(option.ReadyOn)}.",
                _ => " For the next season: its dates are not known yet.",
            };

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Trust(SeasonDate date) =>
        date.IsPublished ? string.Empty
        : date.Confidence is DateConfidence.Derived ? " (worked out from other seasons)"
        : " (a guess)";
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Mentors.Rounds;
using Spectre.Console;

namespace SmartPick.Cli.Mentors;

/// <summary>A round's report as a page.</summary>
internal sealed class MentorsMatchReport(RoundReport report, Page page)
{
    // A page is read; everything is in --json and --csv.
    private const int Shown = 20;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        WriteHead();
        WritePlaced();
        WriteUnmatched();
        WriteNoHome();
        WriteReasons();
        WriteBlocking();
        WriteComparison();
        page.Heading("What happens now");
        page.Paragraph(
            "Nothing is published. Somebody who knows the people looks through this, changes what should be otherwise, and publishes. A score says how well two people fit by stated weights; it says nothing of how good a mentor is."
        );
    }

    private void WriteHead()
    {
        page.Heading(report.Name);
        page.Paragraph(
            Say(
                $"{report.People} of {report.Mentees} mentees are placed in {report.Placed.Count} pairs, of {report.EligiblePairs} that rules and the floor of {report.Floor:0.#} points leave. Scores add up to {report.Points:0.0}{(report.Lowest is { } lowest ? Say($"; the lowest is {lowest:0.0}") : string.Empty)}."
            )
        );
        page.Paragraph(
            (
                report.Objective == RoundObjective.Lexicographic
                    ? "Made for: most people placed, then the best lowest score, then the largest sum."
                    : "Made for: the largest sum of scores."
            )
                + (
                    report.IsProven
                        ? " It is proven that nothing better can be had."
                        : " It is not proven that nothing better can be had."
                )
                + Say($" Seed {report.Seed}.")
        );
        if (report.Published.Count > 0)
        {
            page.Paragraph(
                Say($"{report.Published.Count} pairs published before stay as they are.")
            );
        }
    }

    private void WritePlaced()
    {
        page.Heading("Placed");
        var table = Page.Table(
            ("mentee", Justify.Left),
            ("mentor", Justify.Left),
            ("score", Justify.Right),
            ("next best", Justify.Left)
        );
        foreach (var pair in report.Placed)
        {
            table.AddRow(
                new Text(pair.MenteeId),
                new Text(pair.MentorId),
                new Text(Points(pair.Score.Points)),
                new Text(Next(pair.Alternatives))
            );
        }

        page.Write(table);
        foreach (var pair in report.Placed)
        {
            foreach (var banner in pair.Banners)
            {
                page.Item("!", $"{pair.MenteeId} with {pair.MentorId}: {banner}");
            }
        }
    }

    private void WriteUnmatched()
    {
        if (report.Unmatched.Count == 0)
        {
            return;
        }

        page.Heading("Not placed");
        foreach (var mentee in report.Unmatched)
        {
            var next =
                mentee.Alternatives.Count == 0
                    ? string.Empty
                    : $" Best for them: {Next(mentee.Alternatives)}.";
            page.Item("-", $"{mentee.MenteeId}: {mentee.Reason}{next}");
        }
    }

    private void WriteNoHome()
    {
        if (report.NoHome == 0)
        {
            return;
        }

        page.Heading("Without a home program");
        page.Paragraph(
            Say(
                $"{report.NoHomePlaced} of {report.NoHome} are placed. They are called first wherever that leaves nobody else out, and count more with mentors of other schools who volunteered for them: {FirstCalls()}."
            )
        );
    }

    private string FirstCalls()
    {
        var pairs = report
            .Placed.Where(pair => pair.HasFirstCall)
            .Select(pair => $"{pair.MenteeId} with {pair.MentorId}")
            .ToList();
        return pairs.Count == 0 ? "nobody in this round" : string.Join(", ", pairs);
    }

    private void WriteReasons()
    {
        page.Heading("Why these pairs");
        foreach (var pair in report.Placed.Take(Shown))
        {
            page.Paragraph(
                $"{pair.MenteeId} with {pair.MentorId}, {Points(pair.Score.Points)}",
                Page.Strong
            );
            foreach (var part in pair.Score.Parts)
            {
                page.Item("-", $"{Points(part.Points)} of {Points(part.Maximum)}: {part.Reason}");
            }
        }

        WriteMore(report.Placed.Count);
    }

    private void WriteBlocking()
    {
        page.Heading("Who would rather have each other");
        if (report.Blocking.Count == 0)
        {
            page.Paragraph("No two who are not together.");
        }

        foreach (var pair in report.Blocking.Take(Shown))
        {
            page.Item("-", $"{pair.MenteeId} and {pair.MentorId}, {Points(pair.Points)}");
        }

        WriteMore(report.Blocking.Count);
    }

    private void WriteComparison()
    {
        if (report.Comparison is not { } comparison)
        {
            return;
        }

        page.Heading("Beside deferred acceptance, mentees proposing");
        page.Paragraph(
            Say(
                $"In {comparison.RankedByBoth} pairs each ranked the other. Deferred acceptance would place {comparison.People} mentees with {comparison.Points:0.0} points, and no two would rather have each other."
            )
        );
        foreach (var changed in comparison.Changed.Take(Shown))
        {
            page.Item(
                changed.Gains ? "+" : "-",
                $"{changed.MenteeId} would {(changed.Gains ? "gain" : "lose")}: {Names(changed.There)} in place of {Names(changed.Here)}"
            );
        }

        WriteMore(comparison.Changed.Count);
    }

    private void WriteMore(int count)
    {
        if (count > Shown)
        {
            page.Paragraph(Say($"and {count - Shown} more: --json has them all."));
        }
    }

    private static string Next(IReadOnlyList<Alternative> alternatives) =>
        string.Join(
            ", ",
            alternatives.Select(one =>
                $"{one.MentorId} {Points(one.Points)}{(one.HasRoom ? string.Empty : " (full)")}"
            )
        );

    private static string Names(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "nobody" : string.Join(" and ", ids);

    private static string Points(double points) =>
        points.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Statistics;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using Spectre.Console;

namespace SmartPick.Cli.Seasons;

/// <summary>The answer to <c>smartpick season</c> as a page: how it stands, what changed it, what to do next.</summary>
internal sealed class SeasonReport(SeasonAdvice advice, ReferenceData data, Page page)
{
    private const int MostSteps = 12;

    private readonly SourceIndex _sources = new(data.Sources);

    private Applicant Applicant => advice.Request.Question.Applicant;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        WriteHead();
        if (advice.IsAnythingSent)
        {
            WriteChance();
            WriteTotals();
            WriteSteps();
            WritePrograms();
            WriteKeep();
            WriteNext();
        }
        else
        {
            page.Paragraph(
                "Nothing is sent by this day, so there is no chance to follow yet; smartpick pick says what a list would come to.",
                Page.Strong
            );
        }

        WriteTasks();
        WriteCosts();
        WriteDates();
        WriteNotices();
        _sources.Write(page);
    }

    private void WriteHead()
    {
        var name = Applicant.Label is null ? string.Empty : Applicant.Label + ", ";
        page.Paragraph(
            $"{name}{Applicant.Type.DisplayName()}, {Applicant.Specialty}, Match {advice.Season}, as of {Day(advice.Request.Today)}",
            Page.Strong
        );
    }

    private void WriteChance()
    {
        page.Heading("Your chance as it stands");
        var frequency = Wording.Frequency(advice.Now.Match.Value);
        page.Paragraph(
            advice.EvidenceIsThin
                ? $"Evidence is thin: anything from {Wording.PercentRange(advice.Now.Match)}% fits what is published and what you have heard about a match in {Applicant.Specialty}. When the applications went out it was {Wording.PercentRange(advice.Before.Match)}%."
                : $"{char.ToUpperInvariant(frequency[0])}{frequency[1..]} applicants like you, with what you have heard, match in {Applicant.Specialty}: {Wording.Percent(advice.Now.Match)}. When the applications went out it was {Wording.Percent(advice.Before.Match)}.",
            Page.Strong
        );
        if (advice is { Request.HeardUntil: null, IfSilent: { } silent })
        {
            page.Paragraph(
                $"That counts every program without news as still open. Had they stayed silent until today it would be {Wording.Chance(silent.Match, advice.EvidenceIsThin)}: say with --heard-until up to which day everything heard is entered."
            );
        }

        if (advice.Correction is { } correction)
        {
            page.Paragraph(correction);
        }

        page.Paragraph(ChanceWords.BaseRate(advice.BaseRate, Applicant, _sources));
        page.Paragraph(
            "No estimate promises a match. The interval says what we do not know; luck is in the chance itself.",
            Page.Quiet
        );
    }

    private void WriteTotals()
    {
        var table = Page.Table(
            ("", Justify.Left),
            ("when sent", Justify.Right),
            ("today", Justify.Right),
            ("if nothing more comes", Justify.Right)
        );
        AddRow(table, "applications open", totals => Whole(totals.Open));
        AddRow(table, "interviews held or offered", totals => Whole(totals.Held));
        AddRow(
            table,
            "interviews expected",
            totals => Wording.Count(totals.Interviews, advice.EvidenceIsThin)
        );
        AddRow(
            table,
            "no interview",
            totals => Wording.Chance(totals.NoInterview, advice.EvidenceIsThin)
        );
        AddRow(
            table,
            "match in " + Applicant.Specialty,
            totals => Wording.Chance(totals.Match, advice.EvidenceIsThin)
        );
        if (Applicant.Parallel is not null)
        {
            AddRow(
                table,
                "match anywhere",
                totals => Wording.Chance(totals.Anywhere, advice.EvidenceIsThin)
            );
        }

        page.Write(table);
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of {advice.Draws.Draws} parameter draws, weighed by what happened, {advice.Draws.Effective:0} still speak{(advice.Draws.IsLow ? ": few, so the intervals are rough, and where a figure stands at the end of its interval the draws that still speak lie on the other side of it" : string.Empty)}."
            ),
            Page.Quiet
        );
    }

    private void AddRow(Table table, string what, Func<SeasonTotals, string> figure) =>
        table.AddRow(
            new Text(what),
            new Text(figure(advice.Before)),
            new Text(figure(advice.Now)),
            new Text(figure(advice.HeldOnly))
        );

    private void WriteSteps()
    {
        if (advice.Steps.Count == 0)
        {
            return;
        }

        page.Heading("What each word changed");
        if (advice.Steps.Count > MostSteps)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The latest {MostSteps} of {advice.Steps.Count}; --json holds all of them."
                ),
                Page.Quiet
            );
        }

        foreach (var step in advice.Steps.TakeLast(MostSteps))
        {
            page.Item(
                Day(step.Event.On),
                $"{SeasonDocumentBuilder.Name(step.Event.Kind)}, {step.Program.Name} ({step.Program.State}): {Changed(step)}"
            );
        }

        page.Paragraph(
            $"{(advice.EvidenceIsThin ? "Evidence is thin: only intervals are given." : "By the central estimates on the day of the word, in whole points.")} What the latest words make of today's chance has its 90% interval, from pairs of draws with the word and without it.",
            Page.Quiet
        );
    }

    private string Changed(SeasonStep step) =>
        (advice.EvidenceIsThin, step.Change) switch
        {
            (true, { } change) => $"of today's chance it makes {SeasonPoints.Signed(change, true)}",
            (true, null) => "an earlier word",
            (false, { } change) =>
                $"{Whole(step.Before)} -> {Whole(step.After)} of 100; of today's chance it makes {SeasonPoints.Signed(change)}",
            _ => $"{Whole(step.Before)} -> {Whole(step.After)} of 100",
        };

    private void WritePrograms()
    {
        page.Heading("Your applications");
        var table = page.IsWide
            ? Page.Table(
                ("program", Justify.Left),
                ("stands", Justify.Left),
                ("interview, when sent", Justify.Right),
                ("interview, today", Justify.Right),
                ("match there", Justify.Right)
            )
            : Page.Table(
                ("program", Justify.Left),
                ("stands", Justify.Left),
                ("interview", Justify.Right)
            );
        foreach (var tracked in advice.Programs)
        {
            List<string> cells =
            [
                $"{tracked.Program.Name}, {tracked.Program.State}",
                tracked.State.ToString().ToLowerInvariant(),
            ];
            if (page.IsWide)
            {
                cells.Add(Short(tracked.InterviewBefore, tracked.EvidenceIsThin));
                cells.Add(Chance(tracked.Interview, tracked.EvidenceIsThin));
                cells.Add(Chance(tracked.Match, tracked.EvidenceIsThin));
            }
            else
            {
                cells.Add(Short(tracked.Interview, tracked.EvidenceIsThin));
            }

            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        page.Write(table);
    }

    // What is certain has no interval, thin or not.
    private static string Chance(Estimate chance, bool isThin) =>
        Wording.Chance(chance, isThin && chance.High > chance.Low);

    private static string Short(Estimate chance, bool isThin) =>
        isThin ? Wording.PercentRange(chance) + "%" : Wording.Percent(chance.Value);

    private void WriteKeep()
    {
        if (advice.Keep.Count == 0)
        {
            return;
        }

        page.Heading("Which interviews to keep");
        foreach (var keep in advice.Keep)
        {
            var verdict = keep.Verdict switch
            {
                KeepVerdict.Keep => "keep",
                KeepVerdict.MayGiveBack => "may go",
                _ => "give back",
            };
            page.Item(
                verdict.PadRight(9),
                $"{keep.Program.Name}, {keep.Program.State}. {keep.Reason}"
            );
        }
    }

    private void WriteNext()
    {
        page.Heading("Further applications today");
        page.Paragraph(advice.Late.Reason);
        foreach (var late in advice.Late.Programs)
        {
            page.Item(
                late.Program.Code.Digits,
                $"{late.Program.Name}, {late.Program.State}: interview {Wording.Chance(late.Interview, late.EvidenceIsThin)}, adds {SeasonPoints.Of(late.Gain, advice.EvidenceIsThin)}"
            );
        }

        page.Heading("The parallel plan");
        page.Paragraph(
            advice.Parallel.On is { } on
                ? $"Start on {Day(on)}. {advice.Parallel.Reason}"
                : advice.Parallel.Reason
        );
        var calendar = InterviewCalendar.Of(
            advice.Request.Applications,
            data.Catalog,
            data.SeasonBasis.Rules
        );
        if (calendar.Conflicts.Count > 0)
        {
            page.Heading("In each other's way");
            foreach (var conflict in calendar.Conflicts)
            {
                page.Item("-", conflict.Text);
            }
        }
    }

    private void WriteTasks()
    {
        if (advice.Tasks.Count == 0)
        {
            return;
        }

        page.Heading("To do");
        foreach (var task in advice.Tasks)
        {
            page.Item("-", task.Text);
        }
    }

    private void WriteCosts()
    {
        page.Heading("What it costs");
        foreach (var line in advice.Costs)
        {
            page.Item(
                line.Amount.ToString(),
                $"{line.Label}{(line.CarriedOver ? " (last fee known, carried over)" : string.Empty)} {_sources.Mark(line.SourceId)}"
            );
        }

        foreach (var cost in advice.OwnCosts.Entered)
        {
            page.Item(cost.Amount.ToString(), $"interview at {cost.Program.Name}, as you entered");
        }

        page.Item(
            (advice.TotalCost + advice.OwnCosts.Total).ToString(),
            advice.OwnCosts.Unknown.Count == 0
                ? "all of it"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"all that is known; {advice.OwnCosts.Unknown.Count} interviews without a cost entered"
                )
        );
    }

    private void WriteDates()
    {
        page.Heading("Dates ahead");
        foreach (
            var date in data.SeasonBasis.Dates.All.Where(date =>
                date.On >= advice.Request.Today && date.Concerns(Applicant.Type)
            )
        )
        {
            page.Item(
                Day(date.On),
                $"{date.Name}{(date.IsPublished ? string.Empty : " (" + date.Provenance.Confidence + ")")} {_sources.Mark(date.Provenance.SourceId)}"
            );
        }
    }

    private void WriteNotices()
    {
        page.Heading("Good to know");
        foreach (var notice in advice.Notices)
        {
            page.Item("-", $"{notice.Text} {_sources.Mark(notice.SourceId)}".TrimEnd());
        }
    }

    private static string Whole(double chance) =>
        chance switch
        {
            > 0 and < 0.005 => "under 1",
            > 0.995 and < 1 => "over 99",
            _ => (100 * chance).ToString("0", CultureInfo.InvariantCulture),
        };

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

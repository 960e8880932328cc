using System.Globalization;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Seasons;

/// <summary>Puts the document of a season together: the same for the command, the API and the page.</summary>
public static class SeasonDocumentBuilder
{
    /// <summary>The document of an answer.</summary>
    public static SeasonDocument Build(SeasonAdvice advice, ReferenceData data)
    {
        var applicant = advice.Request.Question.Applicant;
        var calendar = InterviewCalendar.Of(
            advice.Request.Applications,
            data.Catalog,
            data.SeasonBasis.Rules
        );
        return new SeasonDocument(
            "season",
            1,
            advice.Season.MatchYear,
            data.Model.FittedOn,
            Day(advice.Request.Today),
            advice.Request.HeardUntil is { } heard ? Day(heard) : null,
            applicant.Specialty,
            applicant.Parallel?.Specialty,
            advice.Request.Question.Seed.Value,
            advice.EvidenceIsThin,
            advice.BaseRate is { } rate
                ? new PublishedRatePart(
                    SeasonFigure.To6(rate.Rate),
                    rate.Year,
                    rate.Meaning,
                    rate.SourceId
                )
                : null,
            TotalsOf(advice.Before),
            TotalsOf(advice.Now),
            advice.IfSilent is { } silent ? TotalsOf(silent) : null,
            SeasonFigure.To6(advice.ModelMatch),
            advice.Correction,
            TotalsOf(advice.HeldOnly),
            new DrawsPart(
                advice.Draws.Draws,
                Math.Round(advice.Draws.Effective, 1),
                advice.Draws.IsLow
            ),
            [.. advice.Programs.Select(ProgramOf)],
            [.. advice.Saved.Select(program => program.Code.Digits)],
            [.. advice.Steps.Select(ChangeOf)],
            [.. advice.Keep.Select(KeepOf)],
            new LatePart(
                advice.Late.IsWorth,
                advice.Late.Reason,
                [.. advice.Late.Programs.Select(LateOf)]
            ),
            new ParallelPart(
                advice.Parallel.On is { } on ? Day(on) : null,
                advice.Parallel.Floor,
                advice.Parallel.Reason
            ),
            advice.TotalCost.Dollars,
            [
                .. advice.Costs.Select(line => new SeasonCostPart(
                    line.Label,
                    line.Amount.Dollars,
                    line.CarriedOver,
                    line.SourceId
                )),
            ],
            new OwnCostsPart(
                advice.OwnCosts.Total.Dollars,
                [
                    .. advice.OwnCosts.Entered.Select(cost => new OwnCostPart(
                        cost.Program.Code.Digits,
                        cost.Program.Name,
                        cost.Amount.Dollars
                    )),
                ],
                [.. advice.OwnCosts.Unknown.Select(program => program.Code.Digits)]
            ),
            [.. advice.Tasks.Select(task => new TaskPart(task.Date.Key, task.Text))],
            [.. calendar.Entries.Select(EntryOf)],
            [.. calendar.Conflicts.Select(ConflictOf)],
            [.. data.SeasonBasis.Dates.All.Select(DateOf)],
            [
                .. advice.Notices.Select(notice => new SeasonNoticePart(
                    Lower(notice.Level),
                    notice.Text,
                    notice.SourceId
                )),
            ]
        );
    }

    /// <summary>An event in a word.</summary>
    public static string Name(ApplicationEventKind kind) => WorkspaceNames.Events.Of(kind);

    /// <summary>A verdict in a word.</summary>
    public static string Name(KeepVerdict verdict) =>
        verdict switch
        {
            KeepVerdict.Keep => "keep",
            KeepVerdict.MayGiveBack => "may-give-back",
            _ => "give-back",
        };

    private static SeasonTotalsPart TotalsOf(SeasonTotals totals) =>
        new(
            totals.Open,
            totals.Held,
            SeasonFigure.Of(totals.Interviews),
            SeasonFigure.Of(totals.NoInterview),
            SeasonFigure.Of(totals.Match),
            SeasonFigure.Of(totals.Anywhere),
            SeasonFigure.Of(totals.FirstThree),
            SeasonFigure.Of(totals.Unmatched)
        );

    private static TrackedPart ProgramOf(TrackedProgram tracked) =>
        new(
            tracked.Program.Code.Digits,
            tracked.Program.Name,
            tracked.Program.City,
            tracked.Program.State,
            tracked.IsParallel,
            WorkspaceNames.Tiers.Of(tracked.Tier),
            Lower(tracked.State),
            SeasonFigure.To6(tracked.InvitationsOut),
            SeasonFigure.Of(tracked.InterviewBefore),
            SeasonFigure.Of(tracked.Interview),
            SeasonFigure.Of(tracked.MatchBefore),
            SeasonFigure.Of(tracked.Match),
            tracked.EvidenceIsThin
        );

    private static ChangedPart ChangeOf(SeasonStep step) =>
        new(
            step.Program.Code.Digits,
            step.Program.Name,
            Name(step.Event.Kind),
            Day(step.Event.On),
            SeasonFigure.To6(step.Before),
            SeasonFigure.To6(step.After),
            SeasonFigure.To6(step.WithoutItToday),
            step.Change is { } change ? SeasonFigure.Of(change) : null,
            SeasonFigure.To6(step.InterviewsBefore),
            SeasonFigure.To6(step.InterviewsAfter)
        );

    private static KeepPart KeepOf(KeepAdvice keep) =>
        new(
            keep.Program.Code.Digits,
            keep.Program.Name,
            Name(keep.Verdict),
            SeasonFigure.Of(keep.MatchLoss),
            SeasonFigure.To6(keep.ValueLoss),
            keep.Reason
        );

    private static LateProgramPart LateOf(LateProgram late) =>
        new(
            late.Program.Code.Digits,
            late.Program.Name,
            late.Program.State,
            SeasonFigure.Of(late.Interview),
            SeasonFigure.Of(late.Gain),
            late.Fee.Dollars,
            late.EvidenceIsThin
        );

    private static CalendarPart EntryOf(CalendarEntry entry) =>
        new(
            entry.Program.Code.Digits,
            entry.Program.Name,
            entry.Kind is CalendarKind.Interview ? "interview" : "answer-due",
            entry.Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            entry.Zone,
            entry.Utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
            entry.Minutes,
            entry.InPerson,
            entry.IsClockChange
        );

    private static ConflictPart ConflictOf(CalendarConflict conflict) =>
        new(
            conflict.First.Program.Code.Digits,
            conflict.Second.Program.Code.Digits,
            Lower(conflict.Kind),
            conflict.Text
        );

    private static DatePart DateOf(SeasonDate date) =>
        new(
            date.Key,
            date.Name,
            Day(date.On),
            date.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
            date.Zone,
            date.AppliesTo,
            date.What,
            Lower(date.Confidence),
            date.Provenance.Confidence,
            date.Provenance.SourceId
        );

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

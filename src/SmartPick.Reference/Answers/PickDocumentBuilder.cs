using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Answers;

/// <summary>Turns advice into the document that <c>--json</c> writes.</summary>
public static class PickDocumentBuilder
{
    /// <summary>The version of the document's shape.</summary>
    public const int Version = 1;

    /// <summary>The document.</summary>
    public static PickDocument Build(
        ListAdvice advice,
        string fittedOn,
        IReadOnlyDictionary<string, Source> sources,
        UserOverlay imports
    ) =>
        new(
            "pick",
            Version,
            advice.Season.MatchYear,
            fittedOn,
            QuestionOf(advice.Request),
            [
                .. advice.Programs.Select(
                    (program, index) =>
                        ProgramOf(
                            program,
                            index,
                            imports.Of(program.Program.Code, advice.Request.Applicant)
                        )
                ),
            ],
            TotalsOf(advice.Totals),
            advice.ByHand is null ? null : ByHandOf(advice.ByHand),
            StopHereOf(advice.StopHere),
            [
                .. advice.ShadowPrices.Select(price => new ShadowPricePart(
                    price.What,
                    Figure.Of(price.Match),
                    Rounded.To6(price.Objective),
                    price.Note,
                    [
                        .. price.Figures.Select(figure => new ShadowFigurePart(
                            figure.Of,
                            Figure.Of(figure.Change)
                        )),
                    ]
                )),
            ],
            [.. advice.LeftOut.Select(LeftOutOf)],
            [
                .. advice.Compared.Select(list => new ComparedPart(
                    list.Name,
                    list.Applications,
                    Rounded.To6(list.Match),
                    Rounded.To6(list.ModelMatch),
                    Rounded.To6(list.ExpectedInterviews),
                    Rounded.To6(list.Value),
                    list.Cost.Dollars,
                    list.Note
                )),
            ],
            advice.ComparedNote,
            advice.Frontier is null ? null : FrontierOf(advice.Frontier),
            new GeographicPart(
                advice.Geographic.Divisions,
                Rounded.To6(advice.Geographic.Gain),
                advice.Geographic.Why,
                advice.Geographic.SourceId
            ),
            advice.Stability is null ? null : StabilityOf(advice.Stability),
            advice.Preliminary is null
                ? null
                : new PreliminaryPart(
                    advice.Preliminary.Need is PreliminaryYear.Needed ? "needed" : "some programs",
                    advice.Preliminary.Text
                ),
            [.. advice.Notices.Select(NoticeOf)],
            ImportsPart.Of(imports),
            SourceLine.Of(SourceIds(advice), sources)
        );

    /// <summary>The totals alone; what-if writes them too.</summary>
    public static TotalsPart TotalsOf(ListTotals totals) =>
        new(
            totals.Applications,
            totals.ParallelApplications,
            [
                .. totals.Costs.Select(cost => new CostPart(
                    cost.Label,
                    cost.Amount.Dollars,
                    cost.CarriedOver,
                    cost.SourceId
                )),
            ],
            totals.ApplicationFees.Dollars,
            totals.TotalCost.Dollars,
            Figure.Of(totals.ExpectedInterviews),
            Figure.Of(totals.NoInterview),
            Figure.Of(totals.Match),
            Rounded.To6(totals.ModelMatch),
            totals.Correction,
            Figure.Of(totals.Anywhere),
            Figure.Of(totals.FirstThree),
            Figure.Of(totals.Unmatched),
            Figure.Of(totals.Value),
            Rounded.To6(totals.IndependentMatch),
            ChanceText.Frequency(totals.Match.Value),
            totals.BaseRate is { } rate
                ? new BaseRatePart(
                    Rounded.To6(rate.Rate),
                    rate.People,
                    rate.Year,
                    rate.Meaning,
                    rate.SourceId
                )
                : null,
            totals.EvidenceIsThin,
            new CertificatePart(
                Rounded.To6(totals.Certificate.Achieved),
                Rounded.To6(totals.Certificate.UpperBound),
                Rounded.To6(totals.Certificate.Gap),
                totals.Certificate.Covers,
                totals.Certificate.Note
            )
        );

    /// <summary>The question; what-if writes it too.</summary>
    public static QuestionPart QuestionOf(PickRequest request) =>
        new(
            request.Applicant.Label,
            request.Applicant.Specialty,
            request.Applicant.Type.DisplayName(),
            PickWords.Name(request.Objective),
            PickWords.Name(request.Preset),
            request.Seed.Value,
            request.Draws
        );

    private static ProgramPart ProgramOf(
        AdvisedProgram program,
        int index,
        IReadOnlyList<string> imported
    ) =>
        new(
            index + 1,
            program.Program.Code.Digits,
            program.Program.Name,
            program.Program.City,
            program.Program.State,
            program.Program.Specialty,
            program.IsParallel,
            PickWords.Name(program.Tier),
            PickWords.Name(program.Label),
            Figure.Of(program.Interview),
            Figure.Of(program.InterviewWithoutSignal),
            Figure.Of(program.MatchHere),
            Figure.Of(program.WouldTake),
            Rounded.To6(program.Value),
            Rounded.To6(program.Gain),
            program.Cost.Dollars,
            [.. program.Reasons.Select(Reason.Of)],
            program.Flags,
            imported,
            program.Warning,
            program.EvidenceIsThin
        );

    private static StopHerePart StopHereOf(StopHere curve) =>
        new(
            curve.Recommended,
            Rounded.To6(curve.Threshold),
            curve.UsualLow,
            curve.UsualHigh,
            curve.Reason,
            curve.Longest is { } longest
                ? new LongestPart(
                    longest.Applications,
                    Figure.Of(longest.Match),
                    Figure.Of(longest.Gain),
                    longest.Cost.Dollars,
                    longest.Text
                )
                : null,
            [
                .. curve.Points.Select(point => new PointPart(
                    point.Applications,
                    Figure.Of(point.Match),
                    Rounded.To6(point.ExpectedInterviews),
                    point.Cost.Dollars,
                    Rounded.OrNull(point.DollarsPerInterview),
                    Rounded.To6(point.GainHigh)
                )),
            ]
        );

    private static LeftOutPart LeftOutOf(LeftOut left) =>
        new(
            left.Program.Code.Digits,
            left.Program.Name,
            left.Program.State,
            left.Program.Specialty,
            PickWords.Name(left.Cause),
            left.Why,
            left.CanOverride,
            Rounded.To6(left.Interview),
            Rounded.To6(left.Gain)
        );

    private static ByHandPart ByHandOf(SignalsByHand hand) =>
        new(
            [
                .. hand.Moves.Select(move => new MovePart(
                    move.Program.Code.Digits,
                    move.Program.Name,
                    PickWords.Name(move.Advised),
                    PickWords.Name(move.Placed)
                )),
            ],
            Figure.Of(hand.Advised),
            Figure.Of(hand.Match),
            Figure.Of(hand.Value),
            Figure.Of(hand.ExpectedInterviews),
            [.. hand.Unused.Select(program => program.Code.Digits)]
        );

    private static FrontierPart FrontierOf(ParallelFrontier frontier) =>
        new(
            [
                .. frontier.Points.Select(point => new FrontierPointPart(
                    point.Primary,
                    point.Parallel,
                    Rounded.To6(point.Match),
                    Rounded.To6(point.Anywhere),
                    point.Cost.Dollars
                )),
            ],
            [
                .. frontier.Correlations.Select(row => new CorrelationPart(
                    row.Correlation,
                    Rounded.To6(row.Anywhere)
                )),
            ]
        );

    private static StabilityPart StabilityOf(SignalStability stability) =>
        new(
            [
                .. stability.Shared.Select(row => new StabilityRowPart(
                    row.R,
                    Rounded.To6(row.Share),
                    Rounded.To6(stability.Loss.First(loss => loss.R.Equals(row.R)).Loss)
                )),
            ],
            stability.Note
        );

    private static NoticePart NoticeOf(Notice notice) =>
        new(
            notice.Level switch
            {
                NoticeLevel.Important => "important",
                NoticeLevel.Check => "check",
                _ => "information",
            },
            notice.Text,
            notice.SourceId
        );

    private static IEnumerable<string?> SourceIds(ListAdvice advice) =>
        advice
            .Programs.SelectMany(program => program.Reasons.Select(reason => reason.SourceId))
            .Concat(advice.Totals.Costs.Select(cost => cost.SourceId))
            .Concat(advice.Notices.Select(notice => notice.SourceId))
            .Append(advice.Totals.BaseRate?.SourceId)
            .Append(advice.Geographic.SourceId);
}

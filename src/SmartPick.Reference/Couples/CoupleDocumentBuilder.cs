using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.RankLists;

namespace SmartPick.Reference.Couples;

/// <summary>Turns a couple's advice into the document that the command line and the API write.</summary>
public static class CoupleDocumentBuilder
{
    private const int Version = 1;
    private const int Decimals = 6;

    /// <summary>The document.</summary>
    public static CoupleDocument Build(CoupleAdvice advice, ReferenceData data) =>
        new(
            "couple",
            Version,
            advice.Season.MatchYear,
            data.Model.FittedOn,
            advice.Request.Togetherness,
            advice.Request.WithinKilometers,
            advice.Request.Seed.Value,
            advice.Request.Draws,
            advice.Scenarios,
            Math.Round(advice.Draws.Effective, 1),
            advice.Draws.IsLow,
            advice.RestsOnInterviews,
            advice.Conditions,
            [.. advice.Members.Select(MemberOf)],
            advice.IsGiven,
            FiguresOf(advice.Figures),
            FiguresOf(advice.Alone),
            PublishedCouples.Of(data),
            new CoupleCertificatePart(
                To6(advice.Certificate.Achieved),
                To6(advice.Certificate.UpperBound),
                To6(advice.Certificate.Gap),
                advice.Certificate.PossiblePairs
            ),
            [.. advice.Pairs.Select(PairOf)],
            [
                .. advice.Shorter.Select(list => new ShorterPart(
                    list.Pairs,
                    To6(list.Both),
                    To6(list.Together),
                    To6(list.Neither),
                    To6(list.Worth)
                )),
            ],
            [
                .. advice.Curve.Select(point => new TogethernessPart(
                    point.Togetherness,
                    To6(point.Together),
                    To6(point.Near),
                    To6(point.Apart),
                    To6(point.First),
                    To6(point.Second),
                    To6(point.FirstValue),
                    To6(point.SecondValue)
                )),
            ],
            new TailPart(advice.Tail.Ranks, To6(advice.Tail.Protects), To6(advice.Tail.Missing)),
            [.. advice.Fees.Select(FeesOf)],
            [
                .. advice.Notices.Select(notice => new CoupleNoticePart(
                    notice.Level switch
                    {
                        NoticeLevel.Important => "important",
                        NoticeLevel.Check => "check",
                        _ => "information",
                    },
                    notice.Text,
                    notice.SourceId
                )),
            ],
            SourcesOf(advice, data)
        );

    /// <summary>The name of a pair's kind.</summary>
    public static string Name(PairKind kind) =>
        kind switch
        {
            PairKind.Together => "together",
            PairKind.Near => "near",
            PairKind.Apart => "apart",
            PairKind.FirstOnly => "first only",
            _ => "second only",
        };

    private static CoupleMemberPart MemberOf(MemberView member) =>
        new(
            member.Name,
            member.Specialty,
            member.IsRanked,
            InterviewsPart.Of(member.Interviews),
            [
                .. member.Programs.Select(program => new CoupleProgramPart(
                    program.Program.Code.Digits,
                    program.Program.Name,
                    program.Program.City,
                    program.Program.State,
                    To6(program.Value),
                    new CoupleEstimate(
                        To6(program.Taken.Value),
                        To6(program.Taken.Low),
                        To6(program.Taken.High)
                    )
                )),
            ]
        );

    private static CoupleFiguresPart FiguresOf(CoupleFigures figures)
    {
        var shares = CoupleShares.Of(figures, Decimals);
        return new CoupleFiguresPart(
            FigureOf(figures.Together, shares[0]),
            FigureOf(figures.Near, shares[1]),
            FigureOf(figures.Apart, shares[2]),
            FigureOf(figures.FirstOnly, shares[3]),
            FigureOf(figures.SecondOnly, shares[4]),
            FigureOf(figures.Neither, shares[5]),
            FigureOf(figures.Worth, To6(figures.Worth.Estimate.Value))
        );
    }

    private static CoupleFigure FigureOf(DrawnFigure figure, double value) =>
        new(value, To6(figure.Estimate.Low), To6(figure.Estimate.High), To6(figure.SamplingError));

    private static CouplePairPart PairOf(JointRow pair, int index) =>
        new(
            index + 1,
            SideOf(pair.First),
            SideOf(pair.Second),
            Name(pair.Kind),
            pair.Kilometers is { } kilometers ? Math.Round(kilometers, 1) : null,
            To6(pair.Worth),
            To6(pair.Chance),
            To6(pair.Cumulative)
        );

    private static CoupleSidePart? SideOf(ResidencyProgram? program) =>
        program is null
            ? null
            : new CoupleSidePart(program.Code.Digits, program.Name, program.City, program.State);

    private static CoupleFeesPart FeesOf(MemberFees fees) =>
        new(
            fees.Codes,
            [
                .. fees.Lines.Select(line => new CoupleCostPart(
                    line.Label,
                    line.Amount.Dollars,
                    line.CarriedOver,
                    line.SourceId
                )),
            ],
            fees.Total.Dollars
        );

    private static IReadOnlyList<CoupleSourcePart> SourcesOf(
        CoupleAdvice advice,
        ReferenceData data
    ) =>
        [
            .. advice
                .Fees.SelectMany(fees => fees.Lines.Select(line => (string?)line.SourceId))
                .Concat(advice.Notices.Select(notice => notice.SourceId))
                .Append(PublishedCouples.Of(data)?.SourceId)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id =>
                    data.Sources.TryGetValue(id, out var source)
                        ? new CoupleSourcePart(id, source.Publisher, source.Title, source.Year)
                        : new CoupleSourcePart(id, null, null, null)
                ),
        ];

    // Six decimals say all there is to say and hide the last bits of a sum; never a negative zero.
    private static double To6(double value) => Math.Round(value, Decimals) + 0.0;
}

using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Couples;

namespace SmartPick.Reference.Exporting;

/// <summary>A couple's joint list as a table, in rank order, a side for each member as each must enter it: line by line the same pairs in the same order.</summary>
public static class PairsTable
{
    /// <summary>Decimals of a share that is written as percent with one decimal.</summary>
    private const int ShareDecimals = 3;

    private const string NoMatch = "no match";

    private static readonly string[] Columns =
    [
        "rank",
        "first_acgme_code",
        "first_program",
        "first_city",
        "first_state",
        "second_acgme_code",
        "second_program",
        "second_city",
        "second_state",
        "kind",
        "kilometers",
        "worth",
        "chance",
        "cumulative",
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(CoupleAdvice advice) =>
        new(
            "pairs",
            Columns,
            [
                .. advice.Pairs.Select(
                    (pair, index) => (IReadOnlyList<ExportCell>)[.. Cells(pair, index + 1)]
                ),
            ],
            [.. About(advice)]
        )
        {
            ToKnow = [.. advice.Notices.Select(notice => notice.Text)],
        };

    private static IEnumerable<ExportCell> Cells(JointRow pair, int rank) =>
        [
            ExportCell.Whole(rank),
            .. Side(pair.First),
            .. Side(pair.Second),
            ExportCell.Text(CoupleDocumentBuilder.Name(pair.Kind)),
            ExportCell.Whole(
                pair.Kilometers is { } kilometers ? (int)Math.Round(kilometers) : null
            ),
            ExportCell.Decimal(pair.Worth),
            ExportCell.Chance(pair.Chance),
            ExportCell.Chance(pair.Cumulative),
        ];

    private static ExportCell[] Side(ResidencyProgram? program) =>
        program is null
            ? [ExportCell.Empty, ExportCell.Text(NoMatch), ExportCell.Empty, ExportCell.Empty]
            :
            [
                ExportCell.Text(program.Code.Digits),
                ExportCell.Text(program.Name),
                ExportCell.Text(program.City),
                ExportCell.Text(program.State),
            ];

    private static IEnumerable<(string What, string Says)> About(CoupleAdvice advice)
    {
        yield return (
            "what this is",
            "A couple's joint rank order list: each member enters their own column, in this order. Nothing is sent from here."
        );
        yield return ("first", advice.Members[0].Name ?? advice.Members[0].Specialty);
        yield return ("second", advice.Members[1].Name ?? advice.Members[1].Specialty);
        var shares = CoupleShares.Of(advice.Figures, ShareDecimals);
        yield return ("both matched, together", Share(shares[0], advice.Figures.Together));
        yield return ("both matched, near", Share(shares[1], advice.Figures.Near));
        yield return ("both matched, apart", Share(shares[2], advice.Figures.Apart));
        yield return ("the first alone", Share(shares[3], advice.Figures.FirstOnly));
        yield return ("the second alone", Share(shares[4], advice.Figures.SecondOnly));
        yield return ("neither", Share(shares[5], advice.Figures.Neither));
        yield return (
            "how to read a chance",
            "A chance is a statement about luck; low and high hold 90% of what is not known. No list promises a match."
        );
    }

    private static string Share(double share, DrawnFigure figure) =>
        FormattableString.Invariant(
            $"{share:P1} ({figure.Estimate.Low:P1} to {figure.Estimate.High:P1})"
        );
}

using System.Globalization;
using System.Text;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.RankLists;

/// <summary>A rank order list as CSV (RFC 4180), in ranking order; the command reads it back. First years follow, on lines of their own.</summary>
public static class RankCsv
{
    private static readonly string[] Header =
    [
        "rank",
        "nrmp_code",
        "program",
        "name",
        "city",
        "state",
        "specialty",
        "tier",
        "unacceptable",
        "match_here",
        "match_here_low",
        "match_here_high",
        "match_by_here",
        "first_year",
    ];

    /// <summary>The file's bytes, UTF-8 without a byte order mark.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="draft">The list as entered, with the NRMP codes given.</param>
    public static byte[] Write(RankAdvice advice, RankDraft draft)
    {
        var text = new StringBuilder();
        Append(text, Header);
        foreach (var ranked in advice.Programs)
        {
            Append(text, Cells(advice, ranked, draft));
        }

        foreach (var (year, index) in advice.Request.FirstYears.Select((year, i) => (year, i)))
        {
            Append(
                text,
                [
                    Whole(index + 1),
                    .. Enumerable.Repeat(string.Empty, 4),
                    year.State ?? string.Empty,
                    .. Enumerable.Repeat(string.Empty, 7),
                    year.Name,
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Cells(
        RankAdvice advice,
        RankedProgram ranked,
        RankDraft draft
    ) =>
        [
            Whole(ranked.Rank),
            draft.NrmpCodes.GetValueOrDefault(ranked.Program.Code) ?? string.Empty,
            ranked.Program.Code.Digits,
            ranked.Program.Name,
            ranked.Program.City,
            ranked.Program.State,
            ranked.Program.Specialty,
            WorkspaceNames.Tiers.Of(ranked.Tier),
            advice.Request.Unacceptable.Contains(ranked.Program.Code) ? "true" : "false",
            .. ranked.HasChance ? Numbers(ranked.MatchHere) : ["", "", ""],
            Number(ranked.MatchByHere.Value),
            string.Empty,
        ];

    private static IEnumerable<string> Numbers(Estimate estimate) =>
        [Number(estimate.Value), Number(estimate.Low), Number(estimate.High)];

    private static string Number(double value) =>
        RankFigure.To6(value).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        CsvExport.AppendLine(text, cells.Select(SpreadsheetText.Neutral));
}

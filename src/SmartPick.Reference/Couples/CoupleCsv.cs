using System.Globalization;
using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Reference.Couples;

/// <summary>The joint list as CSV (RFC 4180), in rank order, a side for each member as each must enter it: line by line the same pairs in the same order.</summary>
public static class CoupleCsv
{
    private const string NoMatch = "no match";

    private static readonly string[] Header =
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

    /// <summary>The file's bytes, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(CoupleAdvice advice)
    {
        var text = new StringBuilder();
        Append(text, Header);
        foreach (var (pair, index) in advice.Pairs.Select((pair, index) => (pair, index)))
        {
            Append(
                text,
                [
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    .. Side(pair.First),
                    .. Side(pair.Second),
                    CoupleDocumentBuilder.Name(pair.Kind),
                    pair.Kilometers?.ToString("0", CultureInfo.InvariantCulture) ?? string.Empty,
                    Number(pair.Worth),
                    Number(pair.Chance),
                    Number(pair.Cumulative),
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Side(ResidencyProgram? program) =>
        program is null
            ? [string.Empty, NoMatch, string.Empty, string.Empty]
            : [program.Code.Digits, program.Name, program.City, program.State];

    private static string Number(double value) =>
        (Math.Round(value, 6) + 0.0).ToString("0.######", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests;

/// <summary>
/// Looks for central figures of thin evidence in what a reader is shown. What is thin, the documents say (<c>evidenceIsThin</c>);
/// a figure is found where its value stands before its own interval, in any of the ways in which pages and commands round and part them.
/// </summary>
internal static partial class SingleNumbers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>A page's words: no scripts, no data, no markup, single blanks.</summary>
    public static string WordsOf(string page) =>
        Blanks()
            .Replace(
                WebUtility.HtmlDecode(Markup().Replace(Unread().Replace(page, " "), " ")),
                " "
            );

    /// <summary>Words of a command: single blanks.</summary>
    public static string OneLine(string text) => Blanks().Replace(text, " ");

    /// <summary>The figures of a document of which it says that their evidence is thin, or is not.</summary>
    public static List<Figure> Of(JsonElement document, bool thin)
    {
        List<Figure> found = [];
        var totals =
            document.TryGetProperty("totals", out var sums)
            && sums.TryGetProperty("evidenceIsThin", out var said)
            && said.ValueKind is JsonValueKind.True;
        Walk(document, totals, thin, found);
        return found;
    }

    /// <summary>The figures that stand in the words as a number before their interval.</summary>
    public static List<string> In(string words, IEnumerable<Figure> figures) =>
        [
            .. figures
                .Where(figure => figure.Low < figure.High)
                .SelectMany(figure => new[] { figure.Read(100), figure.Read(1) })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(pattern =>
                    Regex.Match(words, pattern, RegexOptions.CultureInvariant, Limit)
                )
                .Where(match => match.Success)
                .Select(match => match.Value),
        ];

    private static void Walk(JsonElement element, bool isThin, bool wanted, List<Figure> found)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, isThin, wanted, found);
            }
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        var here = element.TryGetProperty("evidenceIsThin", out var said)
            ? said.ValueKind is JsonValueKind.True
            : isThin;
        if (
            here == wanted
            && element.TryGetProperty("low", out var low)
            && element.TryGetProperty("high", out var high)
            && element.TryGetProperty("value", out var value)
        )
        {
            found.Add(new Figure(value.GetDouble(), low.GetDouble(), high.GetDouble()));
        }

        foreach (var member in element.EnumerateObject())
        {
            Walk(member.Value, here, wanted, found);
        }
    }

    [GeneratedRegex(
        "<(?<part>script|style|svg|noscript|head)[ >].*?</\\k<part>>|<input[^>]*>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        20000
    )]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 20000)]
    private static partial Regex Markup();

    [GeneratedRegex("\\s+", RegexOptions.None, 20000)]
    private static partial Regex Blanks();
}

/// <summary>A figure with its interval.</summary>
internal sealed record Figure(double Value, double Low, double High)
{
    /// <summary>The pattern of the number before its interval, in whole units or tenths; null where all three would read alike.</summary>
    public string? Read(double times) =>
        string.Equals(Whole(Low * times), Whole(High * times), StringComparison.Ordinal)
            ? null
            // A number that ends another interval stands behind its "to".
            : $@"(?<![\d.])(?<!to [+−-]?)(?<!–)({Forms(Value * times)})( of 100| points)?%? \W{{0,2}}(between )?\W?({Forms(Low * times)})%?( to |–| and )\W?({Forms(High * times)})(?![\d.]\d)";

    private static string Forms(double number) =>
        $"{Regex.Escape(Whole(number))}|{Regex.Escape(Tenths(number))}";

    private static string Whole(double number) =>
        Math.Abs(number).ToString("0", CultureInfo.InvariantCulture);

    private static string Tenths(double number) =>
        Math.Abs(number).ToString("0.0", CultureInfo.InvariantCulture);
}

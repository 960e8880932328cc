using System.Globalization;
using SmartPick.Matching.Formats;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Reads a list of ids in one cell: blanks between ids, equal places in parentheses, a semicolon between pairs.</summary>
internal static class ListCell
{
    /// <summary>Stands between pairs; never in an id.</summary>
    public const char PairSeparator = ';';

    /// <summary>A list of ids and which of them are equal to the one before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="word">One place of the list, for messages.</param>
    /// <param name="pool">Where ids are kept.</param>
    public static RankedIds List(CsvRow row, string column, string word, IdPool pool)
    {
        var list = new RankedIds();
        var open = -1;
        foreach (var token in new CellTokens(row.TextOrNull(column) ?? string.Empty))
        {
            switch (token)
            {
                case "(" when open < 0:
                    open = list.Count;
                    break;
                case "(":
                    Reject(row, column, word, list.Count, "(", "no parenthesis within parentheses");
                    break;
                case ")" when open < 0:
                    Reject(row, column, word, list.Count, ")", "an opening parenthesis before it");
                    break;
                case ")":
                    if (open == list.Count)
                    {
                        Reject(row, column, word, open, "()", "ids between the parentheses");
                    }

                    open = -1;
                    break;
                case ";":
                    Reject(row, column, word, list.Count, ";", "ids with blanks between them");
                    break;
                default:
                    list.Add(pool.Of(token), isTied: open >= 0 && list.Count > open);
                    break;
            }
        }

        if (open >= 0)
        {
            Reject(
                row,
                column,
                word,
                Math.Max(0, list.Count - 1),
                "the end of the list",
                "a closing parenthesis"
            );
        }

        return list;
    }

    /// <summary>A list without equal places.</summary>
    public static IReadOnlyList<string> Strict(CsvRow row, string column, string word, IdPool pool)
    {
        var list = List(row, column, word, pool);
        if (list.HasTies)
        {
            Reject(row, column, word, list.FirstTie, "equal places", "a strict order");
        }

        return list.Ids;
    }

    /// <summary>A list of pairs; null stands for unmatched.</summary>
    public static List<(string? First, string? Second)> Pairs(
        CsvRow row,
        string column,
        IdPool pool
    )
    {
        var pairs = new List<(string? First, string? Second)>();
        var text = (row.TextOrNull(column) ?? string.Empty).AsSpan();
        if (text.IsEmpty)
        {
            return pairs;
        }

        foreach (var range in text.Split(PairSeparator))
        {
            string? first = null;
            string? second = null;
            var count = 0;
            foreach (var token in new CellTokens(text[range]))
            {
                if (token is "(" or ")")
                {
                    Reject(
                        row,
                        column,
                        "pair",
                        pairs.Count,
                        token.ToString(),
                        "pairs in strict order"
                    );
                    continue;
                }

                var id = token is TextFormat.Unmatched ? null : pool.Of(token);
                (first, second) = count++ == 0 ? (id, second) : (first, id);
            }

            if (count == 2)
            {
                pairs.Add((first, second));
            }
            else
            {
                Reject(
                    row,
                    column,
                    "pair",
                    pairs.Count,
                    count == 0 ? "nothing" : $"'{text[range].Trim()}'",
                    "two programs, -1 for a member who goes unmatched; a semicolon between pairs"
                );
                // Keeps the number of the pairs after it.
                pairs.Add((first, second));
            }
        }

        return pairs;
    }

    private static void Reject(
        CsvRow row,
        string column,
        string word,
        int place,
        string found,
        string expected
    ) =>
        row.Reject(
            string.Create(CultureInfo.InvariantCulture, $"{column} ({word} {place + 1})"),
            found,
            expected
        );
}

using System.Globalization;
using SmartPick.Matching.Formats;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Reads a list of ids in one cell: blanks between ids, equal places in parentheses, a semicolon between pairs.</summary>
internal static class ListCell
{
    /// <summary>Stands between pairs; never in an id.</summary>
    public const char PairSeparator = ';';

    /// <summary>A list in groups of equals, mostly of one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="word">One place of the list, for messages.</param>
    /// <param name="pool">Where ids are kept.</param>
    public static List<List<string>> Groups(CsvRow row, string column, string word, IdPool pool)
    {
        var groups = new List<List<string>>();
        List<string>? open = null;
        var place = 0;
        foreach (var token in new CellTokens(row.TextOrNull(column) ?? string.Empty))
        {
            switch (token)
            {
                case "(" when open is null:
                    open = [];
                    break;
                case "(":
                    Reject(row, column, word, place, "(", "no parenthesis within parentheses");
                    break;
                case ")" when open is null:
                    Reject(row, column, word, place, ")", "an opening parenthesis before it");
                    break;
                case ")":
                    if (open.Count == 0)
                    {
                        Reject(row, column, word, place, "()", "ids between the parentheses");
                    }

                    groups.Add(open);
                    open = null;
                    break;
                case ";":
                    Reject(row, column, word, place, ";", "ids with blanks between them");
                    break;
                default:
                    (open ?? AddGroup(groups)).Add(pool.Of(token));
                    place++;
                    break;
            }
        }

        if (open is not null)
        {
            Reject(row, column, word, place - 1, "the end of the list", "a closing parenthesis");
            groups.Add(open);
        }

        return groups;
    }

    /// <summary>A list without equal places.</summary>
    public static IEnumerable<string> Strict(CsvRow row, string column, string word, IdPool pool)
    {
        var groups = Groups(row, column, word, pool);
        var tied = groups.FindIndex(group => group.Count > 1);
        if (tied >= 0)
        {
            Reject(row, column, word, tied, "equal places", "a strict order");
        }

        return groups.SelectMany(group => group);
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

    private static List<string> AddGroup(List<List<string>> groups)
    {
        List<string> group = [];
        groups.Add(group);
        return group;
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

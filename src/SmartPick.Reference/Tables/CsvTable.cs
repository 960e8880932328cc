using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tables;

/// <summary>Reads one CSV file strictly: UTF-8, the stated columns and no others, every problem reported.</summary>
internal static class CsvTable
{
    /// <summary>Reads a file row by row. Rows with problems are left out; the problems are in the log.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="path">The file, as it will be named in problems.</param>
    /// <param name="columns">The columns, in any order in the file.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="read">Makes a value of a row; what it returns is dropped when the row has a problem.</param>
    /// <param name="optional">Those of the columns that need not be there; their cells are then empty.</param>
    public static List<T> Read<T>(
        string path,
        IReadOnlyList<string> columns,
        ProblemLog log,
        Func<CsvRow, T> read,
        IReadOnlyCollection<string>? optional = null
    )
    {
        var bytes = Utf8File.Read(path, "a CSV file that can be read", log);
        return bytes is null ? [] : Read(path, bytes, columns, log, read, optional);
    }

    /// <summary>Reads the text of a file, row by row.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="path">The file, as it will be named in problems.</param>
    /// <param name="bytes">Its text, valid UTF-8.</param>
    /// <param name="columns">The columns, in any order in the file.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="read">Makes a value of a row; what it returns is dropped when the row has a problem.</param>
    /// <param name="optional">Those of the columns that need not be there; their cells are then empty.</param>
    /// <param name="trim">True to drop blanks around cells, which files of other people's have.</param>
    public static List<T> Read<T>(
        string path,
        byte[] bytes,
        IReadOnlyList<string> columns,
        ProblemLog log,
        Func<CsvRow, T> read,
        IReadOnlyCollection<string>? optional = null,
        bool trim = false
    )
    {
        var values = new List<T>();
        var badQuotes = false;
        var hadBadQuotes = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            CacheFields = true,
            TrimOptions = trim ? TrimOptions.Trim : TrimOptions.None,
            BadDataFound = _ => badQuotes = true,
        };
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var parser = new CsvParser(reader, configuration);
        if (ReadHeader(path, parser, columns, optional ?? [], log) is not { } positions)
        {
            return values;
        }

        var lastLine = 1L;
        while (parser.Read())
        {
            var row = new CsvRow(path, parser, positions, log);
            lastLine = row.Line;
            if (badQuotes)
            {
                badQuotes = false;
                hadBadQuotes = true;
                row.Reject(
                    null,
                    parser.RawRecord,
                    "text with its quotation marks closed and doubled"
                );
            }
            else if (parser.Count != positions.Count)
            {
                row.Reject(
                    null,
                    FormattableString.Invariant($"{parser.Count} fields"),
                    FormattableString.Invariant($"{positions.Count} fields")
                );
            }
            else if (read(row) is { } value && row.IsGood)
            {
                values.Add(value);
            }
        }

        // The parser takes the end of the file for the closing mark: of a file cut short in a cell nothing would be said.
        if (!hadBadQuotes && bytes.AsSpan().Count((byte)'"') % 2 != 0)
        {
            log.Add(
                path,
                lastLine,
                null,
                "the end of the file within quotation marks",
                "text with its quotation marks closed and doubled"
            );
        }

        return values;
    }

    private static Dictionary<string, int>? ReadHeader(
        string path,
        CsvParser parser,
        IReadOnlyList<string> columns,
        IReadOnlyCollection<string> optional,
        ProblemLog log
    )
    {
        var expected = string.Join(",", columns);
        if (!parser.Read())
        {
            log.Add(path, 1, null, "an empty file", "the header " + expected);
            return null;
        }

        var found = parser.Record ?? [];
        if (WrongSeparator(found, columns) is { } separator)
        {
            log.Add(
                path,
                1,
                null,
                $"columns parted by {separator}",
                "columns parted by commas: " + expected
            );
            return null;
        }

        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            if (!columns.Contains(found[i], StringComparer.Ordinal))
            {
                var near = Nearest.To(found[i], columns) is { } name
                    ? $"; nearest: {name}"
                    : string.Empty;
                log.Add(
                    path,
                    1,
                    found[i],
                    "a column that is not known",
                    "the header " + expected + near
                );
            }
            else if (!positions.TryAdd(found[i], i))
            {
                log.Add(path, 1, found[i], "the column twice", "each column once");
            }
        }

        var missing = columns.Where(column =>
            !positions.ContainsKey(column) && !optional.Contains(column, StringComparer.Ordinal)
        );
        var isComplete = true;
        foreach (var column in missing)
        {
            isComplete = false;
            log.Add(path, 1, column, "no such column", "the header " + expected);
        }

        return isComplete && found.Length == positions.Count ? positions : null;
    }

    /// <summary>Spreadsheets in half of the world write semicolons, and some write tabs.</summary>
    private static string? WrongSeparator(string[] found, IReadOnlyList<string> columns)
    {
        foreach (var (separator, name) in ((char, string)[])[(';', "semicolons"), ('\t', "tabs")])
        {
            if (
                found.Length == 1
                && found[0].Split(separator) is { Length: > 1 } parts
                && Array.Exists(parts, part => columns.Contains(part, StringComparer.Ordinal))
            )
            {
                return name;
            }
        }

        return null;
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SmartPick.Reference.Evidence;

/// <summary>A CSV file with a header, read row by row; problems are gathered, not thrown.</summary>
internal sealed class CsvTable
{
    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly CsvReader _reader;

    private CsvTable(string file, CsvReader reader, List<Problem> problems)
    {
        _file = file;
        _reader = reader;
        _problems = problems;
    }

    /// <summary>Reads all rows of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="row">Makes a value of the current row; null when the row has problems.</param>
    internal static Reading<IReadOnlyList<T>> Read<T>(
        string path,
        IReadOnlyList<string> columns,
        Func<CsvTable, T?> row
    )
        where T : class
    {
        var problems = new List<Problem>();
        if (!File.Exists(path))
        {
            problems.Add(new Problem(path, null, null, "no such file", "a CSV file"));
            return new Reading<IReadOnlyList<T>>(null, problems);
        }

        using var text = new StreamReader(path);
        using var reader = new CsvReader(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                MissingFieldFound = null,
            }
        );
        var values = new List<T>();
        if (!reader.Read() || !reader.ReadHeader())
        {
            problems.Add(new Problem(path, 1, null, "an empty file", "a header"));
            return new Reading<IReadOnlyList<T>>(null, problems);
        }

        foreach (var column in columns.Except(reader.HeaderRecord!, StringComparer.Ordinal))
        {
            problems.Add(new Problem(path, 1, column, "no such column", "the column"));
        }

        var table = new CsvTable(path, reader, problems);
        while (problems.Count == 0 && reader.Read())
        {
            ReadRow(table, row, values);
        }

        while (reader.Read())
        {
            ReadRow(table, row, values);
        }

        return problems.Count > 0
            ? new Reading<IReadOnlyList<T>>(null, problems)
            : new Reading<IReadOnlyList<T>>(values, problems);
    }

    private static void ReadRow<T>(CsvTable table, Func<CsvTable, T?> row, List<T> values)
        where T : class
    {
        if (row(table) is { } value)
        {
            values.Add(value);
        }
    }

    internal int ProblemCount => _problems.Count;

    /// <summary>The text of a cell; empty when it is missing.</summary>
    internal string Text(string column) => _reader.GetField(column) ?? string.Empty;

    internal string? TextOrNull(string column) =>
        Text(column) is { Length: > 0 } text ? text : null;

    internal double Number(string column) =>
        double.TryParse(
            Text(column),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        ) && double.IsFinite(value)
            ? value
            : Fail<double>(column, "a number");

    /// <summary>A share from 0 to 1; null when the cell is empty.</summary>
    internal double? Share(string column)
    {
        if (Text(column).Length == 0)
        {
            return null;
        }

        var value = Number(column);
        return value is >= 0 and <= 1 ? value : Fail<double?>(column, "a share from 0 to 1");
    }

    /// <summary>Notes a problem with a cell of the current row.</summary>
    internal T? Fail<T>(string column, string expected)
    {
        var found = Text(column);
        _problems.Add(
            new Problem(
                _file,
                _reader.Parser.Row,
                column,
                found.Length <= 80 ? found : found[..80],
                expected
            )
        );
        return default;
    }
}

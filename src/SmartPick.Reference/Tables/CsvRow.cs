using System.Globalization;
using CsvHelper;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Tables;

/// <summary>One row of a CSV file. Each getter checks its field, reports what is wrong and then returns a stand-in.</summary>
internal sealed class CsvRow
{
    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _positions;
    private readonly ProblemLog _log;

    internal CsvRow(
        string file,
        CsvParser parser,
        Dictionary<string, int> positions,
        ProblemLog log
    )
    {
        File = file;
        Line = parser.RawRow;
        _parser = parser;
        _positions = positions;
        _log = log;
    }

    /// <summary>The columns that say where a row comes from; every reference file has them.</summary>
    public static IReadOnlyList<string> ProvenanceColumns { get; } =
    ["source_id", "as_of", "confidence"];

    /// <summary>The file, as problems name it.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>False once a field of the row was rejected.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Reports a problem of this row.</summary>
    public void Reject(string? column, string found, string expected)
    {
        IsGood = false;
        _log.Add(File, Line, column, found, expected);
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string column)
    {
        var text = TextOrNull(column);
        if (text is null)
        {
            Reject(column, "nothing", "a text");
        }

        return text ?? string.Empty;
    }

    /// <summary>A text, or null for an empty cell, which means unknown or none as the column's description says.</summary>
    public string? TextOrNull(string column)
    {
        // A column that may be left out, and was, is empty.
        var text = _positions.TryGetValue(column, out var position)
            ? _parser[position]
            : string.Empty;
        if (text.Length == 0)
        {
            return null;
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            Reject(column, $"'{text}'", "no blanks before or after");
        }

        return text;
    }

    /// <summary>A whole number between two limits, both allowed.</summary>
    public int Integer(string column, int lowest, int highest) =>
        IntegerOrNull(column, lowest, highest) ?? Missing(column, lowest, highest, lowest);

    /// <summary>A whole number between two limits, both allowed, or null for an empty cell.</summary>
    public int? IntegerOrNull(string column, int lowest, int highest)
    {
        if (TextOrNull(column) is not { } text)
        {
            return null;
        }

        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        Reject(column, text, Range("a whole number", lowest, highest));
        return lowest;
    }

    /// <summary>A number between two limits, both allowed.</summary>
    public double Number(string column, double lowest, double highest) =>
        NumberOrNull(column, lowest, highest) ?? Missing(column, lowest, highest, lowest);

    /// <summary>A number between two limits, both allowed, or null for an empty cell.</summary>
    public double? NumberOrNull(string column, double lowest, double highest)
    {
        if (TextOrNull(column) is not { } text)
        {
            return null;
        }

        const NumberStyles Style =
            NumberStyles.AllowLeadingSign
            | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowExponent;
        if (
            double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        Reject(column, text, Range("a number", lowest, highest));
        return lowest;
    }

    /// <summary>true or false.</summary>
    public bool Flag(string column) => Choice(column, Flags);

    /// <summary>One of a few words.</summary>
    public T Choice<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        var text = TextOrNull(column);
        if (text is not null && words.TryGetValue(text, out var value))
        {
            return value;
        }

        Reject(column, text ?? "nothing", "one of " + string.Join(", ", words.Keys));
        return words.Values.First();
    }

    /// <summary>The season in the column <c>season</c>.</summary>
    public Season Season() => new(Integer("season", EarliestSeason, LatestSeason));

    /// <summary>A text that must be a member of a set, for example a source id or a specialty.</summary>
    /// <param name="column">The column.</param>
    /// <param name="known">The set; null when its own file could not be read, so that one problem does not become thousands.</param>
    /// <param name="expected">What the set holds.</param>
    public string Member(string column, IReadOnlySet<string>? known, string expected)
    {
        var text = TextOrNull(column);
        if (text is null || known?.Contains(text) == false)
        {
            Reject(column, text ?? "nothing", expected);
        }

        return text ?? string.Empty;
    }

    /// <summary>Where the row comes from.</summary>
    /// <param name="sourceIds">The ids of <c>sources.csv</c>; null when that file could not be read.</param>
    public Provenance Provenance(IReadOnlySet<string>? sourceIds) =>
        new(
            Member("source_id", sourceIds, "an id of sources.csv"),
            Text("as_of"),
            Text("confidence")
        );

    // Wide enough for any season of the Match (since 1952) and narrow enough to catch a slip.
    private const int EarliestSeason = 1952;
    private const int LatestSeason = 2100;

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    };

    private T Missing<T>(string column, double lowest, double highest, T standIn)
    {
        // An empty cell and a bad one are reported once each.
        if (_parser[_positions[column]].Length == 0)
        {
            Reject(column, "nothing", Range("a number", lowest, highest));
        }

        return standIn;
    }

    private static string Range(string what, double lowest, double highest) =>
        FormattableString.Invariant($"{what} from {lowest} to {highest}");
}

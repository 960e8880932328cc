namespace SmartPick.Reference.Tables;

/// <summary>A file of the product's own thresholds: a key, a number, its reason. Each rule is taken once, and none may be left over.</summary>
internal sealed class RulesTable
{
    // Every rule is a chance, a share, a logit, a weight or a small count.
    private const double Highest = 1000;

    private static readonly string[] Columns =
    [
        "key",
        "value",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private readonly string _file;
    private readonly Dictionary<string, double> _values;
    private readonly ProblemLog _log;

    private RulesTable(
        string file,
        Dictionary<string, double> values,
        string sourceId,
        ProblemLog log
    )
    {
        _file = file;
        _values = values;
        SourceId = sourceId;
        _log = log;
    }

    /// <summary>The source of the first rule.</summary>
    public string SourceId { get; }

    /// <summary>Reads a file of rules and builds something of them; null when there were problems, which are in the log.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="build">Takes the rules; one that is missing or never taken is a problem.</param>
    public static T? Read<T>(
        string file,
        IReadOnlySet<string> sourceIds,
        ProblemLog log,
        Func<RulesTable, T> build
    )
        where T : class =>
        Utf8File.Read(file, "a CSV file that can be read", log) is { } bytes
            ? Read(file, bytes, sourceIds, log, build)
            : null;

    /// <summary>Reads the text of a file of rules and builds something of them; null when there were problems, which are in the log.</summary>
    /// <param name="file">The file, as it will be named in problems.</param>
    /// <param name="bytes">Its text, valid UTF-8.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="build">Takes the rules; one that is missing or never taken is a problem.</param>
    public static T? Read<T>(
        string file,
        byte[] bytes,
        IReadOnlySet<string> sourceIds,
        ProblemLog log,
        Func<RulesTable, T> build
    )
        where T : class
    {
        var before = log.Count;
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var sources = CsvTable
            .Read(
                file,
                bytes,
                Columns,
                log,
                row =>
                {
                    var key = row.Text("key");
                    if (!values.TryAdd(key, row.Number("value", 0, Highest)))
                    {
                        row.Reject("key", key, "each key once");
                    }

                    _ = row.Text("note");
                    return row.Provenance(sourceIds);
                }
            )
            .ConvertAll(row => row.SourceId);
        if (log.Count > before)
        {
            return null;
        }

        var rules = build(new RulesTable(file, values, sources.FirstOrDefault(string.Empty), log));
        foreach (var key in values.Keys)
        {
            log.Add(file, null, "key", key, "a rule that is known");
        }

        return log.Count > before ? null : rules;
    }

    /// <summary>A rule's value; a rule that is not there is a problem, and 0 stands in.</summary>
    public double Take(string key)
    {
        if (_values.Remove(key, out var value))
        {
            return value;
        }

        _log.Add(_file, null, "key", "no row " + key, "a value for it");
        return 0;
    }
}

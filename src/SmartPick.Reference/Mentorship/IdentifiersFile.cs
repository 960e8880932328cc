using System.Text.RegularExpressions;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentorship;

/// <summary>Reads <c>mentorship/identifiers.csv</c>: what a patient's identity looks like.</summary>
internal static class IdentifiersFile
{
    private const string Name = "identifiers.csv";

    // Without backtracking a text of any length costs time in proportion to it, whatever the pattern: no time-out is needed.
    private const RegexOptions Options =
        RegexOptions.NonBacktracking
        | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture;

    private static readonly string[] Columns =
    [
        "key",
        "name",
        "pattern",
        .. CsvRow.ProvenanceColumns,
    ];

    public static IReadOnlyList<IdentifierPattern> Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var key = row.Text("key");
                if (!keys.Add(key))
                {
                    row.Reject("key", key, "each key once");
                }

                var name = row.Text("name");
                var pattern = PatternOf(row);
                _ = row.Provenance(sourceIds);
                return new IdentifierPattern(key, name, pattern);
            }
        );
    }

    private static Regex PatternOf(CsvRow row)
    {
        var text = row.Text("pattern");
        try
        {
            var pattern = new Regex(text, Options);
            if (pattern.IsMatch(string.Empty))
            {
                row.Reject("pattern", text, "a pattern that does not fit nothing");
            }

            return pattern;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            row.Reject("pattern", text, "a regular expression without look-around");
            return new Regex("$^", Options);
        }
    }
}

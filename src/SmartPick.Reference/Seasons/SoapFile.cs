using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads <c>season/soap.csv</c>: what holds for everybody in SOAP.</summary>
internal static class SoapFile
{
    private const string Name = "soap.csv";

    private static readonly string[] Columns =
    [
        "key",
        "kind",
        "text",
        "more",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["question"] = Kind.Question,
        ["answer"] = Kind.Answer,
        ["rule"] = Kind.Rule,
    };

    private enum Kind
    {
        Question,
        Answer,
        Rule,
    }

    /// <summary>The rules; null when there were problems, which are in the log.</summary>
    public static SoapRules? Read(string dataFolder, IReadOnlySet<string> sourceIds, ProblemLog log)
    {
        var before = log.Count;
        var path = Path.Combine(dataFolder, SeasonFolder.Name, Name);
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var kind = row.Choice("kind", Kinds);
                return (
                    Kind: kind,
                    Text: new SoapText(
                        row.Text("key"),
                        row.Text("text"),
                        kind is Kind.Question ? row.Text("more") : row.TextOrNull("more"),
                        row.Provenance(sourceIds)
                    )
                );
            }
        );
        var rules = Of(Kind.Rule);
        string[] missing =
        [
            .. new[] { SoapRules.Contact, SoapRules.Limit, SoapRules.List }.Except(
                rules.Select(rule => rule.Key),
                StringComparer.Ordinal
            ),
        ];
        if (log.Count == before && (missing.Length > 0 || Of(Kind.Answer).Count != 1))
        {
            log.Add(
                path,
                null,
                "key",
                missing.Length > 0 ? "no rule " + missing[0] : "not one answer",
                "the rules contact, limit and list, and one answer"
            );
        }

        return log.Count > before
            ? null
            : new SoapRules(Of(Kind.Question), Of(Kind.Answer)[0], rules);

        List<SoapText> Of(Kind kind) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => row.Text)];
    }
}

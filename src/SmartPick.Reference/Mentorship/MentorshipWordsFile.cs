using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentorship;

/// <summary>Reads <c>mentorship/words.csv</c>: the closed lists of words.</summary>
internal static class MentorshipWordsFile
{
    private const string Name = "words.csv";

    private static readonly string[] Columns = ["list", "key", "name", .. CsvRow.ProvenanceColumns];

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["purpose"] = "purpose",
        ["ask"] = "ask",
        ["origin"] = "origin",
        ["advocacy"] = "advocacy",
        ["context"] = "context",
        ["kept"] = "kept",
    };

    public static MentorshipWords Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var seen = new HashSet<(string, string)>();
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var list = row.Choice("list", Lists);
                var word = new MentorshipWord(
                    row.Text("key"),
                    row.Text("name"),
                    row.Provenance(sourceIds)
                );
                if (!seen.Add((list, word.Key)))
                {
                    row.Reject("key", word.Key, "each key of a list once");
                }

                return (List: list, Word: word);
            }
        );
        foreach (var list in Lists.Keys.Where(_ => log.Count == before))
        {
            if (!rows.Exists(row => string.Equals(row.List, list, StringComparison.Ordinal)))
            {
                log.Add(path, null, "list", "no row " + list, "at least one word of it");
            }
        }

        var purposes = Of("purpose").ConvertAll(word => word.Key);
        foreach (var kept in Of("kept").Where(_ => log.Count == before))
        {
            if (!purposes.Contains(kept.Key, StringComparer.Ordinal))
            {
                log.Add(path, null, "key", kept.Key, "for kept: a key of the list purpose");
            }
        }

        return new MentorshipWords(Of("purpose"), Of("ask"), Of("origin"), Of("advocacy"))
        {
            Contexts = Of("context"),
            KeptFromConflicts = Of("kept"),
        };

        List<MentorshipWord> Of(string list) =>
            [
                .. rows.Where(row => string.Equals(row.List, list, StringComparison.Ordinal))
                    .Select(row => row.Word),
            ];
    }
}

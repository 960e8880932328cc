using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentorship;

/// <summary>Reads <c>mentorship/phrases.csv</c>: what messages are read for.</summary>
internal static class MessagePhrasesFile
{
    private const string Name = "phrases.csv";

    private static readonly string[] Columns =
    [
        "kind",
        "ask",
        "phrase",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["asking"] = Kind.Asking,
        ["ask"] = Kind.Ask,
        ["generic"] = Kind.Generic,
        ["naming"] = Kind.Naming,
    };

    private enum Kind
    {
        Asking,
        Ask,
        Generic,
        Naming,
    }

    public static MessagePhrases Read(
        string folder,
        MentorshipWords words,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var asks = words.Asks.Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var rows = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var kind = row.Choice("kind", Kinds);
                var ask =
                    kind is Kind.Ask
                        ? row.Member("ask", asks.Count == 0 ? null : asks, "an ask of words.csv")
                        : NoAsk(row);
                var phrase = row.Text("phrase");
                if (!IsPlain(phrase))
                {
                    row.Reject(
                        "phrase",
                        phrase,
                        "lower case, single blanks, at most one * and that at the end"
                    );
                }

                _ = row.Provenance(sourceIds);
                return (Kind: kind, Ask: ask, Phrase: phrase);
            }
        );
        return new MessagePhrases(
            Of(Kind.Asking),
            [
                .. rows.Where(row => row.Kind is Kind.Ask)
                    .Select(row => new AskPhrase(row.Ask, row.Phrase)),
            ],
            Of(Kind.Generic),
            Of(Kind.Naming)
        );

        List<string> Of(Kind kind) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => row.Phrase)];
    }

    private static string NoAsk(CsvRow row)
    {
        if (row.TextOrNull("ask") is { } ask)
        {
            row.Reject("ask", ask, "nothing, unless the kind is ask");
        }

        return string.Empty;
    }

    private static bool IsPlain(string phrase) =>
        phrase.TrimEnd('*').Length > 0
        && !phrase[..^1].Contains('*', StringComparison.Ordinal)
        && !phrase.Contains("  ", StringComparison.Ordinal)
        && string.Equals(phrase, phrase.ToLowerInvariant(), StringComparison.Ordinal);
}

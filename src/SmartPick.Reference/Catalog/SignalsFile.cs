using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>signals.csv</c>.</summary>
internal static class SignalsFile
{
    public const string Name = "signals.csv";

    private const int Most = 100;

    private static readonly string[] Columns =
    [
        "specialty",
        "season",
        "gold",
        "silver",
        "single",
        "home_away",
        "carried_over",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, HomeAwaySignals> HomeAway = new(
        StringComparer.Ordinal
    )
    {
        ["signal"] = HomeAwaySignals.SignalThem,
        ["do_not_signal"] = HomeAwaySignals.DoNotSignalThem,
    };

    public static List<SignalRule> Read(
        string folder,
        IReadOnlySet<string>? specialties,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<(string, Season)>();
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var gold = row.IntegerOrNull("gold", 0, Most);
                var silver = row.IntegerOrNull("silver", 0, Most);
                var single = row.IntegerOrNull("single", 0, Most);
                var rule = new SignalRule(
                    row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    row.Season(),
                    gold ?? 0,
                    silver ?? 0,
                    single ?? 0,
                    row.Choice("home_away", HomeAway),
                    row.Flag("carried_over"),
                    row.TextOrNull("note"),
                    row.Provenance(sourceIds)
                )
                {
                    IsKnown = gold is not null,
                };
                Check(row, rule, gold, silver, single);
                if (!seen.Add((rule.Specialty, rule.Season)))
                {
                    row.Reject("season", rule.Specialty, "one row for a specialty and season");
                }

                return rule;
            }
        );
    }

    private static void Check(CsvRow row, SignalRule rule, int? gold, int? silver, int? single)
    {
        if (gold is null != silver is null || gold is null != single is null)
        {
            row.Reject("gold", "some tiers empty", "a number in each tier, or nothing in any");
        }
        else if (rule.Single > 0 && rule.Gold + rule.Silver > 0)
        {
            row.Reject("single", "gold or silver and a single tier", "one or the other");
        }
        else if (gold is null && rule.Note is null)
        {
            row.Reject("note", "nothing", "why the signals are not known");
        }
    }
}

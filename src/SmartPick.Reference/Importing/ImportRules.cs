using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>The product's own thresholds for imports: a row each of <c>import_rules.csv</c>, with its reason there.</summary>
public sealed record ImportRules
{
    /// <summary>The file's name.</summary>
    public const string FileName = "import_rules.csv";

    /// <summary>Weight of the names in a crosswalk entry's confidence, 0 to 1.</summary>
    public required double NameWeight { get; init; }

    /// <summary>Weight of the city, 0 to 1.</summary>
    public required double CityWeight { get; init; }

    /// <summary>Worth of a word that begins the other, beside 1 for the same word.</summary>
    public required double PrefixWorth { get; init; }

    /// <summary>Worth of a word that is the initials of the other name.</summary>
    public required double InitialsWorth { get; init; }

    /// <summary>Added where the city has a single program of the specialty.</summary>
    public required double OnlyOneBonus { get; init; }

    /// <summary>Gap to the second best below which an entry is ambiguous.</summary>
    public required double AmbiguousGap { get; init; }

    /// <summary>Least confidence taken without confirmation.</summary>
    public required double LeastConfidence { get; init; }

    /// <summary>Share of a specialty's programs with imported positions from which they replace the estimate.</summary>
    public required double QuotaCoverage { get; init; }

    /// <summary>How many Matches back an own application can lie.</summary>
    public required int OutcomeSeasons { get; init; }

    internal static ImportRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) =>
        RulesTable.Read(
            Path.Combine(folder, FileName),
            sourceIds,
            log,
            rules => new ImportRules
            {
                NameWeight = rules.Take("name_weight"),
                CityWeight = rules.Take("city_weight"),
                PrefixWorth = rules.Take("prefix_worth"),
                InitialsWorth = rules.Take("initials_worth"),
                OnlyOneBonus = rules.Take("only_one_bonus"),
                AmbiguousGap = rules.Take("ambiguous_gap"),
                LeastConfidence = rules.Take("least_confidence"),
                QuotaCoverage = rules.Take("quota_coverage"),
                OutcomeSeasons = (int)rules.Take("outcome_seasons"),
            }
        );
}

using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>The tables of the user's folder, as they are kept: results under the NRMP's codes, and the crosswalk apart.</summary>
/// <param name="Quotas">One row a track and year.</param>
/// <param name="Crosswalk">One entry a track.</param>
/// <param name="Programs">Facts of programs.</param>
/// <param name="Outcomes">Own applications.</param>
public sealed record UserTables(
    IReadOnlyList<QuotaRow> Quotas,
    IReadOnlyList<CrosswalkEntry> Crosswalk,
    IReadOnlyList<ImportedProgramFacts> Programs,
    IReadOnlyList<ImportedOutcome> Outcomes
)
{
    /// <summary>Nothing kept.</summary>
    public static UserTables Empty { get; } = new([], [], [], []);

    /// <summary>The number of rows of a kind.</summary>
    public int CountOf(ImportKind kind) =>
        kind switch
        {
            ImportKind.Quotas => Quotas.Count,
            ImportKind.Outcomes => Outcomes.Count,
            _ => Programs.Count,
        };

    /// <summary>The facts as they are used: results at the programs that the crosswalk is certain of, the rest counted apart.</summary>
    /// <param name="rules">How certain it must be.</param>
    public UserFacts ToFacts(ImportRules rules)
    {
        var entries = Crosswalk.ToDictionary(entry => entry.Code);
        var placed = new List<ImportedQuota>();
        var unplaced = new List<UnplacedQuota>();
        foreach (var row in Quotas)
        {
            var entry = entries.GetValueOrDefault(row.Code);
            if (entry?.Taken(rules) is { } program)
            {
                placed.Add(
                    new ImportedQuota(program, row.Code.Text, row.Year, row.Quota, row.Matched)
                    {
                        Origin = row.Origin,
                    }
                );
            }
            else
            {
                unplaced.Add(
                    new UnplacedQuota(
                        row.Code.Text,
                        row.Year,
                        row.Quota,
                        row.Matched,
                        entry is null ? "not in the crosswalk" : CrosswalkTable.Word(entry.Basis),
                        row.Origin
                    )
                );
            }
        }

        return new UserFacts(placed, Programs, Outcomes) { Unplaced = unplaced };
    }

    /// <summary>These tables with newer rows over them: a track and year, a program, a program and season are replaced whole.</summary>
    /// <param name="newer">The newer rows; its crosswalk replaces this one's entries of the same codes.</param>
    public UserTables With(UserTables newer) =>
        new(
            Merge(Quotas, newer.Quotas, row => (row.Code, row.Year)),
            Merge(Crosswalk, newer.Crosswalk, entry => entry.Code),
            Merge(Programs, newer.Programs, facts => facts.Program),
            Merge(Outcomes, newer.Outcomes, outcome => (outcome.Program, outcome.Season))
        );

    private static List<T> Merge<T, TKey>(
        IReadOnlyList<T> older,
        IReadOnlyList<T> newer,
        Func<T, TKey> keyOf
    )
        where TKey : IComparable<TKey>
    {
        var replaced = newer.Select(keyOf).ToHashSet();
        return
        [
            .. older.Where(item => !replaced.Contains(keyOf(item))).Concat(newer).OrderBy(keyOf),
        ];
    }
}

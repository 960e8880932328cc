using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>fixed_fees.csv</c>.</summary>
internal static class FixedFeesFile
{
    public const string Name = "fixed_fees.csv";

    private const int MostDollars = 10_000;
    private const int MostIncluded = 1_000;

    private static readonly string[] Columns =
    [
        "key",
        "season",
        "amount_usd",
        "applies_to",
        "included",
        "carried_over",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, string> Groups = new[]
    {
        "all",
        "img",
        "usmle",
        "comlex",
        "couple",
        "late",
        "extra-rank",
        "urology",
        "sf-match",
    }.ToDictionary(word => word, StringComparer.Ordinal);

    public static List<FixedFee> Read(
        string folder,
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
                var fee = new FixedFee(
                    row.Text("key"),
                    row.Season(),
                    new Money(row.Integer("amount_usd", 0, MostDollars)),
                    row.Choice("applies_to", Groups),
                    row.Flag("carried_over"),
                    row.Provenance(sourceIds)
                )
                {
                    Included = row.IntegerOrNull("included", 0, MostIncluded),
                    Note = row.TextOrNull("note"),
                };
                if (!seen.Add((fee.Key, fee.Season)))
                {
                    row.Reject("key", fee.Key, "one row for a fee and season");
                }

                return fee;
            }
        );
    }
}

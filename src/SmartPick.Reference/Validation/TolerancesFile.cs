using SmartPick.Engine.Validation;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Reads <c>tolerances.csv</c>: what the product holds itself to, stated before it measures.</summary>
internal static class TolerancesFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine(ValidationFolder.Name, "tolerances.csv");

    private const double Largest = 1e9;

    private static readonly IReadOnlyDictionary<string, CellFamily> Families =
        ValidationWords.Of<CellFamily>();

    private static readonly string[] Columns =
    [
        "key",
        "family",
        "low",
        "high",
        "obstacle",
        .. CsvRow.ProvenanceColumns,
    ];

    /// <summary>The rows without problems; problems go to the log.</summary>
    public static List<Tolerance> Read(
        string dataFolder,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<(string, CellFamily?)>();
        return CsvTable.Read(
            Path.Combine(dataFolder, Name),
            Columns,
            log,
            row =>
            {
                var tolerance = new Tolerance(
                    row.Text("key"),
                    row.TextOrNull("family") is null ? null : row.Choice("family", Families),
                    row.NumberOrNull("low", -Largest, Largest),
                    row.NumberOrNull("high", -Largest, Largest),
                    row.TextOrNull("obstacle") ?? string.Empty
                );
                _ = row.Provenance(sourceIds);
                if (tolerance is { Low: null, High: null })
                {
                    row.Reject("low", "no limit", "a lowest or a highest value, or both");
                }

                if (row.IsGood && !seen.Add((tolerance.Key, tolerance.Family)))
                {
                    row.Reject("key", tolerance.Key, "one row for a key and family");
                }

                return tolerance;
            }
        );
    }
}

using SmartPick.Engine.Market;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Market;

/// <summary>Reads <c>market/fields.csv</c>: preliminary, transitional and combined fields, which the directory does not hold.</summary>
internal static class MarketFieldsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("market", "fields.csv");

    private static readonly string[] Columns =
    [
        "field",
        "kind",
        "parent",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, PositionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["preliminary_medicine"] = PositionKind.PreliminaryMedicine,
        ["preliminary_surgery"] = PositionKind.PreliminarySurgery,
        ["preliminary_other"] = PositionKind.PreliminaryOther,
        ["transitional_year"] = PositionKind.TransitionalYear,
        ["combined"] = PositionKind.Combined,
    };

    /// <summary>The rows without problems; problems go to the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="specialties">Names of <c>specialties.csv</c>.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static List<MarketField> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<string>(specialties, StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var field = new MarketField(
                    row.Text("field"),
                    row.Choice("kind", Kinds),
                    row.Member("parent", specialties, "a specialty of specialties.csv"),
                    row.Provenance(sourceIds)
                );
                _ = row.TextOrNull("note");
                if (row.IsGood && !seen.Add(field.Name))
                {
                    row.Reject("field", field.Name, "a name that no other row or specialty has");
                }

                return field;
            }
        );
    }
}

using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>states.csv</c>.</summary>
internal static class StatesFile
{
    public const string Name = "states.csv";

    private static readonly string[] Columns =
    [
        "state",
        "name",
        "division",
        "region",
        "south",
        "north",
        "west",
        "east",
        .. CsvRow.ProvenanceColumns,
    ];

    public static List<UsState> Read(string folder, IReadOnlySet<string>? sourceIds, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var state = new UsState(
                    row.Text("state"),
                    row.Text("name"),
                    row.TextOrNull("division"),
                    row.TextOrNull("region"),
                    row.Number("south", -90, 90),
                    row.Number("north", -90, 90),
                    row.Number("west", -180, 180),
                    row.Number("east", -180, 180),
                    row.Provenance(sourceIds)
                );
                if (!seen.Add(state.Code))
                {
                    row.Reject("state", state.Code, "a state that no other row has");
                }

                return state;
            }
        );
    }
}

using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/closeness.csv</c>: subspecialties of the catalog's specialties, and which specialties are allied.</summary>
internal static class ClosenessFile
{
    private static readonly Dictionary<string, Closeness> Words = new(StringComparer.Ordinal)
    {
        ["subspecialty"] = Closeness.Subspecialty,
        ["allied"] = Closeness.Allied,
    };

    public static List<ClosenessRow> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<(string, string)>();
        return CsvTable.Read(
            Path.Combine(folder, "closeness.csv"),
            ["field", "specialty", "closeness", .. CsvRow.ProvenanceColumns],
            log,
            row =>
            {
                var read = new ClosenessRow(
                    row.Text("field"),
                    row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    row.Choice("closeness", Words),
                    row.Provenance(sourceIds)
                );
                var isNew =
                    seen.Add((read.Field, read.Specialty))
                    && !seen.Contains((read.Specialty, read.Field));
                if (!isNew || string.Equals(read.Field, read.Specialty, StringComparison.Ordinal))
                {
                    row.Reject("field", read.Field, "each pair of two fields once");
                }

                return read;
            }
        );
    }
}

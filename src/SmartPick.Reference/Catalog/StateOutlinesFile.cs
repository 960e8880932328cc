using System.Globalization;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>state_outlines.csv</c>: what a map draws under a list.</summary>
public static class StateOutlinesFile
{
    /// <summary>The file, inside the data folder.</summary>
    public const string Name = "state_outlines.csv";

    /// <summary>The file's unit: steps of a hundredth of a degree.</summary>
    private const double UnitsPerDegree = 100;

    private const int LeastCorners = 3;

    private static readonly string[] Columns = ["state", "outline", .. CsvRow.ProvenanceColumns];

    /// <summary>Reads the outlines, one for each state, in the order of the file; every problem at once, up to 100.</summary>
    /// <param name="folder">A data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    /// <param name="states">The codes of <c>states.csv</c>.</param>
    /// <param name="sourceIds">The ids of <c>sources.csv</c>.</param>
    public static Reading<IReadOnlyList<StateOutline>> Load(
        string folder,
        IReadOnlySet<string> states,
        IReadOnlySet<string> sourceIds
    )
    {
        var log = new ProblemLog();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var path = Path.Combine(folder, Name);
        var outlines = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var state = row.Member("state", states, "a state of states.csv");
                if (!seen.Add(state))
                {
                    row.Reject("state", state, "a state that no other row has");
                }

                return new StateOutline(state, Rings(row), row.Provenance(sourceIds));
            }
        );
        if (log.Count == 0 && states.FirstOrDefault(state => !seen.Contains(state)) is { } missing)
        {
            log.Add(path, null, "state", $"no row for {missing}", "a row for each state");
        }

        return log.Count == 0
            ? new Reading<IReadOnlyList<StateOutline>>(outlines, [])
            : new Reading<IReadOnlyList<StateOutline>>(null, log.ToList());
    }

    private static List<IReadOnlyList<GeoPoint>> Rings(CsvRow row)
    {
        var rings = new List<IReadOnlyList<GeoPoint>>();
        foreach (var text in row.Text("outline").Split(';'))
        {
            if (Ring(text) is { } ring)
            {
                rings.Add(ring);
            }
            else
            {
                row.Reject(
                    "outline",
                    text.Length > 40 ? text[..40] + "…" : text,
                    "pairs of whole numbers, three or more, parted by blanks; rings parted by semicolons"
                );
                return rings;
            }
        }

        return rings;
    }

    private static List<GeoPoint>? Ring(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length % 2 != 0 || parts.Length < 2 * LeastCorners)
        {
            return null;
        }

        var corners = new List<GeoPoint>(parts.Length / 2);
        var (longitude, latitude) = (0, 0);
        for (var index = 0; index < parts.Length; index += 2)
        {
            if (!IsStep(parts[index], out var east) || !IsStep(parts[index + 1], out var north))
            {
                return null;
            }

            longitude += east;
            latitude += north;
            corners.Add(new GeoPoint(latitude / UnitsPerDegree, longitude / UnitsPerDegree));
        }

        return corners;
    }

    private static bool IsStep(string text, out int step) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out step);
}

using SmartPick.Engine.Chances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads <c>effects.csv</c>: effects the fit does not estimate, cited or assumed, each with its spread.</summary>
internal static class EffectsFile
{
    public const string Name = "effects.csv";

    // Effects are logits, shares, points of a score at the most.
    private const double Largest = 1000;

    private static readonly string[] Columns =
    [
        "key",
        "specialty",
        "mean",
        "sd",
        "status",
        "label",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, EffectStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["cited"] = EffectStatus.Cited,
        ["assumed"] = EffectStatus.Assumed,
    };

    /// <summary>The rows without problems; problems go to the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="specialties">Names of <c>specialties.csv</c>; an empty cell is a row for all.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static List<AssumedEffect> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var seen = new HashSet<(string, string?)>();
        var problemsBefore = log.Count;
        var effects = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var effect = new AssumedEffect(
                    row.Text("key"),
                    row.TextOrNull("specialty") is null
                        ? null
                        : row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    row.Number("mean", -Largest, Largest),
                    row.Number("sd", 0, Largest),
                    row.Choice("status", Statuses),
                    row.Text("label"),
                    row.Text("note"),
                    row.Provenance(sourceIds).SourceId
                );
                if (!EffectKeys.All.Contains(effect.Key))
                {
                    row.Reject("key", effect.Key, "a key that the model asks for");
                }

                if (!seen.Add((effect.Key, effect.Specialty)))
                {
                    row.Reject("key", effect.Key, "one row for a key and specialty");
                }

                return effect;
            }
        );
        if (log.Count == problemsBefore)
        {
            ReportMissing(path, seen, log);
        }

        return effects;
    }

    private static void ReportMissing(
        string path,
        HashSet<(string Key, string? Specialty)> seen,
        ProblemLog log
    )
    {
        foreach (var key in EffectKeys.All.Where(key => !seen.Contains((key, null))))
        {
            log.Add(path, null, "key", "no row for " + key, "a row for all specialties");
        }
    }
}

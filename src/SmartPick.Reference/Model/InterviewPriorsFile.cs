using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads <c>priors/interviews.csv</c> of a data folder.</summary>
public static class InterviewPriorsFile
{
    /// <summary>The file's path in the data folder.</summary>
    public static string Name { get; } = Path.Combine("priors", "interviews.csv");

    private const double Most = 1e6;

    private static readonly string[] Columns =
    [
        "key",
        "specialty",
        "group",
        "mean",
        "sd",
        "status",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, EffectStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["cited"] = EffectStatus.Cited,
        ["assumed"] = EffectStatus.Assumed,
    };

    /// <summary>Reads the priors.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="facts">The facts whose sources and specialties the rows name.</param>
    public static Reading<InterviewPriors> Read(string dataFolder, CatalogFolder facts)
    {
        var log = new ProblemLog();
        var sources = facts.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string?, string?)>();
        var rows = CsvTable.Read(
            Path.Combine(dataFolder, Name),
            Columns,
            log,
            row =>
            {
                var prior = Row(row, sources);
                if (!seen.Add((prior.Key, prior.Specialty, prior.Group)))
                {
                    row.Reject("key", prior.Key, "one row for a key, specialty and group");
                }

                if (prior.Specialty is { } name && facts.Catalog.FindSpecialty(name) is null)
                {
                    row.Reject("specialty", name, "a specialty of specialties.csv, or nothing");
                }

                return prior;
            }
        );
        return log.Count == 0
            ? new Reading<InterviewPriors>(new InterviewPriors(rows), [])
            : new Reading<InterviewPriors>(null, log.ToList());
    }

    private static InterviewPrior Row(CsvRow row, IReadOnlySet<string> sources) =>
        new(
            row.Text("key"),
            row.TextOrNull("specialty"),
            row.TextOrNull("group"),
            row.Number("mean", -Most, Most),
            row.Number("sd", 0, Most),
            row.Choice("status", Statuses),
            row.Text("note"),
            row.Provenance(sources)
        );
}

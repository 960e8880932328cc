using SmartPick.Engine.Picking;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Picking;

/// <summary>Reads <c>picking_rules.csv</c>: the product's own thresholds, each with its reason.</summary>
internal static class PickingRulesFile
{
    public const string Name = "picking_rules.csv";

    // Every rule is a chance, a share, a logit, or a small count.
    private const double Highest = 1000;

    private static readonly string[] Columns =
    [
        "key",
        "value",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    public static PickingRules? Read(string folder, IReadOnlySet<string> sourceIds, ProblemLog log)
    {
        var file = Path.Combine(folder, Name);
        var before = log.Count;
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var sources = CsvTable
            .Read(
                file,
                Columns,
                log,
                row =>
                {
                    var key = row.Text("key");
                    if (!values.TryAdd(key, row.Number("value", 0, Highest)))
                    {
                        row.Reject("key", key, "each key once");
                    }

                    _ = row.Text("note");
                    return row.Provenance(sourceIds);
                }
            )
            .ConvertAll(row => row.SourceId);
        if (log.Count > before)
        {
            return null;
        }

        var rules = Build(
            key => Take(values, key, file, log),
            sources.FirstOrDefault(string.Empty)
        );
        foreach (var key in values.Keys)
        {
            log.Add(file, null, "key", key, "a rule that is known");
        }

        return log.Count > before ? null : rules;
    }

    private static PickingRules Build(Func<string, double> take, string sourceId) =>
        new()
        {
            ReachBelow = take("reach_below"),
            LikelyFrom = take("likely_from"),
            LeastOpen = take("least_open"),
            LowestStep2 = (int)take("lowest_step2"),
            FarAboveRate = take("far_above_rate"),
            MatchWeight = take("match_weight"),
            NeutralWish = take("neutral_wish"),
            StopWindow = (int)take("stop_window"),
            CurveReach = take("curve_reach"),
            RotationLow = take("rotation_low"),
            RotationHigh = take("rotation_high"),
            RotationWeight = take("rotation_weight"),
            CertificateGap = take("certificate_gap"),
            MoneyStep = (int)take("money_step"),
            SourceId = sourceId,
            Cautious = Preset(take, "cautious"),
            Balanced = Preset(take, "balanced"),
            Reach = Preset(take, "reach"),
        };

    private static PresetRule Preset(Func<string, double> take, string name) =>
        new(
            take(name + "_least_dial"),
            take(name + "_most_dial"),
            take(name + "_stop_gain"),
            take(name + "_floor")
        );

    private static double Take(
        Dictionary<string, double> values,
        string key,
        string file,
        ProblemLog log
    )
    {
        if (values.Remove(key, out var value))
        {
            return value;
        }

        log.Add(file, null, "key", "no row " + key, "a value for it");
        return 0;
    }
}

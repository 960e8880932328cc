using SmartPick.Engine.Picking;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Picking;

/// <summary>Reads <c>picking_rules.csv</c>: the product's own thresholds, each with its reason.</summary>
internal static class PickingRulesFile
{
    public const string Name = "picking_rules.csv";

    public static PickingRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) => RulesTable.Read(Path.Combine(folder, Name), sourceIds, log, Build);

    private static PickingRules Build(RulesTable rules) =>
        new()
        {
            ReachBelow = rules.Take("reach_below"),
            LikelyFrom = rules.Take("likely_from"),
            LeastOpen = rules.Take("least_open"),
            LowestStep2 = (int)rules.Take("lowest_step2"),
            FarAboveRate = rules.Take("far_above_rate"),
            Corrections =
            [
                Correction(rules, "us_md"),
                Correction(rules, "us_do"),
                Correction(rules, "us_img"),
                Correction(rules, "non_us_img"),
            ],
            CorrectionsWithPositions =
            [
                Correction(rules, "us_md", "_with_positions"),
                Correction(rules, "us_do", "_with_positions"),
                Correction(rules, "us_img", "_with_positions"),
                Correction(rules, "non_us_img", "_with_positions"),
            ],
            MatchWeight = rules.Take("match_weight"),
            NeutralWish = rules.Take("neutral_wish"),
            StopWindow = (int)rules.Take("stop_window"),
            CurveReach = rules.Take("curve_reach"),
            RotationLow = rules.Take("rotation_low"),
            RotationHigh = rules.Take("rotation_high"),
            RotationWeight = rules.Take("rotation_weight"),
            CertificateGap = rules.Take("certificate_gap"),
            MoneyStep = (int)rules.Take("money_step"),
            SourceId = rules.SourceId,
            Cautious = Preset(rules, "cautious"),
            Balanced = Preset(rules, "balanced"),
            Reach = Preset(rules, "reach"),
        };

    private static ListCorrection Correction(RulesTable rules, string group, string known = "") =>
        new(
            -rules.Take($"list_correction{known}_{group}"),
            rules.Take($"list_correction{known}_sd_{group}")
        );

    private static PresetRule Preset(RulesTable rules, string name) =>
        new(
            rules.Take(name + "_least_dial"),
            rules.Take(name + "_most_dial"),
            rules.Take(name + "_stop_gain"),
            rules.Take(name + "_floor")
        );
}

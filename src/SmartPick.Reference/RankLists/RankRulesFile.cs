using SmartPick.Engine.RankLists;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.RankLists;

/// <summary>Reads <c>rank_rules.csv</c>: the product's own thresholds for rank order lists, each with its reason.</summary>
internal static class RankRulesFile
{
    public const string Name = "rank_rules.csv";

    public static RankRules? Read(string folder, IReadOnlySet<string> sourceIds, ProblemLog log) =>
        RulesTable.Read(
            Path.Combine(folder, Name),
            sourceIds,
            log,
            rules => new RankRules
            {
                LeastCompared = (int)rules.Take("least_compared"),
                SameChance = rules.Take("same_chance"),
                FollowsChances = rules.Take("follows_chances"),
                FollowsMargin = rules.Take("follows_margin"),
                ShortGain = rules.Take("short_gain"),
                SourceId = rules.SourceId,
            }
        );
}

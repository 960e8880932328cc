using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Couples;

/// <summary>Reads <c>couple_rules.csv</c>: what joint rank lists go by, each with its reason.</summary>
internal static class CoupleRulesFile
{
    public const string Name = "couple_rules.csv";

    public static CoupleRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) => RulesTable.Read(Path.Combine(folder, Name), sourceIds, log, Build);

    private static CoupleRules Build(RulesTable rules) =>
        new()
        {
            MostPairs = (int)rules.Take("most_pairs"),
            NearReach = rules.Take("near_reach"),
            LastRankWorth = rules.Take("last_rank_worth"),
            OwnShare = rules.Take("own_share"),
            MostPrograms = (int)rules.Take("most_programs"),
            SourceId = rules.SourceId,
        };
}

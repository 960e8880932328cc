using SmartPick.Engine.Comparing;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Comparing;

/// <summary>Reads <c>compare_rules.csv</c>: how the weights of a comparison are shaken.</summary>
internal static class StabilityRulesFile
{
    private const string Name = "compare_rules.csv";

    public static StabilityRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) =>
        RulesTable.Read(
            Path.Combine(folder, Name),
            sourceIds,
            log,
            rules => new StabilityRules((int)rules.Take("draws"), rules.Take("weight_sd"))
        );
}

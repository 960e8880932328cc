using SmartPick.Matching.Instances;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Generate;

/// <summary>What <c>smartpick generate --json</c> writes about the market that went to files.</summary>
internal sealed record GenerateDocument(
    string Smartpick,
    int Version,
    ulong Seed,
    MarketPart Instance
)
{
    /// <summary>The document.</summary>
    public static GenerateDocument Build(GenerateOrder order, MatchInstance instance) =>
        new("generate", 1, order.Options.Seed, ResultDocuments.MarketOf(instance));
}

using SmartPick.Engine.Catalog;

namespace SmartPick.Web.Features.Pick;

/// <summary>Signals in words.</summary>
internal static class SignalWords
{
    /// <summary>A tier in a sentence.</summary>
    public static string Of(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => "gold",
            SignalTier.Silver => "silver",
            SignalTier.Single => "signal",
            _ => "no signal",
        };

    /// <summary>The tiers that a specialty has, none first; only none where it takes no signals.</summary>
    public static IEnumerable<SignalTier> Tiers(SignalRule? rule) =>
        new[] { SignalTier.None, SignalTier.Single, SignalTier.Silver, SignalTier.Gold }.Where(
            tier => tier is SignalTier.None || rule?.Count(tier) > 0
        );
}

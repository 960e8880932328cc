using SmartPick.Matching.Instances;
using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests.Singles;

/// <summary>Drawn markets of singles and ways to change them.</summary>
internal static class SinglesMarkets
{
    private static readonly MarketShape s_shape = new()
    {
        MostSingles = 40,
        MostCouples = 0,
        MostPrograms = 9,
        MostChoices = 6,
        Scarcity = 0.3,
    };

    private static readonly MarketShape s_tiny = new()
    {
        MostSingles = 5,
        MostCouples = 0,
        MostPrograms = 4,
        MostChoices = 4,
    };

    public static TinyMarket Draw(ulong seed) => MarketSampler.Draw(s_shape, seed);

    public static TinyMarket DrawTiny(ulong seed) => MarketSampler.Draw(s_tiny, seed);

    public static int[] Match(TinyMarket market) => Match(market.Build());

    public static int[] Match(MatchInstance instance) =>
        SmartPick
            .Matching.Match.Run(instance, new() { Verify = false })
            .Assignment.Programs.ToArray();

    public static TinyMarket WithList(this TinyMarket market, int single, IEnumerable<int> list)
    {
        int[][][] lists = [.. market.Lists];
        lists[single] = [.. list.Select(program => new[] { program })];
        return market with { Lists = lists };
    }

    /// <summary>The applicant's list as programs.</summary>
    public static int[] ListOf(this TinyMarket market, int single) =>
        [.. market.Lists[single].SelectMany(group => group)];

    /// <summary>Place of a program on the true list; unmatched comes after everything.</summary>
    public static int PlaceOf(this TinyMarket market, int single, int program)
    {
        var place = Array.IndexOf(market.ListOf(single), program);
        return program < 0 || place < 0 ? int.MaxValue : place;
    }
}

using System.Runtime.CompilerServices;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Randomness;

/// <summary>
/// Counter-based random numbers: Philox 4x32-10 (Salmon, Moraes, Dror and Shaw 2011). A number depends on the seed and on
/// the key (up to four counters) and on nothing else, so any order of asking and any number of threads give the same bits.
/// </summary>
public static class KeyedRandom
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>A number in the open interval (0, 1), from the upper 53 bits of one block.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="a">First counter, for example the draw.</param>
    /// <param name="b">Second counter, for example the program.</param>
    /// <param name="c">Third counter, for example the parameter.</param>
    /// <param name="d">Fourth counter.</param>
    public static double Uniform(Seed seed, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var (x0, x1, _, _) = Block((uint)seed.Value, (uint)(seed.Value >> 32), a, b, c, d);
        var bits = (((ulong)x0 << 32) | x1) >> 11;
        return (bits + 0.5) * (1.0 / (1UL << 53));
    }

    /// <summary>A standard normal number, by inversion of <see cref="Uniform"/>.</summary>
    /// <inheritdoc cref="Uniform"/>
    public static double Normal(Seed seed, uint a, uint b = 0, uint c = 0, uint d = 0) =>
        NormalDistribution.Quantile(Uniform(seed, a, b, c, d));

    /// <summary>One block of four words: the published function, for the reference vectors.</summary>
    internal static (uint X0, uint X1, uint X2, uint X3) Block(
        uint key0,
        uint key1,
        uint c0,
        uint c1,
        uint c2,
        uint c3
    )
    {
        for (var round = 0; round < 10; round++)
        {
            (c0, c1, c2, c3) = Round(key0, key1, c0, c1, c2, c3);
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint X0, uint X1, uint X2, uint X3) Round(
        uint key0,
        uint key1,
        uint c0,
        uint c1,
        uint c2,
        uint c3
    )
    {
        var product0 = (ulong)Multiplier0 * c0;
        var product1 = (ulong)Multiplier1 * c2;
        return (
            (uint)(product1 >> 32) ^ c1 ^ key0,
            (uint)product1,
            (uint)(product0 >> 32) ^ c3 ^ key1,
            (uint)product0
        );
    }
}

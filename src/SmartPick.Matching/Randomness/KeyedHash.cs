using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Randomness;

/// <summary>
/// Random words that depend on a seed and a key and on nothing else, so any order of asking and any number of threads give the
/// same bits: the output function of SplitMix64 (Steele, Lea and Flood 2014), applied once per key.
/// </summary>
internal static class KeyedHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A word of a seed and one key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong seed, ulong key) => Mix(Mix(seed + Golden) ^ key);

    /// <summary>A word of a seed and two keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong seed, ulong first, ulong second) => Mix(Of(seed, first) ^ second);

    /// <summary>A word of a seed and three keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong seed, ulong first, ulong second, ulong third) =>
        Mix(Of(seed, first, second) ^ third);

    /// <summary>A number in [0, 1) from the upper 53 bits of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Unit(ulong word) => (word >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [0, <paramref name="count"/>), by multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below(ulong word, int count) => (int)Math.BigMul(word, (ulong)count, out _);

    /// <summary>One step of SplitMix64's output function, a bijection of 64-bit words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong word)
    {
        word += Golden;
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }
}

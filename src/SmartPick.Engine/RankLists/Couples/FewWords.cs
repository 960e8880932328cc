using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>
/// A program's answers where its numbers are held: a bit each for a number below the limit of its scenario's row. Whole numbers only,
/// so that the bits are the same with wide registers and without.
/// </summary>
internal static class FewWords
{
    /// <summary>Fills words with answers.</summary>
    /// <param name="numbers">A number for each scenario.</param>
    /// <param name="rows">The row of each scenario.</param>
    /// <param name="limits">By row: the numbers below it are taken, 0 to 2^32.</param>
    /// <param name="words">Receives the answers.</param>
    public static void Fill(
        ReadOnlySpan<uint> numbers,
        ReadOnlySpan<ushort> rows,
        ReadOnlySpan<ulong> limits,
        Span<ulong> words
    )
    {
        if (Avx512F.IsSupported && limits.Length <= Vector512<uint>.Count && !limits.Contains(0UL))
        {
            FillWide(numbers, rows, limits, words);
            return;
        }

        for (var w = 0; w < words.Length; w++)
        {
            ulong word = 0;
            for (var bit = 0; bit < MemberDraws.WordBits; bit++)
            {
                var s = (w * MemberDraws.WordBits) + bit;
                word |= MemberDraws.IsBelow(numbers[s], limits[rows[s]]) << bit;
            }

            words[w] = word;
        }
    }

    // The limits of all rows stand in one register, less 1 so that 2^32 fits: below the limit is at most that.
    private static void FillWide(
        ReadOnlySpan<uint> numbers,
        ReadOnlySpan<ushort> rows,
        ReadOnlySpan<ulong> limits,
        Span<ulong> words
    )
    {
        Span<uint> most = stackalloc uint[Vector512<uint>.Count];
        most.Clear();
        for (var row = 0; row < limits.Length; row++)
        {
            most[row] = (uint)(limits[row] - 1);
        }

        var table = Vector512.Create<uint>(most);
        ref var number = ref MemoryMarshal.GetReference(numbers);
        ref var row16 = ref MemoryMarshal.GetReference(rows);
        for (var w = 0; w < words.Length; w++)
        {
            ulong word = 0;
            for (var bit = 0; bit < MemberDraws.WordBits; bit += Vector512<uint>.Count)
            {
                var s = (nuint)((w * MemberDraws.WordBits) + bit);
                var row = Avx512F.ConvertToVector512UInt32(Vector256.LoadUnsafe(ref row16, s));
                var limit = Avx512F.PermuteVar16x32(table, row);
                var below = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref number, s), limit);
                word |= below.ExtractMostSignificantBits() << bit;
            }

            words[w] = word;
        }
    }
}

using System.Runtime.CompilerServices;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>
/// The common draws of one member: in each scenario the person-level number and every program's answer, the same for every pair
/// in which the program stands. Persons' numbers are spread evenly (Halton's sequence, shifted by the seed), so that any
/// beginning of the scenarios covers them evenly too; answers are keyed by seed, member, program and scenario, so that neither
/// the other programs nor threads change them.
/// </summary>
internal sealed class MemberDraws
{
    /// <summary>Scenarios behind every figure.</summary>
    public const int Count = 1 << 16;

    /// <summary>Scenarios in which each parameter draw is held against the central one.</summary>
    public const int Few = 1 << 12;

    /// <summary>Scenarios of one word.</summary>
    public const int WordBits = 64;

    private static readonly uint[] Bases = [2, 3];

    private readonly double[] _place;
    private readonly ulong[] _keys;
    private readonly ulong _luck;
    private readonly uint[][] _few;

    /// <summary>Draws for a member.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="member">0 or 1.</param>
    /// <param name="programs">The programs.</param>
    public MemberDraws(Seed seed, int member, IReadOnlyList<AcgmeCode> programs)
    {
        _place = Places(seed, member);
        _luck = KeyedHash.Of(seed.Value, (ulong)member, ulong.MaxValue);
        _keys =
        [
            .. programs.Select(code =>
                KeyedHash.Of(
                    seed.Value,
                    (ulong)member,
                    ulong.Parse(code.Digits, System.Globalization.CultureInfo.InvariantCulture)
                )
            ),
        ];
        _few =
        [
            .. _keys.Select(key =>
            {
                var numbers = new uint[Few];
                for (var s = 0; s < Few; s += 2)
                {
                    (numbers[s], numbers[s + 1]) = Pair(key, s);
                }

                return numbers;
            }),
        ];
    }

    /// <summary>The answers in all scenarios.</summary>
    /// <param name="chances">P(taken) by row.</param>
    /// <param name="kept">
    /// In this share of the scenarios the list keeps what it promises; in the others no program takes the member. It takes off the list's
    /// chance what <see cref="Picking.ListCorrection"/> says, and the same in every pair.
    /// </param>
    /// <param name="threads">Threads to use.</param>
    public Answers All(RowChances chances, double kept, int threads)
    {
        const int words = Count / WordBits;
        var rows = RowsOf(chances, Count);
        var answers = new Answers(new ulong[_keys.Length * words], words);
        var keeps = Keeps(kept, words);
        Each(
            threads,
            program =>
            {
                var limits = chances.Limits(program);
                for (var w = 0; w < words; w++)
                {
                    answers.Bits[(program * words) + w] =
                        keeps[w]
                        & Word(_keys[program], rows.AsSpan(w * WordBits, WordBits), limits, w);
                }
            }
        );
        return answers;
    }

    /// <summary>The answers in the first <see cref="Few"/> scenarios.</summary>
    /// <inheritdoc cref="All"/>
    public Answers First(RowChances chances, double kept)
    {
        const int words = Few / WordBits;
        var rows = RowsOf(chances, Few);
        var answers = new Answers(new ulong[_keys.Length * words], words);
        var keeps = Keeps(kept, words);
        for (var program = 0; program < _keys.Length; program++)
        {
            var word = answers.Bits.AsSpan(program * words, words);
            FewWords.Fill(_few[program], rows, chances.Limits(program), word);
            for (var w = 0; w < words; w++)
            {
                word[w] &= keeps[w];
            }
        }

        return answers;
    }

    // Scenarios in which the list keeps what it promises, a bit each.
    private ulong[] Keeps(double kept, int words)
    {
        var keeps = new ulong[words];
        var limit = (ulong)(kept * (1UL << 32));
        for (var w = 0; w < words; w++)
        {
            for (var bit = 0; bit < WordBits; bit += 2)
            {
                var (even, odd) = Pair(_luck, (w * WordBits) + bit);
                keeps[w] |= (IsBelow(even, limit) << bit) | (IsBelow(odd, limit) << (bit + 1));
            }
        }

        return keeps;
    }

    private static ulong Word(
        ulong key,
        ReadOnlySpan<ushort> rows,
        ReadOnlySpan<ulong> limits,
        int w
    )
    {
        ulong word = 0;
        for (var bit = 0; bit < WordBits; bit += 2)
        {
            var (even, odd) = Pair(key, (w * WordBits) + bit);
            word |= IsBelow(even, limits[rows[bit]]) << bit;
            word |= IsBelow(odd, limits[rows[bit + 1]]) << (bit + 1);
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong IsBelow(uint number, ulong limit) => (number - limit) >> 63;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Even, uint Odd) Pair(ulong key, int scenario)
    {
        var word = KeyedHash.Mix(key ^ (uint)scenario);
        return ((uint)word, (uint)(word >> 32));
    }

    // The row of each scenario: rows stand in a line by weight, and the person's number says where in it. A coarse grid tells where to begin.
    private ushort[] RowsOf(RowChances chances, int count)
    {
        const int grid = 256;
        var ends = chances.Ends;
        Span<ushort> begins = stackalloc ushort[grid];
        ushort at = 0;
        for (var cell = 0; cell < grid; cell++)
        {
            at = RowAt(ends, cell / (double)grid, at);
            begins[cell] = at;
        }

        var rows = new ushort[count];
        for (var s = 0; s < count; s++)
        {
            rows[s] = RowAt(ends, _place[s], begins[(int)(_place[s] * grid)]);
        }

        return rows;
    }

    private static ushort RowAt(double[] ends, double place, ushort from)
    {
        var row = from;
        while (row < ends.Length - 1 && place >= ends[row])
        {
            row++;
        }

        return row;
    }

    private static double[] Places(Seed seed, int member)
    {
        var shift = KeyedHash.Unit(KeyedHash.Of(seed.Value, ulong.MaxValue, (ulong)member));
        var places = new double[Count];
        for (var s = 0; s < Count; s++)
        {
            var place = RadicalInverse((uint)s, Bases[member]) + shift;
            places[s] = place < 1 ? place : place - 1;
        }

        return places;
    }

    private static double RadicalInverse(uint index, uint numberBase)
    {
        var share = 1.0 / numberBase;
        var place = 0.0;
        for (var digit = share; index > 0; index /= numberBase, digit *= share)
        {
            place += digit * (index % numberBase);
        }

        return place;
    }

    private void Each(int threads, Action<int> action)
    {
        if (threads <= 1)
        {
            for (var program = 0; program < _keys.Length; program++)
            {
                action(program);
            }

            return;
        }

        Parallel.For(
            0,
            _keys.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            action
        );
    }
}

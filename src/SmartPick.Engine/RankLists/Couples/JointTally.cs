using System.Numerics;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>What comes of a list in a number of scenarios: shares of them, and means over them.</summary>
internal readonly record struct JointTally(
    double Together,
    double Near,
    double Apart,
    double FirstOnly,
    double SecondOnly,
    double Worth,
    double FirstValue,
    double SecondValue
)
{
    // Words that are walked at once: their answers stay in the first cache while all ranks go over them.
    private const int Block = 32;

    /// <summary>P(neither).</summary>
    public double Neither => 1 - Together - Near - Apart - FirstOnly - SecondOnly;

    /// <summary>P(both).</summary>
    public double Both => Together + Near + Apart;

    /// <summary>In how many scenarios each rank is the couple's: the first at which both programs take their member.</summary>
    public static int[] Counts(Answers first, Answers second, ReadOnlySpan<Pair> ranks)
    {
        var counts = new int[ranks.Length];
        Span<ulong> free = stackalloc ulong[Block];
        for (var start = 0; start < first.Words; start += Block)
        {
            var words = Math.Min(Block, first.Words - start);
            free.Fill(ulong.MaxValue);
            for (var k = 0; k < ranks.Length; k++)
            {
                var one = first.Of(ranks[k].First, start, words);
                var other = second.Of(ranks[k].Second, start, words);
                var count = 0;
                ulong left = 0;
                for (var w = 0; w < one.Length; w++)
                {
                    var hit = free[w] & one[w] & other[w];
                    count += BitOperations.PopCount(hit);
                    free[w] ^= hit;
                    left |= free[w];
                }

                counts[k] += count;
                if (left == 0)
                {
                    break;
                }
            }
        }

        return counts;
    }

    /// <summary>The tally of a joint list.</summary>
    public static JointTally Of(
        Answers first,
        Answers second,
        JointPairs pairs,
        ReadOnlySpan<Pair> ranks,
        double togetherness
    ) => Of(Counts(first, second, ranks), first.Scenarios, pairs, ranks, togetherness);

    /// <summary>The tally of counts by rank.</summary>
    public static JointTally Of(
        ReadOnlySpan<int> counts,
        int scenarios,
        JointPairs pairs,
        ReadOnlySpan<Pair> ranks,
        double togetherness
    )
    {
        Span<long> kinds = stackalloc long[(int)PairKind.SecondOnly + 1];
        kinds.Clear();
        var worth = 0.0;
        var firstValue = 0.0;
        var secondValue = 0.0;
        for (var k = 0; k < ranks.Length; k++)
        {
            kinds[(int)pairs.KindOf(ranks[k])] += counts[k];
            worth += counts[k] * pairs.Worth(ranks[k], togetherness);
            firstValue += counts[k] * pairs.FirstValueOf(ranks[k]);
            secondValue += counts[k] * pairs.SecondValueOf(ranks[k]);
        }

        double all = scenarios;
        return new JointTally(
            kinds[(int)PairKind.Together] / all,
            kinds[(int)PairKind.Near] / all,
            kinds[(int)PairKind.Apart] / all,
            kinds[(int)PairKind.FirstOnly] / all,
            kinds[(int)PairKind.SecondOnly] / all,
            worth / all,
            firstValue / all,
            secondValue / all
        );
    }

    /// <summary>The tally when each member ranks alone, programs in the own order.</summary>
    public static JointTally Alone(
        Answers first,
        Answers second,
        JointPairs pairs,
        double togetherness
    )
    {
        var ones = FirstTaken(first);
        var others = FirstTaken(second);
        // Column 0 and row 0 stand for no match.
        var columns = (second.Bits.Length / second.Words) + 1;
        var found = new int[((first.Bits.Length / first.Words) + 1) * columns];
        for (var s = 0; s < ones.Length; s++)
        {
            found[((ones[s] + 1) * columns) + others[s] + 1]++;
        }

        var ranks = new Pair[found.Length - 1];
        for (var cell = 1; cell < found.Length; cell++)
        {
            ranks[cell - 1] = new Pair((cell / columns) - 1, (cell % columns) - 1);
        }

        return Of(found.AsSpan(1), first.Scenarios, pairs, ranks, togetherness);
    }

    // The first program that takes the member, by scenario.
    private static int[] FirstTaken(Answers answers)
    {
        var taken = new int[answers.Scenarios];
        Array.Fill(taken, Pair.NoMatch);
        var programs = answers.Bits.Length / answers.Words;
        for (var w = 0; w < answers.Words; w++)
        {
            var free = ulong.MaxValue;
            for (var program = 0; program < programs && free != 0; program++)
            {
                var hit = free & answers.Bits[(program * answers.Words) + w];
                free ^= hit;
                for (; hit != 0; hit &= hit - 1)
                {
                    taken[(w * MemberDraws.WordBits) + BitOperations.TrailingZeroCount(hit)] =
                        program;
                }
            }
        }

        return taken;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>
/// Which pairs to keep where not all can be ranked. What a set of pairs brings in a scenario is the worth of the best one that
/// holds: a function that grows ever less with each further pair (submodular), so that greedy picking by marginal gain is good,
/// and exchanges mend what is left. Ordering is not a choice: by worth is best for any set.
/// </summary>
internal sealed class JointSearch
{
    private const int MostExchanges = 20;
    private const int MostLeaving = 12;

    private readonly Answers _first;
    private readonly Answers _second;
    private readonly Pair[] _pairs;
    private readonly double[] _worths;
    private readonly int _words;
    private readonly double[] _best;
    private readonly double[] _lowest;

    /// <summary>Prepares a search.</summary>
    /// <param name="first">Answers to the first member.</param>
    /// <param name="second">Answers to the second member.</param>
    /// <param name="pairs">The pairs that can be ranked, most worth first.</param>
    /// <param name="worths">What each is worth.</param>
    /// <param name="words">How many words of the answers to look at, from the first.</param>
    public JointSearch(Answers first, Answers second, Pair[] pairs, double[] worths, int words)
    {
        _first = first;
        _second = second;
        _pairs = pairs;
        _worths = worths;
        _words = words;
        _best = new double[words * MemberDraws.WordBits];
        _lowest = new double[words];
    }

    /// <summary>Pairs in the order of their gain: the first n are the greedy set of n. Lazily: a gain only shrinks as the set grows.</summary>
    public int[] Greedy(int most, CancellationToken cancellation)
    {
        Reset();
        var queue = new PriorityQueue<(int Pair, int At), (double Loss, int Pair)>(
            Enumerable
                .Range(0, _pairs.Length)
                .Select(pair => ((pair, 0), (-_worths[pair] * Scenarios(pair), pair)))
        );

        var picked = new List<int>(most);
        while (picked.Count < most && queue.TryDequeue(out var entry, out var priority))
        {
            if (entry.At == picked.Count || priority.Loss == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                picked.Add(entry.Pair);
                Take(entry.Pair);
            }
            else
            {
                queue.Enqueue((entry.Pair, picked.Count), (-Gain(entry.Pair), entry.Pair));
            }
        }

        return [.. picked];
    }

    /// <summary>Swaps one of the pairs that are missed least for the one that brings most then, until no such swap helps.</summary>
    public int[] Exchange(IReadOnlyList<int> set, CancellationToken cancellation)
    {
        var kept = set.Order().ToList();
        for (
            var turn = 0;
            turn < MostExchanges && Swapped(kept, cancellation) is { } better;
            turn++
        )
        {
            kept = better;
        }

        return [.. kept];
    }

    private List<int>? Swapped(List<int> kept, CancellationToken cancellation)
    {
        var members = kept.ToHashSet();
        var losses = Losses(kept);
        var leaving = Enumerable
            .Range(0, kept.Count)
            .OrderBy(k => losses[k])
            .ThenBy(k => k)
            .Take(MostLeaving);
        foreach (var k in leaving)
        {
            cancellation.ThrowIfCancellationRequested();
            var without = kept.Where(pair => pair != kept[k]).ToList();
            Hold(without);
            var (into, gain) = MostWanted(members);
            if (gain > losses[k] * (1 + 1e-12))
            {
                without.Add(into);
                without.Sort();
                return without;
            }
        }

        return null;
    }

    private (int Pair, double Gain) MostWanted(HashSet<int> kept)
    {
        var most = (Pair: Pair.NoMatch, Gain: 0.0);
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            if (!kept.Contains(pair) && Gain(pair) is var gain && gain > most.Gain)
            {
                most = (pair, gain);
            }
        }

        return most;
    }

    /// <summary>What the set would lose without each of its pairs, by their place in it.</summary>
    private double[] Losses(List<int> kept)
    {
        var losses = new double[kept.Count];
        Span<int> holder = stackalloc int[MemberDraws.WordBits];
        for (var w = 0; w < _words; w++)
        {
            // Walk once: a scenario's first pair that holds waits for the second to know how much it is missed.
            var none = ulong.MaxValue;
            ulong one = 0;
            for (var k = 0; k < kept.Count; k++)
            {
                var hits = Hits(kept[k], w);
                var second = hits & one;
                one &= ~second;
                for (; second != 0; second &= second - 1)
                {
                    var holds = holder[BitOperations.TrailingZeroCount(second)];
                    losses[holds] += _worths[kept[holds]] - _worths[kept[k]];
                }

                var fresh = hits & none;
                none ^= fresh;
                one |= fresh;
                for (; fresh != 0; fresh &= fresh - 1)
                {
                    holder[BitOperations.TrailingZeroCount(fresh)] = k;
                }

                if ((none | one) == 0)
                {
                    break;
                }
            }

            for (; one != 0; one &= one - 1)
            {
                var holds = holder[BitOperations.TrailingZeroCount(one)];
                losses[holds] += _worths[kept[holds]];
            }
        }

        return losses;
    }

    private void Reset()
    {
        Array.Clear(_best);
        Array.Clear(_lowest);
    }

    private void Hold(List<int> set)
    {
        Reset();
        foreach (var pair in set)
        {
            Take(pair);
        }
    }

    private ulong Hits(int pair, int word) =>
        _first.Of(_pairs[pair].First, word, 1)[0] & _second.Of(_pairs[pair].Second, word, 1)[0];

    /// <summary>In how many scenarios both programs of a pair take their member: each adds the pair's worth where nothing is held.</summary>
    private int Scenarios(int pair)
    {
        var one = _first.Of(_pairs[pair].First, 0, _words);
        var other = _second.Of(_pairs[pair].Second, 0, _words);
        var count = 0;
        for (var w = 0; w < one.Length; w++)
        {
            count += BitOperations.PopCount(one[w] & other[w]);
        }

        return count;
    }

    /// <summary>What a pair would add over the scenarios to what is held.</summary>
    private double Gain(int pair)
    {
        var worth = _worths[pair];
        var one = _first.Of(_pairs[pair].First, 0, _words);
        var other = _second.Of(_pairs[pair].Second, 0, _words);
        ref var best = ref MemoryMarshal.GetArrayDataReference(_best);
        var gain = 0.0;
        for (var w = 0; w < one.Length; w++)
        {
            if (worth <= _lowest[w])
            {
                continue;
            }

            var start = w * MemberDraws.WordBits;
            for (var hits = one[w] & other[w]; hits != 0; hits &= hits - 1)
            {
                var held = Unsafe.Add(ref best, start + BitOperations.TrailingZeroCount(hits));
                gain += double.MaxNative(0, worth - held);
            }
        }

        return gain;
    }

    private void Take(int pair)
    {
        var worth = _worths[pair];
        var one = _first.Of(_pairs[pair].First, 0, _words);
        var other = _second.Of(_pairs[pair].Second, 0, _words);
        for (var w = 0; w < one.Length; w++)
        {
            if (worth <= _lowest[w])
            {
                continue;
            }

            var best = _best.AsSpan(w * MemberDraws.WordBits, MemberDraws.WordBits);
            for (var hits = one[w] & other[w]; hits != 0; hits &= hits - 1)
            {
                ref var held = ref best[BitOperations.TrailingZeroCount(hits)];
                held = Math.Max(held, worth);
            }

            var lowest = best[0];
            foreach (var held in best)
            {
                lowest = Math.Min(lowest, held);
            }

            _lowest[w] = lowest;
        }
    }
}

using System.Runtime.CompilerServices;

namespace SmartPick.Engine.Market.Applying;

/// <summary>
/// Draws an index in proportion to weights, with one random word and one look-up (Walker 1977, in Vose's construction). Drawn
/// until new, one after another, the indices come in the order of successive sampling: that of exponential races.
/// </summary>
internal sealed class AliasTable
{
    private readonly Entry[] _entries;
    private readonly float[] _weights;

    /// <summary>A table of weights.</summary>
    /// <param name="weights">Not negative, at least one above 0.</param>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        _entries = new Entry[weights.Length];
        _weights = new float[weights.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            _weights[index] = (float)weights[index];
        }

        double sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var scaled = new double[weights.Length];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var index = 0; index < scaled.Length; index++)
        {
            scaled[index] = weights[index] * scaled.Length / sum;
            (scaled[index] < 1 ? small : large).Push(index);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var low = small.Pop();
            var high = large.Pop();
            _entries[low] = new Entry((float)scaled[low], high);
            scaled[high] -= 1 - scaled[low];
            (scaled[high] < 1 ? small : large).Push(high);
        }

        foreach (var rest in small.Concat(large))
        {
            _entries[rest] = new Entry(1, rest);
        }
    }

    /// <summary>The weight of an index.</summary>
    public float Weight(int index) => _weights[index];

    /// <summary>The number of indices.</summary>
    public int Count => _entries.Length;

    /// <summary>The index that a word stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(ulong word)
    {
        var index = (int)Math.BigMul(word, (ulong)_entries.Length, out var rest);
        var entry = _entries[index];
        return (rest >> 40) * (1.0f / (1 << 24)) < entry.Keep ? index : entry.Other;
    }

    private readonly record struct Entry(float Keep, int Other);
}

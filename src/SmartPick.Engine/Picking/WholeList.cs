namespace SmartPick.Engine.Picking;

/// <summary>A whole list as a corner of the relaxation: the slot of each candidate, -1 for out; and the share it has in the mixture y.</summary>
internal sealed class WholeList(sbyte[] slots)
{
    /// <summary>The share it has in y.</summary>
    public double Share { get; set; }

    public double Along(ReadOnlySpan<double> gradient)
    {
        double sum = 0;
        for (var candidate = 0; candidate < slots.Length; candidate++)
        {
            if (slots[candidate] >= 0)
            {
                sum += gradient[(candidate * ListProblem.SlotCount) + slots[candidate]];
            }
        }

        return sum;
    }

    public void AddTo(Span<double> y, double share)
    {
        for (var candidate = 0; candidate < slots.Length; candidate++)
        {
            if (slots[candidate] >= 0)
            {
                y[(candidate * ListProblem.SlotCount) + slots[candidate]] += share;
            }
        }
    }

    public bool IsSame(WholeList other) => slots.AsSpan().SequenceEqual(other.Slots);

    private ReadOnlySpan<sbyte> Slots => slots;
}

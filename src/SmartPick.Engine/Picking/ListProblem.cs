using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// The choice of a list as numbers. Candidates stand in the applicant's order, most valued first; a row is a node of the
/// person-level number (times a parameter draw where the list is to be good over ignorance too). Given the row, programs answer
/// independently, so E[value] is a weighted sum over rows of products (design, picking).
/// </summary>
internal sealed class ListProblem
{
    /// <summary>Slots of a candidate: no signal; silver or the single tier; gold.</summary>
    public const int SlotCount = 3;

    /// <summary>Rows are padded with weight 0 to a multiple of this, so that kernels have no tails.</summary>
    public const int Lane = 8;

    private readonly double[] _chances;

    public ListProblem(
        double[] rowWeights,
        double[] values,
        int[] groups,
        int[] states,
        bool[] forced,
        bool[] late,
        byte[] allowedSlots,
        double[] chances,
        ListRules rules
    )
    {
        Debug.Assert(Vector512<double>.Count == Lane, "A lane is one 512-bit vector.");
        Count = values.Length;
        RowCount = rowWeights.Length;
        Stride = (RowCount + Lane - 1) / Lane * Lane;
        Weights = new double[Stride];
        rowWeights.CopyTo(Weights, 0);
        Values = values;
        Groups = groups;
        States = states;
        Forced = forced;
        Late = late;
        AllowedSlots = allowedSlots;
        Rules = rules;
        _chances = Pad(chances, RowCount, Stride);
        StateCount = states.Length == 0 ? 0 : states.Max() + 1;
        AssertOrdered(values);
    }

    private ListProblem(ListProblem other, ListRules rules, bool[] forced, double[] chances)
    {
        Count = other.Count;
        RowCount = other.RowCount;
        Stride = other.Stride;
        Weights = other.Weights;
        Values = other.Values;
        Groups = other.Groups;
        States = other.States;
        Forced = forced;
        Late = other.Late;
        AllowedSlots = other.AllowedSlots;
        Rules = rules;
        _chances = chances;
        StateCount = other.StateCount;
    }

    /// <summary>The number of candidates.</summary>
    public int Count { get; }

    /// <summary>The number of rows that carry weight.</summary>
    public int RowCount { get; }

    /// <summary>Rows with their padding.</summary>
    public int Stride { get; }

    /// <summary>Weight of each row; the padding has none.</summary>
    public double[] Weights { get; }

    /// <summary>What a match is worth to the objective, 0 to 1, never rising from one candidate to the next.</summary>
    public double[] Values { get; }

    /// <summary>0 for the primary specialty, 1 for the parallel one.</summary>
    public int[] Groups { get; }

    /// <summary>The state of each candidate, numbered from 0.</summary>
    public int[] States { get; }

    /// <summary>The number of states.</summary>
    public int StateCount { get; }

    /// <summary>True for those who must be on the list.</summary>
    public bool[] Forced { get; }

    /// <summary>True for those of which nothing speaks for the applicant's type: only when no other of the group can be added.</summary>
    public bool[] Late { get; }

    /// <summary>Bit s is set when a candidate may be sent a signal of slot s; bit 0 always.</summary>
    public byte[] AllowedSlots { get; }

    /// <summary>The rules.</summary>
    public ListRules Rules { get; }

    /// <summary>All chances x: candidate, slot, row.</summary>
    public ReadOnlySpan<double> Chances => _chances;

    /// <summary>x of a candidate and slot by row.</summary>
    public ReadOnlySpan<double> ChancesOf(int candidate, int slot) =>
        _chances.AsSpan(((candidate * SlotCount) + slot) * Stride, Stride);

    /// <summary>Whether a candidate may be sent a signal of a slot.</summary>
    public bool AllowsSlot(int candidate, int slot) => (AllowedSlots[candidate] >> slot & 1) == 1;

    /// <summary>The same candidates with other chances: candidate, slot, row with its padding; taken over, not copied.</summary>
    public ListProblem With(double[] chances) => new(this, Rules, Forced, chances);

    /// <summary>The same candidates under other rules.</summary>
    public ListProblem With(ListRules rules) => new(this, rules, Forced, _chances);

    /// <summary>The same candidates, others of them forced.</summary>
    public ListProblem With(ListRules rules, bool[] forced) => new(this, rules, forced, _chances);

    private static double[] Pad(double[] values, int count, int stride)
    {
        if (count == stride)
        {
            return values;
        }

        var blocks = values.Length / count;
        var padded = new double[blocks * stride];
        for (var block = 0; block < blocks; block++)
        {
            values.AsSpan(block * count, count).CopyTo(padded.AsSpan(block * stride));
        }

        return padded;
    }

    [Conditional("DEBUG")]
    private static void AssertOrdered(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            Debug.Assert(values[i] <= values[i - 1], "Candidates stand in the applicant's order.");
        }
    }
}

using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>A program that could be added: its index in the table, the place it would take, its group and its value.</summary>
/// <param name="Index">The program's index in the table.</param>
/// <param name="Place">0 for the first; the number of ranks for the last.</param>
/// <param name="Value">Value to the applicant, 0 to 1.</param>
internal readonly record struct AddedEntry(int Index, int Place, double Value);

/// <summary>
/// Everything that is said about a rank order list in one table, exact: given the row, programs answer independently, and the
/// applicant matches at the first on the list that would take them.
/// </summary>
internal sealed class RankTally
{
    private readonly double[] _reached;
    private readonly double[] _matchTail;
    private readonly double[] _valueTail;

    private RankTally(int ranks, int added)
    {
        WouldTake = new double[ranks];
        MatchHere = new double[ranks];
        MatchByHere = new double[ranks];
        Drop = new double[ranks];
        DropValue = new double[ranks];
        ToTopLoss = new double[ranks];
        SwapWithNext = new double[Math.Max(0, ranks - 1)];
        Gain = new double[added];
        GainValue = new double[added];
        _reached = new double[ranks + 1];
        _matchTail = new double[ranks + 1];
        _valueTail = new double[ranks + 1];
    }

    /// <summary>P(the program would take the applicant), by rank.</summary>
    public double[] WouldTake { get; }

    /// <summary>P(match at a rank).</summary>
    public double[] MatchHere { get; }

    /// <summary>P(match at a rank or above it).</summary>
    public double[] MatchByHere { get; }

    /// <summary>Change of P(match) without a rank; never above 0.</summary>
    public double[] Drop { get; }

    /// <summary>Change of E[value] without a rank, 0 to 1.</summary>
    public double[] DropValue { get; }

    /// <summary>What putting a rank first takes from P(match at a rank above it).</summary>
    public double[] ToTopLoss { get; }

    /// <summary>P(both a rank and the next would take the applicant, and nothing above them): what an exchange of the two moves from one to the other.</summary>
    public double[] SwapWithNext { get; }

    /// <summary>Change of P(match) by each program added.</summary>
    public double[] Gain { get; }

    /// <summary>Change of E[value] by each program added, 0 to 1.</summary>
    public double[] GainValue { get; }

    /// <summary>P(match on this list).</summary>
    public double Match { get; private set; }

    /// <summary>P(match in the primary specialty).</summary>
    public double Primary { get; private set; }

    /// <summary>E[value], 0 to 1.</summary>
    public double Value { get; private set; }

    /// <summary>What one more program with the mean chance of those that interviewed would add to P(match), ranked last.</summary>
    public double OneMore { get; private set; }

    /// <summary>Tallies a list.</summary>
    /// <param name="table">The chances.</param>
    /// <param name="entries">The list, most preferred first.</param>
    /// <param name="interviewed">How many of them interviewed: the chances of the others are 0.</param>
    /// <param name="added">Programs that could be added, each alone.</param>
    public static RankTally Of(
        ChanceTable table,
        ReadOnlySpan<TallyEntry> entries,
        int interviewed,
        ReadOnlySpan<AddedEntry> added
    )
    {
        var tally = new RankTally(entries.Length, added.Length);
        for (var row = 0; row < table.RowCount; row++)
        {
            tally.AddRow(table, entries, interviewed, added, row);
        }

        tally.Finish(entries);
        return tally;
    }

    /// <summary>
    /// The same with the chance of a match corrected as lists are: the list's chance is shifted, and what it is made of follows in
    /// proportion, so that no order gains by the correction. What single programs would take stays as it is.
    /// </summary>
    /// <param name="logits">The shift of the logit, 0 or below.</param>
    public RankTally Corrected(double logits)
    {
        if (logits == 0 || Match == 0)
        {
            return this;
        }

        var kept = Kept(Match, logits);
        var tally = new RankTally(WouldTake.Length, Gain.Length)
        {
            Match = kept * Match,
            Primary = kept * Primary,
            Value = kept * Value,
            OneMore = (Kept(Match + OneMore, logits) * (Match + OneMore)) - (kept * Match),
        };
        WouldTake.CopyTo(tally.WouldTake, 0);
        Scale(MatchHere, kept, tally.MatchHere);
        Scale(MatchByHere, kept, tally.MatchByHere);
        Scale(ToTopLoss, kept, tally.ToTopLoss);
        Scale(SwapWithNext, kept, tally.SwapWithNext);
        Change(Drop, DropValue, logits, tally.Drop, tally.DropValue);
        Change(Gain, GainValue, logits, tally.Gain, tally.GainValue);
        return tally;
    }

    private void Change(
        double[] match,
        double[] value,
        double logits,
        double[] matchAfter,
        double[] valueAfter
    )
    {
        var kept = Kept(Match, logits);
        for (var i = 0; i < match.Length; i++)
        {
            var then = Kept(Match + match[i], logits);
            matchAfter[i] = (then * (Match + match[i])) - (kept * Match);
            valueAfter[i] = (then * (Value + value[i])) - (kept * Value);
        }
    }

    private static double Kept(double match, double logits) =>
        match > 0 ? ListCorrection.Of(match, logits) / match : 1;

    private static void Scale(double[] from, double factor, double[] to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = factor * from[i];
        }
    }

    private void AddRow(
        ChanceTable table,
        ReadOnlySpan<TallyEntry> entries,
        int interviewed,
        ReadOnlySpan<AddedEntry> added,
        int row
    )
    {
        var weight = table.Weights[row];
        var sum = Descend(table, entries, row);
        Ascend(table, entries, row);
        for (var i = 0; i < entries.Length; i++)
        {
            var x = Chance(table, entries[i].Index, row);
            var reached = _reached[i];
            WouldTake[i] += weight * x;
            MatchHere[i] += weight * reached * x;
            Drop[i] -= weight * reached * x * (1 - _matchTail[i + 1]);
            DropValue[i] -= weight * reached * x * (entries[i].Value - _valueTail[i + 1]);
            ToTopLoss[i] += weight * x * (1 - reached);
            if (i + 1 < entries.Length)
            {
                SwapWithNext[i] += weight * reached * x * Chance(table, entries[i + 1].Index, row);
            }
        }

        for (var m = 0; m < added.Length; m++)
        {
            var (index, place, value) = added[m];
            var gained = weight * _reached[place] * Chance(table, index, row);
            Gain[m] += gained * (1 - _matchTail[place]);
            GainValue[m] += gained * (value - _valueTail[place]);
        }

        OneMore += interviewed == 0 ? 0 : weight * _reached[^1] * sum / interviewed;
    }

    /// <summary>The chance that each place is reached, and the sum of the chances.</summary>
    private double Descend(ChanceTable table, ReadOnlySpan<TallyEntry> entries, int row)
    {
        double sum = 0;
        _reached[0] = 1;
        for (var i = 0; i < entries.Length; i++)
        {
            var x = Chance(table, entries[i].Index, row);
            sum += x;
            _reached[i + 1] = _reached[i] * (1 - x);
        }

        return sum;
    }

    /// <summary>What comes from a place on, once it is reached.</summary>
    private void Ascend(ChanceTable table, ReadOnlySpan<TallyEntry> entries, int row)
    {
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            var x = Chance(table, entries[i].Index, row);
            _matchTail[i] = x + ((1 - x) * _matchTail[i + 1]);
            _valueTail[i] = (x * entries[i].Value) + ((1 - x) * _valueTail[i + 1]);
        }
    }

    private void Finish(ReadOnlySpan<TallyEntry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            Match += MatchHere[i];
            MatchByHere[i] = Match;
            Primary += entries[i].Group == 0 ? MatchHere[i] : 0;
            Value += entries[i].Value * MatchHere[i];
        }
    }

    // A posterior holds the signal sent in slot 0; a program without a chance has no index.
    private static double Chance(ChanceTable table, int index, int row) =>
        index < 0 ? 0 : table.Match[(index * ChanceTable.SlotCount * table.RowCount) + row];
}

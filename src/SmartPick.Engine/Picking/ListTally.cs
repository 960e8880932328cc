using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>One entry of a list as a table knows it.</summary>
/// <param name="Index">The program's index in the table.</param>
/// <param name="Slot">The slot of its signal.</param>
/// <param name="Group">0 primary, 1 parallel.</param>
/// <param name="Value">Value to the objective "value", 0 to 1.</param>
internal readonly record struct TallyEntry(int Index, int Slot, int Group, double Value);

/// <summary>
/// Everything that is said about a fixed list, exact for one table: sums over rows, programs in the applicant's order, no
/// sampling.
/// </summary>
internal sealed class ListTally
{
    private ListTally(ListTally model, double[] matchHere, double match, double anywhere)
    {
        Interview = model.Interview;
        WithoutSignal = model.WithoutSignal;
        WouldTake = model.WouldTake;
        MatchHere = matchHere;
        Interviews = model.Interviews;
        NoInterview = model.NoInterview;
        IndependentMatch = model.IndependentMatch;
        Match = match;
        ModelMatch = model.ModelMatch;
        Anywhere = anywhere;
        FirstThree =
            model.Anywhere > 0 ? model.FirstThree * anywhere / model.Anywhere : model.FirstThree;
    }

    private ListTally(int entries)
    {
        Interview = new double[entries];
        WithoutSignal = new double[entries];
        WouldTake = new double[entries];
        MatchHere = new double[entries];
    }

    /// <summary>P(interview) of each entry with its signal.</summary>
    public double[] Interview { get; }

    /// <summary>P(interview) of each entry with no signal.</summary>
    public double[] WithoutSignal { get; }

    /// <summary>P(interviewed and would be taken) of each entry.</summary>
    public double[] WouldTake { get; }

    /// <summary>P(match at each entry) on this list.</summary>
    public double[] MatchHere { get; }

    /// <summary>Expected interviews of each group.</summary>
    public double[] Interviews { get; } = new double[ListRules.GroupCount];

    /// <summary>P(no interview).</summary>
    public double NoInterview { get; private set; }

    /// <summary>P(match in the primary specialty).</summary>
    public double Match { get; private set; }

    /// <summary>The same before any correction.</summary>
    public double ModelMatch { get; private set; }

    /// <summary>P(match).</summary>
    public double Anywhere { get; private set; }

    /// <summary>P(match at one of the first three choices that gave an interview).</summary>
    public double FirstThree { get; private set; }

    /// <summary>E[value], 0 to 1.</summary>
    public double Value { get; private set; }

    /// <summary>P(match in the primary specialty) if programs' answers were independent.</summary>
    public double IndependentMatch { get; private set; }

    /// <summary>Tallies a list.</summary>
    public static ListTally Of(ChanceTable table, ReadOnlySpan<TallyEntry> entries)
    {
        var tally = new ListTally(entries.Length);
        var rows = new TallyRows(table);
        Span<double> firstThree = new double[table.RowCount];
        for (var i = 0; i < entries.Length; i++)
        {
            var sums = rows.Pass(entries[i]);
            tally.Interview[i] = sums.Interview;
            tally.WithoutSignal[i] = sums.WithoutSignal;
            tally.WouldTake[i] = sums.WouldTake;
            tally.MatchHere[i] = sums.MatchHere;
            for (var row = 0; row < firstThree.Length; row++)
            {
                firstThree[row] += rows.FirstThree[row];
            }
        }

        foreach (var row in firstThree)
        {
            tally.FirstThree += row;
        }

        tally.NoInterview = rows.Uninvited;
        tally.Finish(entries);
        return tally;
    }

    /// <summary>
    /// The same with the chances of a match corrected: the primary specialty's and that of any match are shifted, and what they
    /// are made of in proportion. Interviews, what single programs would take and <see cref="IndependentMatch"/> stay as they are.
    /// Neither chance rises. That of a parallel program can, since who misses the primary specialty is there for the parallel one;
    /// it is held at what the program would take, and what lies above is no match.
    /// </summary>
    /// <param name="entries">The list.</param>
    /// <param name="logits">The shift of the logit.</param>
    public ListTally Corrected(ReadOnlySpan<TallyEntry> entries, double logits)
    {
        if (logits == 0)
        {
            return this;
        }

        var match = ListCorrection.Of(Match, logits);
        var anywhere = ListCorrection.Of(Anywhere, logits);
        ReadOnlySpan<double> kept =
        [
            Ratio(match, Match),
            Ratio(anywhere - match, Anywhere - Match),
        ];
        var matchHere = new double[entries.Length];
        double value = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var shifted = kept[entries[i].Group] * MatchHere[i];
            matchHere[i] = Math.Min(shifted, WouldTake[i]);
            anywhere -= shifted - matchHere[i];
            value += entries[i].Value * matchHere[i];
        }

        return new ListTally(this, matchHere, match, anywhere) { Value = value };

        static double Ratio(double now, double before) => before > 0 ? now / before : 1;
    }

    private void Finish(ReadOnlySpan<TallyEntry> entries)
    {
        var none = 1.0;
        for (var i = 0; i < entries.Length; i++)
        {
            Interviews[entries[i].Group] += Interview[i];
            Anywhere += MatchHere[i];
            Value += entries[i].Value * MatchHere[i];
            if (entries[i].Group == 0)
            {
                Match += MatchHere[i];
                none *= 1 - WouldTake[i];
            }
        }

        ModelMatch = Match;
        IndependentMatch = 1 - none;
    }
}

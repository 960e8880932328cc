using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Holding;

/// <summary>What a single holds.</summary>
internal struct SingleHolding
{
    /// <summary>Index of the held edge; <see cref="End"/> for none.</summary>
    public int Held;

    /// <summary>End of the applicant's row of edges.</summary>
    public int End;
}

/// <summary>What everybody holds at one moment of the Match, both sides.</summary>
internal sealed class Holdings
{
    private readonly Layout _lists;

    /// <summary>Nobody holds anything.</summary>
    public Holdings(Layout lists)
    {
        _lists = lists;
        Rosters = new Rosters(lists);
        var starts = lists.ApplicantStart;
        Singles = new SingleHolding[starts.Length - 1];
        for (var applicant = 0; applicant < Singles.Length; applicant++)
        {
            var end = starts[applicant + 1];
            Singles[applicant] = new SingleHolding { Held = end, End = end };
        }

        Couples = lists.CoupleStart.AsSpan(1).ToArray();
        if (lists.SupplementalsOf is not null)
        {
            InForce = new int[Singles.Length];
            Array.Fill(InForce, -1);
            Supplementals = new int[Singles.Length];
        }

        Moved = new int[lists.Reversions.Length];
        PulledBack = new int[lists.Reversions.Length];
        TakenByParity = lists.Parities is null ? null : new int[lists.Quotas.Length];
    }

    public Rosters Rosters { get; }

    /// <summary>By applicant; a member of a couple has an empty row and holds nothing here.</summary>
    public SingleHolding[] Singles { get; }

    /// <summary>By couple: index of the held pair edge; the end of the couple's row for none.</summary>
    public int[] Couples { get; }

    /// <summary>By applicant: the supplemental list in force, -1 for none. Empty when the market has none.</summary>
    public int[] InForce { get; } = [];

    /// <summary>By applicant with a list in force: index of the held supplemental edge; the end of the list's row for none.</summary>
    public int[] Supplementals { get; } = [];

    /// <summary>By reversion, as in <see cref="QuotaMoves"/>.</summary>
    public int[] Moved { get; }

    /// <summary>By reversion, as in <see cref="QuotaMoves"/>.</summary>
    public int[] PulledBack { get; }

    /// <summary>By program, as in <see cref="QuotaMoves"/>.</summary>
    public int[]? TakenByParity { get; }

    public void CopyFrom(Holdings other)
    {
        Rosters.CopyFrom(other.Rosters);
        other.Singles.CopyTo(Singles, 0);
        other.Couples.CopyTo(Couples, 0);
        other.InForce.CopyTo(InForce, 0);
        other.Supplementals.CopyTo(Supplementals, 0);
        other.Moved.CopyTo(Moved, 0);
        other.PulledBack.CopyTo(PulledBack, 0);
        if (TakenByParity is not null)
        {
            other.TakenByParity!.CopyTo(TakenByParity, 0);
        }
    }

    /// <summary>The program at which an applicant holds a supplemental position, -1 for none.</summary>
    public int SupplementalProgram(int applicant)
    {
        if (InForce.Length == 0 || InForce[applicant] < 0)
        {
            return -1;
        }

        var held = Supplementals[applicant];
        return held < _lists.SupplementalStart[InForce[applicant] + 1]
            ? _lists.SupplementalEdges[held].Program
            : -1;
    }

    /// <summary>The pair a couple holds; both -1 for none.</summary>
    public PairEdge PairOf(int couple)
    {
        var held = Couples[couple];
        return held < _lists.CoupleStart[couple + 1]
            ? _lists.PairEdges[held]
            : new PairEdge(-1, 0, -1, 0);
    }

    public Assignment ToAssignment()
    {
        var programs = new int[Singles.Length];
        for (var applicant = 0; applicant < programs.Length; applicant++)
        {
            var single = Singles[applicant];
            programs[applicant] = single.Held < single.End ? _lists.Edges[single.Held].Program : -1;
        }

        for (var couple = 0; couple < Couples.Length; couple++)
        {
            var pair = PairOf(couple);
            programs[_lists.Couples[couple].First] = pair.FirstProgram;
            programs[_lists.Couples[couple].Second] = pair.SecondProgram;
        }

        int[]? supplemental = null;
        if (InForce.Length > 0)
        {
            supplemental = new int[programs.Length];
            for (var applicant = 0; applicant < programs.Length; applicant++)
            {
                supplemental[applicant] = SupplementalProgram(applicant);
            }
        }

        return new Assignment(programs, supplemental, Moves());
    }

    private QuotaMoves Moves() =>
        new((int[])Moved.Clone(), (int[])PulledBack.Clone(), (int[]?)TakenByParity?.Clone());
}

using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>A couple and a pair on its list that it would move to.</summary>
internal readonly struct CoupleMove(Standing standing, int couple, int row)
{
    private readonly Standing _standing = standing;

    public int Couple { get; } = couple;

    /// <summary>Index of the pair in the pair edges.</summary>
    public int Row { get; } = row;

    public PairEdge Edge { get; } = standing.Lists.PairEdges[row];

    public int First => _standing.Lists.Couples[Couple].First;

    public int Second => _standing.Lists.Couples[Couple].Second;

    /// <summary>True when a member holds a position at a program, by whatever list, and would not after the move.</summary>
    public bool Leaves(int member, int program)
    {
        var target = member == First ? Edge.FirstProgram : Edge.SecondProgram;
        var now = _standing.ProgramOf(member);
        return target != program
            && (now == program || (now != target && _standing.SupplementalOf(member) == program));
    }

    /// <summary>By how many the members at a program would become more, or fewer when negative.</summary>
    public int Change(int program) => Change(First, program) + Change(Second, program);

    private int Change(int member, int program)
    {
        var target = member == First ? Edge.FirstProgram : Edge.SecondProgram;
        if (target == program)
        {
            return _standing.Holds(member, program) ? 0 : 1;
        }

        return Leaves(member, program) ? -1 : 0;
    }
}

using System.Runtime.CompilerServices;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Looks for couples and programs that would rather be together.</summary>
internal sealed class CoupleScan(Standing standing, StabilityPolicy policy, BlockingList blocking)
{
    private readonly Layout _lists = standing.Lists;
    private readonly Room _room = new(standing);
    private readonly bool _vacatedIsFree = policy == StabilityPolicy.VacatedPositionIsFree;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        for (var couple = 0; couple < _lists.Couples.Length; couple++)
        {
            for (var row = _lists.CoupleStart[couple]; row < standing.HeldPair[couple]; row++)
            {
                var move = new CoupleMove(standing, couple, row);
                if (Takes(move, -1))
                {
                    Note(move, -1);
                }
                else if (_room.AnyGave && DonorThatWouldTake(move) is var donor and >= 0)
                {
                    Note(move, donor);
                }
            }
        }
    }

    /// <summary>The program that gave positions away and, had it one more, would make the move possible; -1 for none.</summary>
    private int DonorThatWouldTake(in CoupleMove move)
    {
        var (first, second) = (move.Edge.FirstProgram, move.Edge.SecondProgram);
        if (GivenPositionServes(move, first))
        {
            return first;
        }

        return second != first && GivenPositionServes(move, second) ? second : -1;
    }

    private bool GivenPositionServes(in CoupleMove move, int donor) =>
        _room.Gave(donor)
        && Takes(move, donor)
        && _room.WouldKeep(donor, standing.Filled[donor] + move.Change(donor));

    /// <summary>True when every member whose program changes would be among the best the program may hold.</summary>
    /// <param name="move">The move.</param>
    /// <param name="donor">A program that is thought to have one more position; -1 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Takes(in CoupleMove move, int donor)
    {
        var edge = move.Edge;
        if (edge.FirstProgram == edge.SecondProgram)
        {
            var program = edge.FirstProgram;
            return _room.TakesBoth(
                program,
                Math.Max(edge.FirstRank, edge.SecondRank),
                (standing.Holds(move.First, program) ? 1 : 0)
                    + (standing.Holds(move.Second, program) ? 1 : 0),
                program == donor ? 1 : 0
            );
        }

        return TakesMember(move, move.First, edge.FirstProgram, edge.FirstRank, donor)
            && TakesMember(move, move.Second, edge.SecondProgram, edge.SecondRank, donor);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakesMember(in CoupleMove move, int member, int program, int rank, int donor)
    {
        if (program < 0 || standing.ProgramOf(member) == program)
        {
            return true;
        }

        // The member's own supplemental position there is given up with the move, so it is not in the way; the partner's counts, unless left and the policy says so.
        var partner = member == move.First ? move.Second : move.First;
        var absent =
            (standing.SupplementalOf(member) == program ? 1 : 0)
            + (_vacatedIsFree && move.Leaves(partner, program) ? 1 : 0);
        return _room.TakesOne(program, rank, absent, program == donor ? 1 : 0);
    }

    private void Note(in CoupleMove move, int donor)
    {
        if (!blocking.CountOne())
        {
            return;
        }

        blocking.Describe(
            new BlockingPair(
                donor < 0 ? BlockingKind.Couple : BlockingKind.GivenAway,
                move.First,
                move.Edge.FirstProgram,
                move.Second,
                move.Edge.SecondProgram,
                new CoupleWording(standing, _vacatedIsFree).Of(move, donor)
            )
        );
    }
}

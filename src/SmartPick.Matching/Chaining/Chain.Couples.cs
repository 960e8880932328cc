using System.Runtime.CompilerServices;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Chaining;

/// <content>Couples.</content>
internal sealed partial class Chain
{
    /// <summary>The couple proposes from the top to the first pair that accepts both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ProposeTogether(int couple)
    {
        var held = _holdings.PairOf(couple);
        for (var choice = _lists.CoupleStart[couple]; choice < _holdings.Couples[couple]; choice++)
        {
            ref readonly var pair = ref _lists.PairEdges[choice];
            Proposals++;
            TellPair(MatchStepKind.Proposes, couple, pair);
            if (!AcceptsPair(couple, pair, held))
            {
                TellPair(MatchStepKind.Refuses, couple, pair);
                continue;
            }

            MoveTogether(couple, choice, held, pair);
            return;
        }

        if (_holdings.Couples[couple] == _lists.CoupleStart[couple + 1])
        {
            TellPair(MatchStepKind.ListEnds, couple, new PairEdge(-1, 0, -1, 0));
        }
    }

    private void MoveTogether(int couple, int choice, PairEdge held, PairEdge pair)
    {
        var (first, second) = _lists.Couples[couple];
        var firstMoves = pair.FirstProgram != held.FirstProgram;
        var secondMoves = pair.SecondProgram != held.SecondProgram;
        if (firstMoves)
        {
            Leave(first, held.FirstProgram, held.FirstRank);
        }

        if (secondMoves)
        {
            Leave(second, held.SecondProgram, held.SecondRank);
        }

        _holdings.Couples[couple] = choice;
        TellPair(MatchStepKind.Holds, couple, pair);
        if (firstMoves && pair.FirstProgram >= 0)
        {
            TakeMember(first, pair.FirstProgram, pair.FirstRank);
        }

        if (secondMoves && pair.SecondProgram >= 0)
        {
            TakeMember(second, pair.SecondProgram, pair.SecondRank);
        }

        CallAgain(couple);
    }

    /// <summary>Where one member now is, the other may follow in the next move, if positions that are left count as free.</summary>
    private void CallAgain(int couple)
    {
        if (_policy == StabilityPolicy.VacatedPositionIsFree)
        {
            _agents.Push(_who.CoupleAgent(couple));
        }
    }

    private void TakeMember(int applicant, int program, int rank)
    {
        var displaced = _rosters.Add(program, rank);
        if (displaced >= 0)
        {
            Displace(program, displaced);
        }

        BeginSupplemental(applicant, program);
    }

    /// <summary>A member of a couple lost a position: the partner withdraws, too, and the couple is called again.</summary>
    private void BreakUp(int couple, int loser)
    {
        var held = _holdings.PairOf(couple);
        var (first, second) = _lists.Couples[couple];
        _holdings.Couples[couple] = _lists.CoupleStart[couple + 1];
        EndSupplemental(loser);
        if (loser == first)
        {
            Leave(second, held.SecondProgram, held.SecondRank);
        }
        else
        {
            Leave(first, held.FirstProgram, held.FirstRank);
        }

        _agents.Push(_who.CoupleAgent(couple));
    }

    private void Leave(int member, int program, int rank)
    {
        if (program >= 0)
        {
            EndSupplemental(member);
            Tell(MatchStepKind.Withdraws, member, program);
            Vacate(program, rank);
        }
    }

    /// <summary>Whether both programs of a pair would accept their member, as the couple is placed now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AcceptsPair(int couple, in PairEdge pair, in PairEdge held)
    {
        if (pair.FirstProgram == pair.SecondProgram)
        {
            return AcceptsBoth(pair);
        }

        var first = new Move(pair.FirstProgram, pair.FirstRank, held.FirstProgram);
        var second = new Move(pair.SecondProgram, pair.SecondRank, held.SecondProgram);
        var members = _lists.Couples[couple];
        return AcceptsMember(members.First, first, members.Second, second)
            && AcceptsMember(members.Second, second, members.First, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AcceptsMember(int member, in Move move, int partner, in Move partners) =>
        !move.IsMove
        || _rosters.Accepts(move.To, move.Rank)
        || (_hasOwnPositions && AcceptsInOwnPosition(member, move, partner, partners));

    /// <summary>Whether the member may take its own supplemental position, or one that the partner leaves, when that counts as free.</summary>
    private bool AcceptsInOwnPosition(int member, in Move move, int partner, in Move partners) =>
        _holdings.SupplementalProgram(member) == move.To
        || (_policy == StabilityPolicy.VacatedPositionIsFree && Leaves(partner, partners, move.To));

    /// <summary>Whether a member leaves a program in a move, whichever list it was held by.</summary>
    private bool Leaves(int member, in Move move, int program) =>
        move.From == program
        || (move.From != move.To && _holdings.SupplementalProgram(member) == program);

    /// <summary>What a pair means for one member.</summary>
    private readonly record struct Move(int To, int Rank, int From)
    {
        public bool IsMove => To >= 0 && To != From;
    }

    /// <summary>Whether one program would hold both: whoever of them is there already counts once.</summary>
    private bool AcceptsBoth(in PairEdge pair)
    {
        var program = pair.FirstProgram;
        var (better, worse) =
            pair.FirstRank < pair.SecondRank
                ? (pair.FirstRank, pair.SecondRank)
                : (pair.SecondRank, pair.FirstRank);
        var quota = _rosters.Quotas[program];
        if (quota < 2)
        {
            return false;
        }

        var above = _rosters.HoldersAbove(program, worse);
        return above - (_rosters.Holds(program, better) ? 1 : 0) + 2 <= quota;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TellPair(MatchStepKind kind, int couple, in PairEdge pair)
    {
        if (_trace is not null)
        {
            TellPair(_trace, kind, couple, pair);
        }
    }

    private void TellPair(Action<MatchStep> trace, MatchStepKind kind, int couple, in PairEdge pair)
    {
        var (first, second) = _lists.Couples[couple];
        trace(new MatchStep(kind, first, pair.FirstProgram, second, pair.SecondProgram));
    }
}

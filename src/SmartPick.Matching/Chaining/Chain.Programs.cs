using System.Runtime.CompilerServices;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Chaining;

/// <content>Programs that have room again.</content>
internal sealed partial class Chain
{
    /// <summary>
    /// Calls applicants who would rather be at a program that would accept them, the best-ranked first: worst first, everybody
    /// would move in turn and be displaced again. As many as there are positions; the program then looks again. Returns false
    /// when there is nobody.
    /// </summary>
    private bool LookAgain(int program)
    {
        Gather(program, Math.Max(_rosters.Programs[program].Free, 1));
        if (_willing.Count == 0)
        {
            return false;
        }

        Tell(MatchStepKind.LooksAgain, -1, program);
        for (var index = _willing.Count - 1; index >= 0; index--)
        {
            _agents.Push(_willing[index]);
        }

        return true;
    }

    /// <summary>True when somebody would come to a program if it had one position more, and parity would let it keep the number.</summary>
    public bool WantsOneMore(int program)
    {
        _rosters.Raise(program);
        _raised = program;
        Gather(program, 1);
        _raised = -1;
        _ = _rosters.Lower(program);
        return _willing.Count > 0;
    }

    /// <summary>Whether a program thought to have one position more would, as parity goes, keep the number it would then hold.</summary>
    private bool Keeps(int program, int change)
    {
        if (
            program != _raised
            || _lists.Parities is not { } parities
            || parities[program] == Parity.Any
        )
        {
            return true;
        }

        var number = Math.Min(_rosters.Quotas[program], _rosters.Filled(program) + change);
        return parities[program] == Parity.Even ? number % 2 == 0 : number == 0 || number % 2 != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int program, int most)
    {
        _willing.Clear();
        var cutoff = _rosters.Programs[program].Cutoff;
        // The worst holder may sit on a supplemental position and rather have the same program as the primary one.
        var end = cutoff < _rosters.Length(program) ? cutoff + 1 : _rosters.Length(program);
        for (var rank = 0; rank < end && _willing.Count < most; rank++)
        {
            var agent = Willing(program, rank);
            if (agent >= 0)
            {
                _willing.Add(agent);
            }
        }
    }

    /// <summary>The agent that would rather have the program that accepts an applicant at a rank, -1 for none.</summary>
    private int Willing(int program, int rank)
    {
        var slot = _rosters.Programs[program].FirstRank + rank;
        var applicant = _lists.RankedApplicant[slot];
        var couple = _lists.CoupleOf is { } couples ? couples[applicant] : -1;
        if (couple >= 0)
        {
            if (!IsSetAside(_who.CoupleAgent(couple)) && WouldCome(couple, applicant, program))
            {
                return _who.CoupleAgent(couple);
            }
        }
        else if (
            WouldComeAlone(applicant, program, rank, _lists.RankedChoice[slot])
            && !IsSetAside(applicant)
        )
        {
            return applicant;
        }

        return
            WouldComeSupplementally(applicant, program, rank)
            && !IsSetAside(_who.SupplementalAgent(applicant))
            ? _who.SupplementalAgent(applicant)
            : -1;
    }

    private bool WouldComeAlone(int applicant, int program, int rank, int choice) =>
        choice >= 0
        && _lists.ApplicantStart[applicant] + choice < _holdings.Singles[applicant].Held
        && (
            _holdings.SupplementalProgram(applicant) == program
            || (_rosters.Accepts(program, rank) && Keeps(program, 1))
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool WouldCome(int couple, int member, int program)
    {
        var isFirst = _lists.Couples[couple].First == member;
        var held = _holdings.PairOf(couple);
        for (var choice = _lists.CoupleStart[couple]; choice < _holdings.Couples[couple]; choice++)
        {
            ref readonly var pair = ref _lists.PairEdges[choice];
            if (
                (isFirst ? pair.FirstProgram : pair.SecondProgram) == program
                && AcceptsPair(couple, pair, held)
                && Keeps(program, ChangeAt(program, couple, pair, held))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By how many members of a couple a program would hold more after a move.</summary>
    private int ChangeAt(int program, int couple, in PairEdge pair, in PairEdge held)
    {
        var (first, second) = _lists.Couples[couple];
        return ChangeAt(program, first, pair.FirstProgram, held.FirstProgram)
            + ChangeAt(program, second, pair.SecondProgram, held.SecondProgram);
    }

    private int ChangeAt(int program, int member, int to, int from)
    {
        var there = from == program || _holdings.SupplementalProgram(member) == program ? 1 : 0;
        var stays =
            to == program || (to == from && _holdings.SupplementalProgram(member) == program)
                ? 1
                : 0;
        return stays - there;
    }

    private bool WouldComeSupplementally(int applicant, int program, int rank)
    {
        if (
            _holdings.InForce.Length == 0
            || _holdings.InForce[applicant] < 0
            || !_rosters.Accepts(program, rank)
            || !Keeps(program, 1)
        )
        {
            return false;
        }

        var start = _lists.SupplementalStart[_holdings.InForce[applicant]];
        for (var choice = start; choice < _holdings.Supplementals[applicant]; choice++)
        {
            if (_lists.SupplementalEdges[choice].Program == program)
            {
                return true;
            }
        }

        return false;
    }
}

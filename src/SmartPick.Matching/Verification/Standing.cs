using System.Runtime.CompilerServices;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Where everybody stands under an assignment: which choice each applicant and couple holds, and the worst two that each program holds.</summary>
internal sealed class Standing
{
    private readonly int[] _programs;
    private readonly int[]? _supplementals;
    private readonly int[] _worstRank;
    private readonly int[] _secondWorstRank;

    private Standing(Layout lists, Assignment assignment, QuotaLedger quotas)
    {
        Lists = lists;
        Quotas = quotas;
        _programs = assignment.Programs.ToArray();
        _supplementals = assignment.HasSupplementals ? assignment.Supplementals.ToArray() : null;
        HeldChoice = new int[lists.ApplicantIds.Length];
        HeldPair = new int[lists.Couples.Length];
        Filled = new int[lists.ProgramIds.Length];
        _worstRank = new int[lists.ProgramIds.Length];
        _secondWorstRank = new int[lists.ProgramIds.Length];
        Array.Fill(_worstRank, -1);
        Array.Fill(_secondWorstRank, -1);
    }

    public Layout Lists { get; }

    public QuotaLedger Quotas { get; }

    /// <summary>By applicant: index into the edges of the choice held; the end of the row when none is, as for members of couples.</summary>
    public int[] HeldChoice { get; }

    /// <summary>By couple: index into the pair edges of the pair held; the end of the row when none is.</summary>
    public int[] HeldPair { get; }

    /// <summary>By program: how many it holds.</summary>
    public int[] Filled { get; }

    /// <summary>Reads an assignment and notes everything that somebody did not rank.</summary>
    public static Standing Read(
        Layout lists,
        Assignment assignment,
        QuotaLedger quotas,
        FaultList faults
    )
    {
        var standing = new Standing(lists, assignment, quotas);
        standing.ReadSingles(faults);
        standing.ReadCouples(faults);
        if (standing._supplementals is not null)
        {
            standing.ReadSupplementals(faults);
        }

        return standing;
    }

    /// <summary>The program an applicant holds by the primary or the couple's list, -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ProgramOf(int applicant) => _programs[applicant];

    /// <summary>The program an applicant holds by a supplemental list, -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SupplementalOf(int applicant) =>
        _supplementals is { } supplementals ? supplementals[applicant] : -1;

    /// <summary>True when an applicant holds a program, by whatever list.</summary>
    public bool Holds(int applicant, int program) =>
        _programs[applicant] == program || SupplementalOf(applicant) == program;

    /// <summary>Where a program places a rank: the rank itself, or with ties the level that equals share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int program, int rank) =>
        Lists.RankedLevel is not { } levels || rank < 0
            ? rank
            : levels[Lists.ProgramStart[program] + rank];

    /// <summary>The worst rank a program holds, -1 for none.</summary>
    public int WorstRank(int program) => _worstRank[program];

    /// <summary>The second worst rank a program holds, -1 for none.</summary>
    public int SecondWorstRank(int program) => _secondWorstRank[program];

    /// <summary>The place of the worst that a program holds, -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WorstPlace(int program) => Place(program, _worstRank[program]);

    /// <summary>The place of the second worst that a program holds, -1 for none.</summary>
    public int SecondWorstPlace(int program) => Place(program, _secondWorstRank[program]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadSingles(FaultList faults)
    {
        var (starts, edges) = (Lists.ApplicantStart, Lists.Edges);
        for (var applicant = 0; applicant < _programs.Length; applicant++)
        {
            var program = _programs[applicant];
            var end = starts[applicant + 1];
            HeldChoice[applicant] = end;
            if (program < 0 || (Lists.CoupleOf is { } couples && couples[applicant] >= 0))
            {
                continue;
            }

            var choice = starts[applicant];
            while (choice < end && edges[choice].Program != program)
            {
                choice++;
            }

            HeldChoice[applicant] = choice;
            if (choice < end)
            {
                Seat(program, edges[choice].Rank);
                continue;
            }

            Filled[program]++;
            faults.Add(
                FaultKind.NotRanked,
                applicant,
                program,
                $"{Lists.ApplicantIds[applicant]} is at {Lists.ProgramIds[program]}, but they did not both rank each other"
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadCouples(FaultList faults)
    {
        for (var couple = 0; couple < HeldPair.Length; couple++)
        {
            var (first, second) = Lists.Couples[couple];
            var (one, other) = (_programs[first], _programs[second]);
            var end = Lists.CoupleStart[couple + 1];
            HeldPair[couple] = end;
            if (one < 0 && other < 0)
            {
                continue;
            }

            var held = Lists.CoupleStart[couple];
            while (
                held < end
                && (
                    Lists.PairEdges[held].FirstProgram != one
                    || Lists.PairEdges[held].SecondProgram != other
                )
            )
            {
                held++;
            }

            HeldPair[couple] = held;
            if (held < end)
            {
                Seat(one, Lists.PairEdges[held].FirstRank);
                Seat(other, Lists.PairEdges[held].SecondRank);
                continue;
            }

            SeatUnranked(one);
            SeatUnranked(other);
            faults.Add(
                FaultKind.PairNotRanked,
                first,
                one,
                $"couple {Lists.CoupleIds[couple]} ({Lists.ApplicantIds[first]}, {Lists.ApplicantIds[second]}) holds {Wording.Pair(Lists, one, other)}, which is not on its list with both sides' rankings"
            );
        }
    }

    private void ReadSupplementals(FaultList faults)
    {
        for (var applicant = 0; applicant < _programs.Length; applicant++)
        {
            var program = _supplementals![applicant];
            if (program < 0)
            {
                continue;
            }

            var row = ListInForce(applicant);
            var edge = row < 0 ? -1 : FindSupplemental(row, program);
            if (edge >= 0)
            {
                Seat(program, Lists.SupplementalEdges[edge].Rank);
                continue;
            }

            Filled[program]++;
            var holds =
                $"{Lists.ApplicantIds[applicant]} holds {Lists.ProgramIds[program]} through";
            faults.Add(
                row < 0 ? FaultKind.SupplementalWithoutAdvanced : FaultKind.NotRanked,
                applicant,
                program,
                row < 0
                    ? $"{holds} a supplemental list, but no advanced program with such a list"
                    : $"{holds} the supplemental list of {Lists.ProgramIds[_programs[applicant]]}, but they did not both rank each other there"
            );
        }
    }

    private int ListInForce(int applicant)
    {
        if (Lists.SupplementalsOf is not { } starts || _programs[applicant] < 0)
        {
            return -1;
        }

        for (var row = starts[applicant]; row < starts[applicant + 1]; row++)
        {
            if (Lists.Supplementals[row].AdvancedProgram == _programs[applicant])
            {
                return row;
            }
        }

        return -1;
    }

    private int FindSupplemental(int row, int program)
    {
        for (
            var edge = Lists.SupplementalStart[row];
            edge < Lists.SupplementalStart[row + 1];
            edge++
        )
        {
            if (Lists.SupplementalEdges[edge].Program == program)
            {
                return edge;
            }
        }

        return -1;
    }

    private void SeatUnranked(int program)
    {
        if (program >= 0)
        {
            Filled[program]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Seat(int program, int rank)
    {
        if (program < 0)
        {
            return;
        }

        Filled[program]++;
        if (rank > _worstRank[program])
        {
            _secondWorstRank[program] = _worstRank[program];
            _worstRank[program] = rank;
        }
        else if (rank > _secondWorstRank[program])
        {
            _secondWorstRank[program] = rank;
        }
    }
}

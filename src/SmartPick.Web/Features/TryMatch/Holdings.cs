using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Who holds what at one moment of the Match.</summary>
internal sealed class Holdings
{
    private readonly MatchInstance _instance;
    private readonly int[] _program;
    private readonly int[] _firstYear;
    private readonly int[] _quota;

    /// <summary>Nobody holds anything.</summary>
    public Holdings(MatchInstance instance)
    {
        _instance = instance;
        _program = new int[instance.ApplicantCount];
        _firstYear = new int[instance.ApplicantCount];
        Array.Fill(_program, -1);
        Array.Fill(_firstYear, -1);
        _quota = [.. Enumerable.Range(0, instance.ProgramCount).Select(instance.Quota)];
    }

    /// <summary>The program an applicant holds by the primary or the couple's list; -1 for none.</summary>
    public int ProgramOf(int applicant) => _program[applicant];

    /// <summary>The program an applicant holds by a first-year list; -1 for none.</summary>
    public int FirstYearOf(int applicant) => _firstYear[applicant];

    /// <summary>Positions a program may fill now.</summary>
    public int Quota(int program) => _quota[program];

    /// <summary>Positions a program has filled now.</summary>
    public int Filled(int program) =>
        _program.Count(held => held == program) + _firstYear.Count(held => held == program);

    /// <summary>True when a program would take an applicant now: fewer than its positions are held by others whom it ranks higher.</summary>
    public bool WouldTake(int program, int applicant) =>
        HeldHigher(program, applicant).Count < _quota[program];

    /// <summary>Whom a program holds of those it ranks higher than an applicant, the best first.</summary>
    public IReadOnlyList<int> HeldHigher(int program, int applicant)
    {
        var higher = new List<int>();
        foreach (var other in _instance.RankedBy(program))
        {
            if (other == applicant)
            {
                break;
            }

            if (_program[other] == program || _firstYear[other] == program)
            {
                higher.Add(other);
            }
        }

        return higher;
    }

    /// <summary>An applicant takes a position.</summary>
    public void Take(int applicant, int program, bool isFirstYear) =>
        (isFirstYear ? _firstYear : _program)[applicant] = program;

    /// <summary>An applicant loses a position or gives it up; nothing changes when it is held no more.</summary>
    public void Lose(int applicant, int program, bool isFirstYear)
    {
        ref var held = ref (isFirstYear ? _firstYear : _program)[applicant];
        if (held == program)
        {
            held = -1;
        }
    }

    /// <summary>A program's quota rises or falls.</summary>
    public void ChangeQuota(int program, int by) => _quota[program] += by;

    /// <summary>Takes over who is where at the end.</summary>
    public void Take(Assignment assignment)
    {
        assignment.Programs.CopyTo(_program);
        for (var applicant = 0; applicant < _firstYear.Length; applicant++)
        {
            _firstYear[applicant] = assignment.Supplemental(applicant);
        }

        assignment.Moves.FinalQuotas(_instance).CopyTo(_quota, 0);
    }

    /// <summary>Everything held, for telling two moments apart.</summary>
    public override string ToString() =>
        $"{string.Join(',', _program)} {string.Join(',', _firstYear)} {string.Join(',', _quota)}";
}

using System.Globalization;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>Who holds which program when the Match is over, each program's holders in the order of its list.</summary>
internal sealed class Holders
{
    /// <summary>Rank of somebody whom the program did not rank: lower than everybody.</summary>
    private const int Unranked = int.MaxValue;

    private readonly Assignment _assignment;
    private readonly int[] _start;
    private readonly int[] _holders;
    private readonly int[] _ranks;
    private readonly bool[] _gave;

    public Holders(MatchInstance instance, Assignment assignment)
    {
        Instance = instance;
        _assignment = assignment;
        if (assignment.Programs.Length != instance.ApplicantCount)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The assignment is of {assignment.Programs.Length} applicants, the instance of {instance.ApplicantCount}."
                ),
                nameof(assignment)
            );
        }

        Quotas = assignment.Moves.FinalQuotas(instance);
        _gave = Gave(instance, assignment.Moves);
        _start = new int[instance.ProgramCount + 1];
        ForEachHolding((_, program) => _start[program + 1]++);
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            _start[program + 1] += _start[program];
        }

        var next = _start.AsSpan(0, instance.ProgramCount).ToArray();
        _holders = new int[_start[^1]];
        _ranks = new int[_start[^1]];
        ForEachHolding(
            (applicant, program) =>
            {
                _holders[next[program]] = applicant;
                _ranks[next[program]++] = RankOf(program, applicant);
            }
        );
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var row = _start[program].._start[program + 1];
            _ranks.AsSpan(row).Sort(_holders.AsSpan(row));
        }
    }

    public MatchInstance Instance { get; }

    public Layout Lists => Instance.Lists;

    /// <summary>Positions in the end, by program.</summary>
    public int[] Quotas { get; }

    /// <summary>The program an applicant holds by the primary or the couple's list, -1 for none.</summary>
    public int ProgramOf(int applicant) => _assignment.Programs[applicant];

    /// <summary>The program an applicant holds by a supplemental list, -1 for none.</summary>
    public int SupplementalOf(int applicant) => _assignment.Supplemental(applicant);

    public bool Holds(int applicant, int program) =>
        ProgramOf(applicant) == program || SupplementalOf(applicant) == program;

    public int Filled(int program) => _start[program + 1] - _start[program];

    /// <summary>Rank of the last applicant whom a program holds and ranked; -1 for none.</summary>
    public int LastRank(int program)
    {
        for (var index = _start[program + 1] - 1; index >= _start[program]; index--)
        {
            if (_ranks[index] != Unranked)
            {
                return _ranks[index];
            }
        }

        return -1;
    }

    /// <summary>True when positions of a program are elsewhere by reversion.</summary>
    public bool GaveAway(int program) => program >= 0 && _gave[program];

    /// <summary>True when parity would let a program keep one position more, if it then held <paramref name="wanting"/> or as many as it could.</summary>
    public bool WouldKeepOneMore(int program, int wanting)
    {
        var number = Math.Min(Quotas[program] + 1, wanting);
        return GaveAway(program)
            && Instance.ParityOf(program) switch
            {
                Parity.Even => number % 2 == 0,
                Parity.Odd => number == 0 || number % 2 != 0,
                _ => true,
            };
    }

    /// <summary>How many holders stand in the way of somebody at a rank: those whom the program ranked as high or higher.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">The rank.</param>
    /// <param name="strictly">True to count only those ranked higher, not those ranked level.</param>
    /// <param name="except">Somebody who does not count.</param>
    /// <param name="exceptToo">Somebody else who does not count; -1 for nobody.</param>
    public int InTheWay(int program, int rank, bool strictly, int except, int exceptToo = -1)
    {
        var level = Level(program, rank);
        var count = 0;
        for (var index = _start[program]; index < _start[program + 1]; index++)
        {
            if (_ranks[index] == Unranked)
            {
                break;
            }

            var other = Level(program, _ranks[index]);
            if (other > level || (strictly && other == level))
            {
                break;
            }

            if (_holders[index] != except && _holders[index] != exceptToo)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Place of a rank on the program's list as given, 1 is the first; 0 for no rank.</summary>
    public int GivenRank(int program, int rank) => rank < 0 ? 0 : Instance.RankPlace(program, rank);

    /// <summary>The rank itself, or with ties the level that equals share.</summary>
    private int Level(int program, int rank) =>
        Lists.RankedLevel is { } levels ? levels[Lists.ProgramStart[program] + rank] : rank;

    private int RankOf(int program, int applicant)
    {
        var rank = Instance.RankedBy(program).IndexOf(applicant);
        return rank < 0 ? Unranked : rank;
    }

    private void ForEachHolding(Action<int, int> action)
    {
        for (var applicant = 0; applicant < Instance.ApplicantCount; applicant++)
        {
            Visit(applicant, ProgramOf(applicant), action);
            Visit(applicant, SupplementalOf(applicant), action);
        }
    }

    private void Visit(int applicant, int program, Action<int, int> action)
    {
        if (program >= Instance.ProgramCount)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The assignment puts {Instance.ApplicantIds[applicant]} at program {program}; the instance has {Instance.ProgramCount}."
                ),
                nameof(program)
            );
        }

        if (program >= 0)
        {
            action(applicant, program);
        }
    }

    private static bool[] Gave(MatchInstance instance, QuotaMoves moves)
    {
        var gave = new bool[instance.ProgramCount];
        for (var row = 0; row < moves.Moved.Length; row++)
        {
            gave[instance.Reversions[row].Donor] |= moves.Moved[row] > 0;
        }

        return gave;
    }
}

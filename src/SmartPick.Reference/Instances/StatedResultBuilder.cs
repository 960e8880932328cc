using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Gathers what a result file states row by row, finds what its ids mean and tells what is wrong or missing.</summary>
internal sealed class StatedResultBuilder
{
    private readonly MatchInstance _instance;
    private readonly ProblemLog _log;
    private readonly Dictionary<string, int> _applicants;
    private readonly Dictionary<string, int> _programs;
    private readonly Dictionary<(int Donor, int Receiver), int> _reversions = [];
    private readonly int[] _program;
    private readonly int[] _supplemental;
    private readonly bool[] _isPlaced;
    private readonly int[] _moved;
    private readonly int[] _pulledBack;
    private readonly bool[] _isMoved;
    private readonly int[]? _takenByParity;
    private readonly bool[] _hasQuota;
    private readonly Strangers _applicantsNamed = new();
    private readonly Strangers _programsNamed = new();

    public StatedResultBuilder(MatchInstance instance, ProblemLog log)
    {
        _instance = instance;
        _log = log;
        _applicants = Index(instance.ApplicantIds);
        _programs = Index(instance.ProgramIds);
        _program = new int[instance.ApplicantCount];
        _supplemental = new int[instance.ApplicantCount];
        _isPlaced = new bool[instance.ApplicantCount];
        _moved = new int[instance.Reversions.Length];
        _pulledBack = new int[instance.Reversions.Length];
        _isMoved = new bool[instance.Reversions.Length];
        _takenByParity = instance.HasParity ? new int[instance.ProgramCount] : null;
        _hasQuota = new bool[instance.ProgramCount];
        Array.Fill(_program, -1);
        Array.Fill(_supplemental, -1);
        for (var row = 0; row < instance.Reversions.Length; row++)
        {
            _reversions.Add(
                (instance.Reversions[row].Donor, instance.Reversions[row].Receiver),
                row
            );
        }
    }

    /// <summary>Where an applicant is.</summary>
    /// <param name="place">Where the file says so.</param>
    /// <param name="applicant">The applicant's id.</param>
    /// <param name="program">The id of the program matched through the primary or the couple's list; null for none.</param>
    /// <param name="supplemental">The id of the program matched through a supplemental list; null for none.</param>
    /// <param name="supplementalField">What the file calls that.</param>
    public void Place(
        in ResultPlace place,
        string? applicant,
        string? program,
        string? supplemental,
        string supplementalField
    )
    {
        Meet(applicant, program);
        var who = Find(_applicants, applicant, place, "applicant", "an applicant of the instance");
        var held = program is null
            ? -1
            : Find(_programs, program, place, "program", "a program of the instance");
        var first = supplemental is null
            ? -1
            : Find(_programs, supplemental, place, supplementalField, "a program of the instance");
        if (who < 0)
        {
            return;
        }

        if (_isPlaced[who])
        {
            Add(place, "applicant", $"{applicant} again", "each applicant once");
            return;
        }

        _isPlaced[who] = true;
        _program[who] = held;
        _supplemental[who] = first;
    }

    /// <summary>Counts whom a row names and whether the instance knows them.</summary>
    public void Meet(string? applicant, string? program)
    {
        _applicantsNamed.Meet(applicant, _applicants);
        _programsNamed.Meet(program, _programs);
    }

    /// <summary>What makes the file look like the result of another market, where nearly every applicant or program is unknown; null when nothing does.</summary>
    public string? Foreign =>
        _applicantsNamed.Told("applicants") ?? _programsNamed.Told("programs");

    /// <summary>What moved by a reversion.</summary>
    public void Move(
        in ResultPlace place,
        string? donor,
        string? receiver,
        int moved,
        int pulledBack
    )
    {
        const string Program = "a program of the instance";
        var from = Find(_programs, donor, place, "donor", Program);
        var to = Find(_programs, receiver, place, "receiver", Program);
        if (from < 0 || to < 0)
        {
            return;
        }

        if (!_reversions.TryGetValue((from, to), out var row))
        {
            Add(place, "receiver", $"{donor} to {receiver}", "a reversion of the instance");
        }
        else if (_isMoved[row])
        {
            Add(place, "receiver", $"{donor} to {receiver} again", "each reversion once");
        }
        else
        {
            (_isMoved[row], _moved[row], _pulledBack[row]) = (true, moved, pulledBack);
        }
    }

    /// <summary>What parity took from a program.</summary>
    public void Take(in ResultPlace place, string? program, int taken, string takenField)
    {
        var which = Find(_programs, program, place, "program", "a program of the instance");
        if (which < 0)
        {
            return;
        }

        if (_hasQuota[which])
        {
            Add(place, "program", $"{program} again", "each program once");
        }
        else if (_takenByParity is not null)
        {
            _takenByParity[which] = taken;
        }
        else if (taken != 0)
        {
            Add(
                place,
                takenField,
                FormattableString.Invariant($"{taken}"),
                "0: no program of the instance wants an even or odd number"
            );
        }

        _hasQuota[which] = true;
    }

    /// <summary>Tells applicants of whom the file says nothing, not even that they are unmatched.</summary>
    /// <param name="file">The file in which they should stand.</param>
    /// <param name="field">Where in it; null for no place in particular.</param>
    public void ExpectEverybody(string file, string? field)
    {
        for (var applicant = 0; applicant < _isPlaced.Length; applicant++)
        {
            if (!_isPlaced[applicant])
            {
                _log.Add(
                    file,
                    null,
                    field,
                    $"nothing of applicant {_instance.ApplicantIds[applicant]}",
                    "every applicant of the instance, without a program when unmatched"
                );
            }
        }
    }

    /// <summary>Tells reversions that the file says nothing of.</summary>
    /// <param name="file">The file in which they should stand.</param>
    /// <param name="field">Where in it; null for no place in particular.</param>
    public void ExpectMoves(string file, string? field)
    {
        for (var row = 0; row < _isMoved.Length; row++)
        {
            if (!_isMoved[row])
            {
                var reversion = _instance.Reversions[row];
                _log.Add(
                    file,
                    null,
                    field,
                    $"nothing of the reversion from {_instance.ProgramIds[reversion.Donor]} to {_instance.ProgramIds[reversion.Receiver]}",
                    "how many positions moved by each reversion of the instance"
                );
            }
        }
    }

    /// <summary>Takes over what a matching in the text format states.</summary>
    public void Take(Assignment assignment) => assignment.Programs.CopyTo(_program);

    /// <summary>What was stated; call when nothing is wrong.</summary>
    public StatedResult Build(StatedTerms terms) =>
        new(
            new Assignment(
                _program,
                _instance.Supplementals.IsEmpty && Array.TrueForAll(_supplemental, held => held < 0)
                    ? null
                    : _supplemental,
                new QuotaMoves(_moved, _pulledBack, _takenByParity)
            ),
            terms.Policy,
            terms.Lottery
        );

    private void Add(in ResultPlace place, string field, string found, string expected) =>
        _log.Add(place.File, place.Line, place.Field(field), found, expected);

    private int Find(
        Dictionary<string, int> index,
        string? id,
        in ResultPlace place,
        string field,
        string expected
    )
    {
        if (id is not null && index.TryGetValue(id, out var found))
        {
            return found;
        }

        Add(place, field, id ?? "nothing", expected);
        return -1;
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> ids)
    {
        var index = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var place = 0; place < ids.Count; place++)
        {
            index.Add(ids[place], place);
        }

        return index;
    }
}

namespace SmartPick.Matching.Exact;

/// <summary>
/// Who may be and who is certain to be where, who comes there unless refused and who must be refused. Counted afresh only for
/// programs where something changed.
/// </summary>
internal sealed class Occupation
{
    private readonly ExactModel _model;
    private readonly Domains _domains;
    private readonly bool[] _possible;
    private readonly bool[] _certain;
    private readonly bool[] _coming;
    private readonly bool[] _refused;
    private readonly int[] _possibleUpTo;
    private readonly int[] _certainUpTo;
    private readonly int[] _comingUpTo;
    private readonly int[] _closedAfter;

    public Occupation(ExactModel model, Domains domains)
    {
        _model = model;
        _domains = domains;
        _possible = new bool[model.SlotCount];
        _certain = new bool[model.SlotCount];
        _coming = new bool[model.SlotCount];
        _refused = new bool[model.SlotCount];
        _possibleUpTo = new int[model.SlotCount];
        _certainUpTo = new int[model.SlotCount];
        _comingUpTo = new int[model.SlotCount];
        _closedAfter = new int[model.Quotas.Length];
        Array.Fill(_closedAfter, int.MaxValue);
    }

    public bool IsPossible(int slot) => _possible[slot];

    public bool IsCertain(int slot) => _certain[slot];

    /// <summary>The last slot of a program that may be held, because somebody must be refused there who would take any later one's position.</summary>
    public int ClosedAfter(int program) => _closedAfter[program];

    /// <summary>How many may hold a slot of the same program up to this one.</summary>
    public int PossibleUpTo(int slot) => _possibleUpTo[slot];

    /// <summary>Reads an agent's slots again.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="programs">Where the programs are noted at which that makes a difference.</param>
    /// <param name="touched">Where all programs of the agent are noted.</param>
    public void ReadSlots(int agent, IndexSet programs, IndexSet touched)
    {
        for (var index = _model.SlotStart[agent]; index < _model.SlotStart[agent + 1]; index++)
        {
            var slot = _model.SlotsByAgent[index];
            touched.Add(_model.ProgramOfSlot[slot]);
            var (possible, certain) = (_domains.IsPossible(slot), _domains.IsCertain(slot));
            if (possible != _possible[slot] || certain != _certain[slot])
            {
                (_possible[slot], _certain[slot]) = (possible, certain);
                programs.Add(_model.ProgramOfSlot[slot]);
            }
        }
    }

    /// <summary>Counts a program's possible and certain holders.</summary>
    public void Count(int program)
    {
        var (start, end) = _model.Row(program);
        var (possible, certain) = (0, 0);
        for (var slot = start; slot < end; slot++)
        {
            possible += _possible[slot] ? 1 : 0;
            certain += _certain[slot] ? 1 : 0;
            _possibleUpTo[slot] = possible;
            _certainUpTo[slot] = certain;
        }
    }

    /// <summary>Writes down which of an agent's slots it comes to unless the program is full of better ones, and which must refuse it.</summary>
    public void NoteDemands(int agent, HashSet<int> coming, HashSet<int> refused, IndexSet programs)
    {
        for (var index = _model.SlotStart[agent]; index < _model.SlotStart[agent + 1]; index++)
        {
            var slot = _model.SlotsByAgent[index];
            var (comes, isRefused) = (coming.Contains(slot), refused.Contains(slot));
            if (comes != _coming[slot] || isRefused != _refused[slot])
            {
                (_coming[slot], _refused[slot]) = (comes, isRefused);
                programs.Add(_model.ProgramOfSlot[slot]);
            }
        }
    }

    /// <summary>Counts who comes to a program, and closes it after the best who must be refused.</summary>
    public void CountDemands(int program)
    {
        var (start, end) = _model.Row(program);
        var coming = 0;
        _closedAfter[program] = int.MaxValue;
        for (var slot = start; slot < end; slot++)
        {
            coming += _coming[slot] || _certain[slot] ? 1 : 0;
            _comingUpTo[slot] = coming;
            if (_refused[slot] && _closedAfter[program] == int.MaxValue)
            {
                _closedAfter[program] = _model.LastEqual[slot];
            }
        }
    }

    /// <summary>The most others (partner not counted) who may hold a slot of the same program that is at least as good.</summary>
    public int MostAhead(int slot) =>
        _possibleUpTo[_model.LastEqual[slot]] - (_possible[slot] ? 1 : 0) - PartnerMayBeAhead(slot);

    /// <summary>One when the partner may hold a slot of the same program that is at least as good.</summary>
    public int PartnerMayBeAhead(int slot)
    {
        var partner = _model.PartnerSlot[slot];
        return partner >= 0 && partner <= _model.LastEqual[slot] && _possible[partner] ? 1 : 0;
    }

    /// <summary>The fewest others (partner not counted) who hold a position of a program if the slot is held: those certain to, and those coming who are better.</summary>
    public int FewestBeside(int slot)
    {
        var (start, end) = _model.Row(_model.ProgramOfSlot[slot]);
        var first = _model.FirstEqual[slot];
        var ahead = first > start ? _comingUpTo[first - 1] - _certainUpTo[first - 1] : 0;
        var count = ahead + _certainUpTo[end - 1] - CountsBeside(slot, first);
        var partner = _model.PartnerSlot[slot];
        return partner < 0 ? count : count - CountsBeside(partner, first);
    }

    private int CountsBeside(int slot, int first) =>
        _certain[slot] || (slot < first && _coming[slot]) ? 1 : 0;
}

namespace SmartPick.Matching.Exact;

/// <summary>
/// Who may be and who is certain to be where, counted once a pass. While holdings are ruled out the counts grow stale, which
/// only makes them rule out less.
/// </summary>
internal sealed class Occupation(ExactModel model, Domains domains)
{
    private readonly bool[] _possible = new bool[model.SlotCount];
    private readonly bool[] _certain = new bool[model.SlotCount];
    private readonly bool[] _coming = new bool[model.SlotCount];
    private readonly int[] _possibleBefore = new int[model.SlotCount + 1];
    private readonly int[] _certainBefore = new int[model.SlotCount + 1];
    private readonly int[] _comingBefore = new int[model.SlotCount + 1];
    private readonly int[] _closedAfter = new int[model.Quotas.Length];

    public bool IsPossible(int slot) => _possible[slot];

    public bool IsCertain(int slot) => _certain[slot];

    /// <summary>The last slot of a program that may be held, because somebody must be refused there who would take any later one's position.</summary>
    public int ClosedAfter(int program) => _closedAfter[program];

    /// <summary>How many may hold a slot of a program up to the given one.</summary>
    public int PossibleUpTo(int program, int slot) =>
        _possibleBefore[slot + 1] - _possibleBefore[model.Row(program).Start];

    /// <summary>Counts afresh. Nobody is known to be coming and no program to be closed.</summary>
    public void Count()
    {
        for (var slot = 0; slot < _possible.Length; slot++)
        {
            _possible[slot] = domains.IsPossible(slot);
            _certain[slot] = _possible[slot] && domains.IsCertain(slot);
            _coming[slot] = _certain[slot];
            _possibleBefore[slot + 1] = _possibleBefore[slot] + (_possible[slot] ? 1 : 0);
            _certainBefore[slot + 1] = _certainBefore[slot] + (_certain[slot] ? 1 : 0);
        }

        Array.Fill(_closedAfter, int.MaxValue);
    }

    /// <summary>Notes that a slot's applicant holds it unless the program is full of better ones.</summary>
    public void NoteComing(int slot) => _coming[slot] = true;

    /// <summary>Notes that a slot's applicant must be refused there.</summary>
    public void NoteRefused(int slot)
    {
        ref var closed = ref _closedAfter[model.ProgramOfSlot[slot]];
        closed = Math.Min(closed, model.LastEqual[slot]);
    }

    /// <summary>Adds up those who are coming, after all have been noted.</summary>
    public void CountComing()
    {
        for (var slot = 0; slot < _coming.Length; slot++)
        {
            _comingBefore[slot + 1] = _comingBefore[slot] + (_coming[slot] ? 1 : 0);
        }
    }

    /// <summary>The most others (partner not counted) who may hold a slot of the same program that is at least as good.</summary>
    public int MostAhead(int slot)
    {
        var last = model.LastEqual[slot];
        var count = PossibleUpTo(model.ProgramOfSlot[slot], last) - (_possible[slot] ? 1 : 0);
        var partner = model.PartnerSlot[slot];
        return count - (partner >= 0 && partner <= last && _possible[partner] ? 1 : 0);
    }

    /// <summary>One when the partner may hold a slot of the same program that is at least as good.</summary>
    public int PartnerMayBeAhead(int slot)
    {
        var partner = model.PartnerSlot[slot];
        return partner >= 0 && partner <= model.LastEqual[slot] && _possible[partner] ? 1 : 0;
    }

    /// <summary>The fewest others (partner not counted) who hold a position of a program if the slot is held: those certain to, and those coming who are better.</summary>
    public int FewestBeside(int slot)
    {
        var (start, end) = model.Row(model.ProgramOfSlot[slot]);
        var first = model.FirstEqual[slot];
        var count =
            _comingBefore[first]
            - _comingBefore[start]
            + _certainBefore[end]
            - _certainBefore[first]
            - CountsBeside(slot, first);
        var partner = model.PartnerSlot[slot];
        return partner < 0 ? count : count - CountsBeside(partner, first);
    }

    private int CountsBeside(int slot, int first) =>
        (slot < first ? _coming[slot] : _certain[slot]) ? 1 : 0;
}

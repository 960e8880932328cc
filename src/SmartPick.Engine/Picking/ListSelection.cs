namespace SmartPick.Engine.Picking;

/// <summary>
/// A list in the making: its entries in the applicant's order, and for each place in the order how likely it is to be reached
/// and what comes from below. Both are kept by row, so that the gain of any change is one sweep.
/// </summary>
internal sealed class ListSelection
{
    private readonly ListProblem _problem;
    private readonly int _stride;
    private readonly int[] _members;
    private readonly sbyte[] _slotOf;
    private readonly int[] _groupCounts = new int[ListRules.GroupCount];
    private readonly int[] _slotsUsed = new int[ListRules.GroupCount * ListProblem.SlotCount];
    private readonly int[] _stateCounts;
    private readonly double[] _reach;
    private readonly double[] _after;
    private readonly double[] _below;
    private readonly int[] _belowOf;
    private int _version = 1;

    public ListSelection(ListProblem problem)
    {
        _problem = problem;
        _stride = problem.Stride;
        var most = Math.Min(
            problem.Count,
            problem.Rules.MaximumCount[0] + problem.Rules.MaximumCount[1]
        );
        most = Math.Max(most, problem.Forced.Count(forced => forced)) + 1;
        _members = new int[most];
        _slotOf = new sbyte[problem.Count];
        _slotOf.AsSpan().Fill(-1);
        _stateCounts = new int[problem.StateCount];
        _reach = new double[(most + 1) * _stride];
        _after = new double[(most + 1) * _stride];
        _below = new double[(most + 1) * _stride];
        _belowOf = new int[most + 1];
        _problem.Weights.CopyTo(_reach, 0);
    }

    /// <summary>The problem it is a list of.</summary>
    public ListProblem Problem => _problem;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The objective of the list as it stands.</summary>
    public double Objective { get; private set; }

    /// <summary>The candidates on the list, in order.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, Count);

    /// <summary>The slot of a candidate, -1 when it is not on the list.</summary>
    public int SlotOf(int candidate) => _slotOf[candidate];

    /// <summary>Entries of a group.</summary>
    public int GroupCount(int group) => _groupCounts[group];

    /// <summary>Signals of a group used in a slot.</summary>
    public int SlotsUsed(int group, int slot) => _slotsUsed[(group * ListProblem.SlotCount) + slot];

    /// <summary>Reached by row, times the row's weight, just before the entry at a place.</summary>
    public ReadOnlySpan<double> Reach(int place) => _reach.AsSpan(place * _stride, _stride);

    /// <summary>Value that comes from the entry at a place and those after it, by row, given that the place is reached.</summary>
    public ReadOnlySpan<double> After(int place) => _after.AsSpan(place * _stride, _stride);

    /// <summary>The product of the two; computed when it is first asked for.</summary>
    public ReadOnlySpan<double> Below(int place)
    {
        if (_belowOf[place] != _version)
        {
            Multiply(place);
        }

        return Row(_below, place);
    }

    /// <summary>Whether one more of a group and state is allowed.</summary>
    public bool HasRoomFor(int candidate)
    {
        var group = _problem.Groups[candidate];
        var first = _groupCounts[0] + (group == 0 ? 1 : 0);
        var second = _groupCounts[1] + (group == 1 ? 1 : 0);
        return _problem.Rules.Allows(first, second) && !IsStateFull(candidate);
    }

    /// <summary>Whether the limit of a candidate's state is reached.</summary>
    public bool IsStateFull(int candidate) =>
        _stateCounts[_problem.States[candidate]] >= _problem.Rules.MaximumPerState;

    /// <summary>Whether one more of a group is allowed, whatever the state.</summary>
    public bool HasRoomInGroup(int group) =>
        _problem.Rules.Allows(
            _groupCounts[0] + (group == 0 ? 1 : 0),
            _groupCounts[1] + (group == 1 ? 1 : 0)
        );

    /// <summary>Whether a signal of a slot is left in a group; always for slot 0.</summary>
    public bool HasSignal(int group, int slot)
    {
        var index = (group * ListProblem.SlotCount) + slot;
        return slot == 0 || _slotsUsed[index] < _problem.Rules.SlotCapacity[index];
    }

    /// <summary>The slot wished for a candidate when it is allowed and left, else the best that is; no signal when none is.</summary>
    public int SlotFor(int candidate, int wished)
    {
        var group = _problem.Groups[candidate];
        if (_problem.AllowsSlot(candidate, wished) && HasSignal(group, wished))
        {
            return wished;
        }

        for (var slot = ListProblem.SlotCount - 1; slot > 0; slot--)
        {
            if (_problem.AllowsSlot(candidate, slot) && HasSignal(group, slot))
            {
                return _problem.AllowsSlot(candidate, 0) ? 0 : slot;
            }
        }

        return 0;
    }

    /// <summary>Puts a candidate on the list.</summary>
    public void Insert(int candidate, int slot)
    {
        var place = ~Members.BinarySearch(candidate);
        Array.Copy(_members, place, _members, place + 1, Count - place);
        _members[place] = candidate;
        Count++;
        Account(candidate, slot, 1);
        _slotOf[candidate] = (sbyte)slot;
        MoveAfter(place, place + 1);
        Refresh(place, place);
    }

    /// <summary>Takes a candidate off the list.</summary>
    public void Remove(int candidate)
    {
        var place = Members.BinarySearch(candidate);
        Array.Copy(_members, place + 1, _members, place, Count - place - 1);
        Count--;
        Account(candidate, _slotOf[candidate], -1);
        _slotOf[candidate] = -1;
        MoveAfter(place + 1, place);
        Refresh(place, place - 1);
    }

    /// <summary>Changes the signal of a candidate on the list.</summary>
    public void SetSlot(int candidate, int slot)
    {
        Resign(candidate, slot);
        var place = Members.BinarySearch(candidate);
        Refresh(place, place);
    }

    /// <summary>Changes the signals of two candidates on the list at once.</summary>
    public void ExchangeSlots(int one, int other)
    {
        int slot = _slotOf[one];
        Resign(one, _slotOf[other]);
        Resign(other, slot);
        var (first, last) = (Members.BinarySearch(one), Members.BinarySearch(other));
        Refresh(Math.Min(first, last), Math.Max(first, last));
    }

    /// <summary>Becomes the same list as another selection of the same candidates.</summary>
    public void CopyFrom(ListSelection other)
    {
        other.Members.CopyTo(_members);
        Count = other.Count;
        other._slotOf.CopyTo(_slotOf, 0);
        other._groupCounts.CopyTo(_groupCounts, 0);
        other._slotsUsed.CopyTo(_slotsUsed, 0);
        other._stateCounts.CopyTo(_stateCounts, 0);
        var rows = (Count + 1) * _stride;
        other._reach.AsSpan(0, rows).CopyTo(_reach);
        other._after.AsSpan(0, rows).CopyTo(_after);
        Objective = other.Objective;
        _version++;
    }

    /// <summary>The entries with their slots, in order.</summary>
    public ListEntries ToEntries()
    {
        var slots = new int[Count];
        for (var place = 0; place < Count; place++)
        {
            slots[place] = _slotOf[_members[place]];
        }

        return new ListEntries(Members.ToArray(), slots);
    }

    private void Resign(int candidate, int slot)
    {
        var index = _problem.Groups[candidate] * ListProblem.SlotCount;
        _slotsUsed[index + _slotOf[candidate]]--;
        _slotsUsed[index + slot]++;
        _slotOf[candidate] = (sbyte)slot;
    }

    private void Account(int candidate, int slot, int change)
    {
        var group = _problem.Groups[candidate];
        _groupCounts[group] += change;
        _slotsUsed[(group * ListProblem.SlotCount) + slot] += change;
        _stateCounts[_problem.States[candidate]] += change;
    }

    /// <summary>What comes from the entries behind a change stays as it is: it moves to their new places.</summary>
    private void MoveAfter(int from, int to)
    {
        var moved = Count + 1 - Math.Max(from, to) + Math.Max(0, from - to);
        Array.Copy(_after, from * _stride, _after, to * _stride, moved * _stride);
    }

    /// <summary>Computes anew what a change touches: reach behind its first place, what comes from below at its last place and before.</summary>
    private void Refresh(int first, int last)
    {
        for (var place = first; place < Count; place++)
        {
            GainKernel.Pass(Reach(place), ChancesAt(place), Row(_reach, place + 1));
        }

        for (var place = last; place >= 0; place--)
        {
            var value = _problem.Values[_members[place]];
            GainKernel.Precede(After(place + 1), ChancesAt(place), value, Row(_after, place));
        }

        _version++;
        Objective = Count == 0 ? 0 : Multiply(0);
    }

    private double Multiply(int place)
    {
        _belowOf[place] = _version;
        return GainKernel.Multiply(Reach(place), After(place), Row(_below, place));
    }

    private ReadOnlySpan<double> ChancesAt(int place) =>
        _problem.ChancesOf(_members[place], _slotOf[_members[place]]);

    private Span<double> Row(double[] rows, int place) => rows.AsSpan(place * _stride, _stride);
}

/// <summary>A list as numbers: candidates in order and the slot of each.</summary>
/// <param name="Candidates">Indices into the problem, ascending.</param>
/// <param name="Slots">The slot of each.</param>
internal sealed record ListEntries(int[] Candidates, int[] Slots);

namespace SmartPick.Engine.Picking;

/// <summary>
/// Mends a list by exchanges until none helps: a program for others, a signal for another, a newcomer with somebody's signal.
/// Greedy alone errs by up to a tenth once signals or two specialties' fees are in play (design, picking).
/// </summary>
internal sealed class ListExchange
{
    private const int MostPasses = 40;

    /// <summary>Lists up to this length are short enough to try every pair.</summary>
    public const int SmallList = 15;

    private const int WeakestTried = 4;
    private const int NewcomersTried = 96;
    private const int NewcomersBroughtIn = 24;

    private readonly ListProblem _problem;
    private readonly ListSearch _search;
    private readonly ListSelection _spare;
    private readonly CancellationToken _cancellation;
    private readonly bool _hasLate;

    public ListExchange(ListProblem problem, CancellationToken cancellation)
    {
        _problem = problem;
        _search = new ListSearch(problem, perDollar: false);
        _spare = new ListSelection(problem);
        _cancellation = cancellation;
        _hasLate = problem.Late.Contains(true);
    }

    /// <summary>Exchanges until none helps.</summary>
    public void Improve(ListSelection list)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = list.Objective;
            _search.Focus(list, NewcomersTried + list.Count);
            ReplaceEach(list);
            ExchangeSignals(list);
            if (list.Objective > before + ListSearch.LeastGain)
            {
                continue;
            }

            PassSignalsOn(list);
            ReplacePairs(list);
            BringInEach(list);
            if (list.Objective <= before + ListSearch.LeastGain)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Exchanges the signals of a list whose programs stay, until none helps. Each exchange has a signal on one side, so only those who
    /// hold one are taken in turn: on a list of hundreds that is a small part of it.
    /// </summary>
    public void ImproveSignals(ListSelection list)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var before = list.Objective;
            var members = list.Members.ToArray();
            foreach (var holder in members.Where(member => list.SlotOf(member) > 0).ToArray())
            {
                for (var slot = 0; slot < ListProblem.SlotCount; slot++)
                {
                    ExchangeSignal(list, members, holder, slot);
                }
            }

            if (list.Objective <= before + ListSearch.LeastGain)
            {
                return;
            }
        }
    }

    // Drops one program and fills the room again: a swap, or one dear application for several cheap ones.
    private void ReplaceEach(ListSelection list)
    {
        foreach (var candidate in list.Members.ToArray())
        {
            if (IsFree(list, candidate))
            {
                _spare.CopyFrom(list);
                _spare.Remove(candidate);
                FillAndAdopt(list);
            }
        }
    }

    // Two at once, where a limit per state or a tier lets one go only with another.
    private void ReplacePairs(ListSelection list)
    {
        var members = list.Members.ToArray();
        if (members.Length > SmallList)
        {
            return;
        }

        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (IsFree(list, members[i]) && IsFree(list, members[j]))
                {
                    _spare.CopyFrom(list);
                    _spare.Remove(members[i]);
                    _spare.Remove(members[j]);
                    FillAndAdopt(list);
                }
            }
        }
    }

    // A newcomer at any price, then the best that can be made of what is left: a limit per state or a budget for two specialties
    // may let it in only when the right ones go.
    private void BringInEach(ListSelection list)
    {
        if (list.Count > SmallList && _problem.Rules.MaximumPerState == int.MaxValue)
        {
            return;
        }

        // Each of them is dear on a long list: only those that would add most are tried there.
        var newcomers =
            list.Count > SmallList
                ? _search.Promising(list, NewcomersBroughtIn)
                : [.. Enumerable.Range(0, _problem.Count)];
        foreach (var newcomer in newcomers)
        {
            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                if (
                    !_problem.Late[newcomer]
                    && list.SlotOf(newcomer) < 0
                    && _problem.AllowsSlot(newcomer, slot)
                )
                {
                    BringIn(list, newcomer, slot);
                }
            }
        }
    }

    private void BringIn(ListSelection list, int newcomer, int slot)
    {
        _spare.CopyFrom(list);
        while (!_spare.HasRoomFor(newcomer))
        {
            var leaver = WeakestInTheWay(newcomer);
            if (leaver < 0)
            {
                return;
            }

            _spare.Remove(leaver);
        }

        if (!_spare.HasSignal(_problem.Groups[newcomer], slot))
        {
            var holder = Weakest(other =>
                _problem.Groups[other] == _problem.Groups[newcomer]
                && _spare.SlotOf(other) == slot
                && _problem.AllowsSlot(other, 0)
            );
            if (holder < 0)
            {
                return;
            }

            _spare.SetSlot(holder, 0);
        }

        _spare.Insert(newcomer, slot);
        _search.Fill(_spare, null, _cancellation);
        ExchangeSignals(_spare);
        Adopt(list);
    }

    // One of the newcomer's state where that is full; else one of its own specialty, else of the other.
    private int WeakestInTheWay(int newcomer)
    {
        var group = _problem.Groups[newcomer];
        if (_spare.HasRoomInGroup(group))
        {
            return Weakest(other =>
                !_problem.Forced[other] && _problem.States[other] == _problem.States[newcomer]
            );
        }

        var own = Weakest(other => !_problem.Forced[other] && _problem.Groups[other] == group);
        return own >= 0 ? own : Weakest(other => !_problem.Forced[other]);
    }

    private int Weakest(Func<int, bool> isEligible)
    {
        var weakest = -1;
        var least = double.PositiveInfinity;
        for (var place = 0; place < _spare.Count; place++)
        {
            if (isEligible(_spare.Members[place]))
            {
                var loss = _search.Contribution(_spare, place);
                if (loss < least)
                {
                    (weakest, least) = (_spare.Members[place], loss);
                }
            }
        }

        return weakest;
    }

    private void ExchangeSignals(ListSelection list)
    {
        var members = list.Members.ToArray();
        foreach (var one in members)
        {
            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                ExchangeSignal(list, members, one, slot);
            }
        }
    }

    // With one entry moved to the other slot, the gain of moving each holder of that slot back is linear: one sweep for all.
    private void ExchangeSignal(ListSelection list, int[] members, int one, int slot)
    {
        var from = list.SlotOf(one);
        if (slot == from || !_problem.AllowsSlot(one, slot) || !AnyHolds(list, one, slot))
        {
            return;
        }

        var before = list.Objective;
        list.SetSlot(one, slot);
        var best = (Candidate: -1, Objective: before + ListSearch.LeastGain);
        for (var place = 0; place < members.Length; place++)
        {
            var other = members[place];
            if (
                other == one
                || _problem.Groups[other] != _problem.Groups[one]
                || list.SlotOf(other) != slot
                || !_problem.AllowsSlot(other, from)
            )
            {
                continue;
            }

            var objective = list.Objective + _search.ChangeGain(list, place, from);
            if (objective > best.Objective)
            {
                best = (other, objective);
            }
        }

        list.SetSlot(best.Candidate >= 0 ? best.Candidate : one, from);
    }

    private bool AnyHolds(ListSelection list, int one, int slot) =>
        slot == 0 || list.SlotsUsed(_problem.Groups[one], slot) > 0;

    // One leaves, another takes over what signal it had, and the signal so freed goes to a newcomer or where it helps most: the
    // move that neither a swap nor an exchange reaches. Those who contribute least in each slot are the ones worth trying.
    private void PassSignalsOn(ListSelection list)
    {
        var weakest = WeakestBySlot(list);
        foreach (var leaver in weakest)
        {
            foreach (var holder in weakest)
            {
                PassSignalOn(list, leaver, holder);
            }
        }
    }

    private void PassSignalOn(ListSelection list, int leaver, int holder)
    {
        var slot = list.SlotOf(leaver);
        if (
            leaver == holder
            || !IsFree(list, leaver)
            || list.SlotOf(holder) <= 0
            || list.SlotOf(holder) == slot
            || _problem.Groups[leaver] != _problem.Groups[holder]
            || !_problem.AllowsSlot(holder, slot)
        )
        {
            return;
        }

        _spare.CopyFrom(list);
        _spare.Remove(leaver);
        _spare.SetSlot(holder, slot);
        _search.Fill(_spare, null, _cancellation);
        if (list.Count <= SmallList)
        {
            ExchangeSignals(_spare);
        }

        Adopt(list);
    }

    private int[] WeakestBySlot(ListSelection list)
    {
        var tried = list.Count <= SmallList ? list.Count : WeakestTried;
        return
        [
            .. Enumerable
                .Range(0, list.Count)
                .Select(place =>
                    (
                        Candidate: list.Members[place],
                        Slot: list.SlotOf(list.Members[place]),
                        Loss: _search.Contribution(list, place)
                    )
                )
                .GroupBy(entry => (_problem.Groups[entry.Candidate], entry.Slot))
                .SelectMany(slot => slot.OrderBy(entry => entry.Loss).Take(tried))
                .Select(entry => entry.Candidate),
        ];
    }

    private bool IsFree(ListSelection list, int candidate) =>
        !_problem.Forced[candidate] && list.SlotOf(candidate) >= 0;

    private void FillAndAdopt(ListSelection list)
    {
        _search.Fill(_spare, null, _cancellation);
        Adopt(list);
    }

    // Nobody late stays on a list from which somebody who is not could be missing.
    private bool KeepsLateBehind()
    {
        for (var group = 0; _hasLate && group < ListRules.GroupCount; group++)
        {
            var late = false;
            var missing = false;
            for (var candidate = 0; candidate < _problem.Count; candidate++)
            {
                if (_problem.Groups[candidate] != group || _problem.Forced[candidate])
                {
                    continue;
                }

                var isIn = _spare.SlotOf(candidate) >= 0;
                late |= isIn && _problem.Late[candidate];
                missing |= !isIn && !_problem.Late[candidate] && !_spare.IsStateFull(candidate);
            }

            if (late && missing)
            {
                return false;
            }
        }

        return true;
    }

    private void Adopt(ListSelection list)
    {
        if (_spare.Objective > list.Objective + ListSearch.LeastGain && KeepsLateBehind())
        {
            list.CopyFrom(_spare);
        }
    }
}

namespace SmartPick.Engine.Picking;

/// <summary>
/// Mends a list by exchanges until none helps: a program for others, a signal for another, a newcomer with somebody's signal.
/// Greedy alone errs by up to a tenth once signals or two specialties' fees are in play (design, picking).
/// </summary>
internal sealed class ListExchange
{
    private const int MostPasses = 40;

    // Lists up to this length are short enough to try every pair.
    private const int SmallList = 15;
    private const int WeakestTried = 4;
    private const int NewcomersTried = 96;

    private readonly ListProblem _problem;
    private readonly ListSearch _search;
    private readonly ListSelection _spare;
    private readonly CancellationToken _cancellation;

    public ListExchange(ListProblem problem, CancellationToken cancellation)
    {
        _problem = problem;
        _search = new ListSearch(problem, perDollar: false);
        _spare = new ListSelection(problem);
        _cancellation = cancellation;
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

    private void Adopt(ListSelection list)
    {
        if (_spare.Objective > list.Objective + ListSearch.LeastGain)
        {
            list.CopyFrom(_spare);
        }
    }
}

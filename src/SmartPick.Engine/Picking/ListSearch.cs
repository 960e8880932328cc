namespace SmartPick.Engine.Picking;

/// <summary>
/// Builds and mends a list: greedy by gain or by gain per dollar, then exchanges until none helps. Greedy alone errs by up to a
/// tenth once signals or two specialties' fees are in play; the exchanges are what makes it good (design, picking).
/// </summary>
internal sealed class ListSearch
{
    private const double LeastGain = 1e-12;
    private const int MostPasses = 40;
    private const int SmallList = 15;
    private const int Breadth = 4;

    private readonly ListProblem _problem;
    private readonly double[] _gains;
    private readonly double[] _nothing;
    private readonly bool _perDollar;

    public ListSearch(ListProblem problem, bool perDollar)
    {
        _problem = problem;
        _perDollar = perDollar;
        _gains = new double[problem.Count * ListProblem.SlotCount];
        _nothing = new double[problem.Stride];
    }

    /// <summary>A list with only what is forced, signalled only where it must be.</summary>
    public ListSelection Start()
    {
        var list = new ListSelection(_problem);
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            if (_problem.Forced[candidate])
            {
                list.Insert(candidate, list.SlotFor(candidate, 0));
            }
        }

        return list;
    }

    /// <summary>Adds programs and signals, the best first, until nothing that is allowed helps.</summary>
    /// <param name="list">The list to fill.</param>
    /// <param name="added">Where the candidates added are noted in order, or null.</param>
    /// <param name="cancellation">Stops the search between two steps.</param>
    public void Fill(
        ListSelection list,
        List<int>? added = null,
        CancellationToken cancellation = default
    )
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var upgrade = BestUpgrade(list);
            var addition = BestAddition(list);
            if (addition.Score <= LeastGain && upgrade.Score <= LeastGain)
            {
                return;
            }

            if (upgrade.Score >= addition.Score)
            {
                list.SetSlot(upgrade.Candidate, upgrade.Slot);
            }
            else
            {
                list.Insert(addition.Candidate, addition.Slot);
                added?.Add(addition.Candidate);
            }
        }
    }

    /// <summary>Exchanges until none helps: a program for others, a signal for another.</summary>
    public void Improve(ListSelection list, CancellationToken cancellation = default)
    {
        var spare = new ListSelection(_problem);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = list.Objective;
            ReplaceEach(list, spare, cancellation);
            ExchangeSignals(list);
            PassSignalsOn(list, spare, cancellation);
            ReplacePairs(list, spare, cancellation);
            if (list.Objective <= before + LeastGain)
            {
                return;
            }
        }
    }

    /// <summary>What each candidate not on the list would add, by slot.</summary>
    public ReadOnlySpan<double> Sweep(ListSelection list)
    {
        var stride = _problem.Stride * ListProblem.SlotCount;
        var chances = _problem.Chances;
        var place = 0;
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            if (list.SlotOf(candidate) >= 0)
            {
                place++;
                continue;
            }

            GainKernel.Gains(
                list.Reach(place),
                list.Below(place),
                _problem.Values[candidate],
                chances.Slice(candidate * stride, stride),
                _gains.AsSpan(candidate * ListProblem.SlotCount, ListProblem.SlotCount)
            );
        }

        return _gains;
    }

    private (int Candidate, int Slot, double Score) BestAddition(ListSelection list)
    {
        if (!list.HasRoomInGroup(0) && !list.HasRoomInGroup(1))
        {
            return (-1, 0, 0);
        }

        Sweep(list);
        var early = BestAddition(list, 0, late: false);
        var other = BestAddition(list, 1, late: false);
        return other.Score > early.Score ? other : early;
    }

    private (int Candidate, int Slot, double Score) BestAddition(
        ListSelection list,
        int group,
        bool late
    )
    {
        var best = (Candidate: -1, Slot: 0, Score: 0.0);
        if (!list.HasRoomInGroup(group))
        {
            return best;
        }

        var anyAllowed = false;
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            if (
                _problem.Groups[candidate] != group
                || _problem.Late[candidate] != late
                || list.SlotOf(candidate) >= 0
                || !list.HasRoomFor(candidate)
            )
            {
                continue;
            }

            anyAllowed = true;
            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                var gain = _gains[(candidate * ListProblem.SlotCount) + slot];
                if (
                    gain > best.Score
                    && _problem.AllowsSlot(candidate, slot)
                    && list.HasSignal(group, slot)
                )
                {
                    best = (candidate, slot, gain);
                }
            }
        }

        if (!anyAllowed && !late)
        {
            return BestAddition(list, group, late: true);
        }

        return _perDollar ? (best.Candidate, best.Slot, best.Score / Dollars(list, group)) : best;
    }

    private double Dollars(ListSelection list, int group) =>
        Math.Max(1, _problem.Rules.MarginalFee(group, list.GroupCount(group)));

    private (int Candidate, int Slot, double Score) BestUpgrade(ListSelection list)
    {
        var best = (Candidate: -1, Slot: 0, Score: 0.0);
        for (var place = 0; place < list.Count; place++)
        {
            var candidate = list.Members[place];
            var from = list.SlotOf(candidate);
            for (var slot = 1; slot < ListProblem.SlotCount; slot++)
            {
                if (
                    slot == from
                    || !_problem.AllowsSlot(candidate, slot)
                    || !list.HasSignal(_problem.Groups[candidate], slot)
                )
                {
                    continue;
                }

                var gain = ChangeGain(list, place, slot);
                if (gain > best.Score)
                {
                    best = (candidate, slot, gain);
                }
            }
        }

        return best;
    }

    private double ChangeGain(ListSelection list, int place, int slot)
    {
        var candidate = list.Members[place];
        return GainKernel.ChangeGain(
            list.Reach(place),
            list.After(place + 1),
            _problem.Values[candidate],
            _problem.ChancesOf(candidate, list.SlotOf(candidate)),
            _problem.ChancesOf(candidate, slot)
        );
    }

    // Drops one program and fills the room again: a swap, or one dear application for several cheap ones.
    private void ReplaceEach(
        ListSelection list,
        ListSelection spare,
        CancellationToken cancellation
    )
    {
        foreach (var candidate in list.Members.ToArray())
        {
            if (!IsFree(list, candidate))
            {
                continue;
            }

            spare.CopyFrom(list);
            spare.Remove(candidate);
            Fill(spare, null, cancellation);
            Adopt(list, spare);
        }
    }

    // Two at once, where a limit per state or a tier lets one go only with another; lists are short enough to try all pairs.
    private void ReplacePairs(
        ListSelection list,
        ListSelection spare,
        CancellationToken cancellation
    )
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
                    spare.CopyFrom(list);
                    spare.Remove(members[i]);
                    spare.Remove(members[j]);
                    Fill(spare, null, cancellation);
                    Adopt(list, spare);
                }
            }
        }
    }

    private bool IsFree(ListSelection list, int candidate) =>
        !_problem.Forced[candidate] && list.SlotOf(candidate) >= 0;

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
        if (slot == from || !_problem.AllowsSlot(one, slot))
        {
            return;
        }

        var before = list.Objective;
        list.SetSlot(one, slot);
        var best = (Candidate: -1, Objective: before + LeastGain);
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

            var objective = list.Objective + ChangeGain(list, place, from);
            if (objective > best.Objective)
            {
                best = (other, objective);
            }
        }

        if (best.Candidate >= 0)
        {
            list.SetSlot(best.Candidate, from);
        }
        else
        {
            list.SetSlot(one, from);
        }
    }

    // One leaves, another takes over what signal it had, and the signal so freed goes to a newcomer or where it helps most: the
    // move that neither a swap nor an exchange reaches. Those who contribute least in each slot are the ones worth trying.
    private void PassSignalsOn(
        ListSelection list,
        ListSelection spare,
        CancellationToken cancellation
    )
    {
        var weakest = WeakestBySlot(list);
        foreach (var leaver in weakest)
        {
            foreach (var holder in weakest)
            {
                PassSignalOn(list, spare, leaver, holder, cancellation);
            }
        }
    }

    private void PassSignalOn(
        ListSelection list,
        ListSelection spare,
        int leaver,
        int holder,
        CancellationToken cancellation
    )
    {
        var slot = list.SlotOf(leaver);
        if (
            leaver == holder
            || slot < 0
            || list.SlotOf(holder) <= 0
            || list.SlotOf(holder) == slot
            || _problem.Forced[leaver]
            || _problem.Groups[leaver] != _problem.Groups[holder]
            || !_problem.AllowsSlot(holder, slot)
        )
        {
            return;
        }

        spare.CopyFrom(list);
        spare.Remove(leaver);
        spare.SetSlot(holder, slot);
        Fill(spare, null, cancellation);
        ExchangeSignals(spare);
        Adopt(list, spare);
    }

    private int[] WeakestBySlot(ListSelection list)
    {
        var breadth = list.Count <= SmallList ? list.Count : Breadth;
        return
        [
            .. Enumerable
                .Range(0, list.Count)
                .Select(place =>
                    (
                        Candidate: list.Members[place],
                        Slot: list.SlotOf(list.Members[place]),
                        Loss: Contribution(list, place)
                    )
                )
                .GroupBy(entry => (_problem.Groups[entry.Candidate], entry.Slot))
                .SelectMany(slot => slot.OrderBy(entry => entry.Loss).Take(breadth))
                .Select(entry => entry.Candidate),
        ];
    }

    /// <summary>What the list would lose without the entry at a place.</summary>
    public double Contribution(ListSelection list, int place)
    {
        var candidate = list.Members[place];
        return GainKernel.ChangeGain(
            list.Reach(place),
            list.After(place + 1),
            _problem.Values[candidate],
            _nothing,
            _problem.ChancesOf(candidate, list.SlotOf(candidate))
        );
    }

    private static void Adopt(ListSelection list, ListSelection other)
    {
        if (other.Objective > list.Objective + LeastGain)
        {
            list.CopyFrom(other);
        }
    }
}

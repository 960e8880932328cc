namespace SmartPick.Engine.Picking;

/// <summary>
/// Fills a list: always the program or signal that adds most (or most per dollar), until nothing that is allowed helps. What a
/// program adds can only fall as a list grows, so a gain computed earlier is an upper limit now: few are computed anew at each
/// step (lazy greedy, Minoux 1978).
/// </summary>
internal sealed class ListSearch
{
    /// <summary>Gains up to this are rounding.</summary>
    public const double LeastGain = 1e-12;

    private readonly ListProblem _problem;
    private readonly double[] _gains;
    private readonly double[] _nothing;
    private readonly int[] _computedAt;
    private readonly bool _perDollar;
    private int[] _active;
    private int _step;

    public ListSearch(ListProblem problem, bool perDollar)
    {
        _problem = problem;
        _perDollar = perDollar;
        _gains = new double[problem.Count * ListProblem.SlotCount];
        _nothing = new double[problem.Stride];
        _computedAt = new int[problem.Count];
        _active = [.. Enumerable.Range(0, problem.Count)];
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
        var isSwept = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var upgrade = BestUpgrade(list);
            if (!isSwept && HasRoom(list))
            {
                SweepActive(list);
                isSwept = true;
            }

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

            _step++;
        }
    }

    /// <summary>What each candidate not on the list would add, by slot.</summary>
    public ReadOnlySpan<double> Sweep(ListSelection list)
    {
        var place = 0;
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            if (list.SlotOf(candidate) >= 0)
            {
                place++;
                continue;
            }

            Compute(list, candidate, place);
        }

        return _gains;
    }

    /// <summary>
    /// Looks from now on only at the candidates that would add most to a list as it stands, besides those on it: exchanges with
    /// the others have next to no prospect.
    /// </summary>
    public void Focus(ListSelection list, int breadth)
    {
        if (_problem.Count - list.Count <= breadth)
        {
            _active = [.. Enumerable.Range(0, _problem.Count)];
            return;
        }

        _active = [.. Promising(list, breadth).Concat(list.Members.ToArray()).Order()];
    }

    /// <summary>The candidates not on a list that would add most to it as it stands, the best first.</summary>
    public int[] Promising(ListSelection list, int most)
    {
        Sweep(list);
        return
        [
            .. Enumerable
                .Range(0, _problem.Count)
                .Where(candidate => list.SlotOf(candidate) < 0)
                .OrderByDescending(MostGain)
                .ThenBy(candidate => candidate)
                .Take(most),
        ];
    }

    /// <summary>What changing the signal of the entry at a place brings.</summary>
    public double ChangeGain(ListSelection list, int place, int slot)
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

    private static bool HasRoom(ListSelection list) =>
        list.HasRoomInGroup(0) || list.HasRoomInGroup(1);

    private double MostGain(int candidate)
    {
        var gains = _gains.AsSpan(candidate * ListProblem.SlotCount, ListProblem.SlotCount);
        return Math.Max(gains[0], Math.Max(gains[1], gains[2]));
    }

    private void SweepActive(ListSelection list)
    {
        foreach (var candidate in _active)
        {
            if (list.SlotOf(candidate) < 0)
            {
                Compute(list, candidate, ~list.Members.BinarySearch(candidate));
            }
        }
    }

    private void Compute(ListSelection list, int candidate, int place)
    {
        var stride = _problem.Stride * ListProblem.SlotCount;
        GainKernel.Gains(
            list.Reach(place),
            list.Below(place),
            _problem.Values[candidate],
            _problem.Chances.Slice(candidate * stride, stride),
            _gains.AsSpan(candidate * ListProblem.SlotCount, ListProblem.SlotCount)
        );
        _computedAt[candidate] = _step;
    }

    private (int Candidate, int Slot, double Score) BestAddition(ListSelection list)
    {
        var first = BestOfGroup(list, 0);
        var second = BestOfGroup(list, 1);
        return second.Score > first.Score ? second : first;
    }

    private (int Candidate, int Slot, double Score) BestOfGroup(ListSelection list, int group)
    {
        if (!list.HasRoomInGroup(group))
        {
            return (-1, 0, 0);
        }

        var best = BestOf(list, group, late: false, out var anyAllowed);
        if (!anyAllowed)
        {
            best = BestOf(list, group, late: true, out _);
        }

        var dollars = _perDollar
            ? Math.Max(1, _problem.Rules.MarginalFee(group, list.GroupCount(group)))
            : 1;
        return (best.Candidate, best.Slot, best.Score / dollars);
    }

    // The most promising first, so that most others need not be computed anew.
    private (int Candidate, int Slot, double Score) BestOf(
        ListSelection list,
        int group,
        bool late,
        out bool anyAllowed
    )
    {
        var promising = (Candidate: -1, Slot: 0, Score: 0.0);
        anyAllowed = false;
        foreach (var candidate in _active)
        {
            if (IsOpen(list, candidate, group, late))
            {
                anyAllowed = true;
                promising = Better(list, candidate, promising);
            }
        }

        if (promising.Candidate < 0)
        {
            return promising;
        }

        var best = Better(list, Fresh(list, promising.Candidate), (-1, 0, 0));
        foreach (var candidate in _active)
        {
            if (
                IsOpen(list, candidate, group, late)
                && Better(list, candidate, best).Candidate == candidate
            )
            {
                best = Better(list, Fresh(list, candidate), best);
            }
        }

        return best;
    }

    private bool IsOpen(ListSelection list, int candidate, int group, bool late) =>
        _problem.Groups[candidate] == group
        && _problem.Late[candidate] == late
        && list.SlotOf(candidate) < 0
        && list.HasRoomFor(candidate);

    private int Fresh(ListSelection list, int candidate)
    {
        if (_computedAt[candidate] != _step)
        {
            Compute(list, candidate, ~list.Members.BinarySearch(candidate));
        }

        return candidate;
    }

    private (int Candidate, int Slot, double Score) Better(
        ListSelection list,
        int candidate,
        (int Candidate, int Slot, double Score) best
    )
    {
        for (var slot = 0; slot < ListProblem.SlotCount; slot++)
        {
            var gain = _gains[(candidate * ListProblem.SlotCount) + slot];
            if (
                gain > best.Score
                && _problem.AllowsSlot(candidate, slot)
                && list.HasSignal(_problem.Groups[candidate], slot)
            )
            {
                best = (candidate, slot, gain);
            }
        }

        return best;
    }

    private (int Candidate, int Slot, double Score) BestUpgrade(ListSelection list)
    {
        var best = (Candidate: -1, Slot: 0, Score: 0.0);
        for (var place = 0; place < list.Count; place++)
        {
            var candidate = list.Members[place];
            for (var slot = 1; slot < ListProblem.SlotCount; slot++)
            {
                if (
                    slot == list.SlotOf(candidate)
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
}

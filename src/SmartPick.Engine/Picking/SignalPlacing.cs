namespace SmartPick.Engine.Picking;

/// <summary>
/// Where the signals go on a list whose programs are given: where they add most one by one, then exchanged while that helps. A list
/// that holds every program of the primary specialty advised is also tried with the signals as advised, and keeps those unless another
/// placing is worth more and costs nothing of the chance to match: no list comes to less than a part of itself that is shown.
/// </summary>
/// <param name="plan">The list advised.</param>
/// <param name="valuer">Values lists.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class SignalPlacing(
    ListPlan plan,
    ListValuer valuer,
    CancellationToken cancellation
)
{
    /// <summary>The list with its signals.</summary>
    /// <param name="programs">Candidates of the primary specialty.</param>
    public ListEntries Of(int[] programs)
    {
        var forced = new bool[plan.Problem.Count];
        foreach (var index in programs)
        {
            forced[index] = true;
        }

        var rules = new ListRules
        {
            MaximumCount = [programs.Length, 0],
            SlotCapacity = plan.Problem.Rules.SlotCapacity,
            Fees = [new int[programs.Length + 2], [0, 0]],
        };
        var problem = plan.Problem.With(rules, forced);
        var search = new ListSearch(problem, perDollar: false);
        var start = search.Start();
        var asAdvised = AsAdvised(start);
        var placed = Mended(search, start);
        if (!Advised().All(entry => forced[entry.Candidate]))
        {
            return placed;
        }

        var kept = asAdvised.ToEntries();
        if (IsBetter(placed, kept))
        {
            return placed;
        }

        // From the signals as advised only where the other way leads below them: on a long list that takes its time.
        var mended = Mended(search, asAdvised);
        return IsBetter(mended, kept) ? mended : kept;
    }

    private bool IsBetter(ListEntries list, ListEntries kept)
    {
        var (tally, least) = (valuer.Tally(list), valuer.Tally(kept));
        return tally.Match >= least.Match && valuer.Objective(tally) >= valuer.Objective(least);
    }

    private ListSelection AsAdvised(ListSelection start)
    {
        var list = new ListSelection(start.Problem);
        list.CopyFrom(start);
        foreach (var (candidate, slot) in Advised())
        {
            if (list.SlotOf(candidate) >= 0 && list.SlotOf(candidate) != slot)
            {
                list.SetSlot(candidate, list.SlotFor(candidate, slot));
            }
        }

        return list;
    }

    private ListEntries Mended(ListSearch search, ListSelection list)
    {
        search.Fill(list, null, cancellation);
        new ListExchange(list.Problem, cancellation).ImproveSignals(list);
        return list.ToEntries();
    }

    private IEnumerable<(int Candidate, int Slot)> Advised() =>
        plan
            .List.Entries.Candidates.Zip(plan.List.Entries.Slots)
            .Where(entry => plan.Problem.Groups[entry.First] == 0);
}

namespace SmartPick.Engine.Picking;

/// <summary>The best list found for a problem, and how the search came to it.</summary>
/// <param name="Entries">The list.</param>
/// <param name="Objective">Its objective, 0 to 1.</param>
internal sealed record OptimizedList(ListEntries Entries, double Objective);

/// <summary>
/// Finds a list. With one specialty: greedy, then exchanges. With two: the split of applications between them is the hard part
/// (tiered fees, a flat first step), so several splits are filled and the best few mended under the rules as they are.
/// </summary>
internal static class ListOptimizer
{
    private const int MostSplits = 9;
    private const int SplitsMended = 2;

    /// <summary>The best list found.</summary>
    public static OptimizedList Optimize(
        ListProblem problem,
        CancellationToken cancellation = default
    )
    {
        OptimizedList? best = null;
        foreach (var (start, perDollar) in Starts(problem, cancellation))
        {
            var search = new ListSearch(problem, perDollar);
            search.Fill(start, null, cancellation);
            new ListExchange(problem, cancellation).Improve(start);
            if (best is null || start.Objective > best.Objective)
            {
                best = new OptimizedList(start.ToEntries(), start.Objective);
            }
        }

        return best!;
    }

    /// <summary>The best list found by mending one that is known, for small changes of the problem.</summary>
    public static OptimizedList Mend(
        ListProblem problem,
        ListEntries known,
        CancellationToken cancellation = default
    )
    {
        var search = new ListSearch(problem, perDollar: false);
        var list = new ListSearch(problem, perDollar: false).Start();
        for (var i = 0; i < known.Candidates.Length; i++)
        {
            var candidate = known.Candidates[i];
            var slot = list.SlotFor(candidate, known.Slots[i]);
            if (list.SlotOf(candidate) >= 0)
            {
                list.SetSlot(candidate, slot);
            }
            else if (list.HasRoomFor(candidate))
            {
                list.Insert(candidate, slot);
            }
        }

        search.Fill(list, null, cancellation);
        new ListExchange(problem, cancellation).Improve(list);
        return new OptimizedList(list.ToEntries(), list.Objective);
    }

    /// <summary>The objective of a given list.</summary>
    public static double Evaluate(ListProblem problem, ListEntries entries)
    {
        var reach = (double[])problem.Weights.Clone();
        var value = 0.0;
        var zero = new double[problem.Stride];
        for (var i = 0; i < entries.Candidates.Length; i++)
        {
            var chances = problem.ChancesOf(entries.Candidates[i], entries.Slots[i]);
            value +=
                problem.Values[entries.Candidates[i]]
                * GainKernel.ChangeGain(reach, zero, 1, zero, chances);
            GainKernel.Pass(reach, chances, reach);
        }

        return value;
    }

    private static IEnumerable<(ListSelection Start, bool PerDollar)> Starts(
        ListProblem problem,
        CancellationToken cancellation
    )
    {
        yield return (new ListSearch(problem, perDollar: false).Start(), false);
        if (problem.Rules.MaximumCount[0] + problem.Rules.MaximumCount[1] <= ListExchange.SmallList)
        {
            yield return (WithoutSignals(problem, cancellation), false);
        }

        if (problem.Rules.MaximumCount[1] == 0)
        {
            yield break;
        }

        yield return (new ListSearch(problem, perDollar: true).Start(), true);
        foreach (var split in BestSplits(problem, cancellation))
        {
            var list = new ListSelection(problem);
            list.CopyFrom(split);
            yield return (list, false);
        }
    }

    // Programs first, as if there were no signals: where few are chosen, a signal given too early leads the greedy search astray.
    private static ListSelection WithoutSignals(ListProblem problem, CancellationToken cancellation)
    {
        var rules = problem.Rules;
        var plain = problem.With(
            new ListRules
            {
                MaximumCount = rules.MaximumCount,
                SlotCapacity = new int[rules.SlotCapacity.Length],
                Fees = rules.Fees,
                Budget = rules.Budget,
                MaximumPerState = rules.MaximumPerState,
            }
        );
        var search = new ListSearch(plain, perDollar: false);
        var chosen = search.Start();
        search.Fill(chosen, null, cancellation);
        var list = new ListSearch(problem, perDollar: false).Start();
        foreach (var candidate in chosen.Members)
        {
            if (list.SlotOf(candidate) < 0)
            {
                list.Insert(candidate, list.SlotFor(candidate, 0));
            }
        }

        return list;
    }

    private static IEnumerable<ListSelection> BestSplits(
        ListProblem problem,
        CancellationToken cancellation
    )
    {
        var filled = new List<ListSelection>();
        foreach (var (first, second) in Spread(problem.Rules.MaximalCounts()))
        {
            var part = problem.With(problem.Rules.WithCounts(first, second));
            var search = new ListSearch(part, perDollar: false);
            var list = search.Start();
            search.Fill(list, null, cancellation);
            filled.Add(list);
        }

        return filled.OrderByDescending(list => list.Objective).Take(SplitsMended);
    }

    private static IEnumerable<(int First, int Second)> Spread(
        IReadOnlyList<(int First, int Second)> pairs
    )
    {
        if (pairs.Count <= MostSplits)
        {
            return pairs;
        }

        return Enumerable
            .Range(0, MostSplits)
            .Select(i => pairs[i * (pairs.Count - 1) / (MostSplits - 1)]);
    }
}

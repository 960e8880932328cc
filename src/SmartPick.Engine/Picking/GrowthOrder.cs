namespace SmartPick.Engine.Picking;

/// <summary>
/// The order in which the list that is shown comes about: its own programs of the primary specialty, always the one that adds most
/// to the chance of a match, then in the same way those that could be added beyond, without a signal. So the curve passes through the
/// list shown. What each adds is weighed on the rows of the search, all rotation effects together. It can only fall as the list grows,
/// so a gain computed earlier is an upper limit and few are computed anew (as in <see cref="ListSearch"/>).
/// </summary>
internal sealed class GrowthOrder
{
    private readonly ListProblem _problem;
    private readonly List<(int Candidate, int Slot)> _order = [];
    private readonly int[] _perState;
    private readonly double[] _free;

    private GrowthOrder(ListProblem problem)
    {
        _problem = problem;
        _perState = new int[problem.StateCount];
        _free = (double[])problem.Weights.Clone();
    }

    /// <summary>Candidates and slots, in order.</summary>
    /// <param name="problem">The problem with the counts decided.</param>
    /// <param name="list">The list shown.</param>
    /// <param name="longest">Applications of the longest list followed; the list shown is followed to its end however long it is.</param>
    public static IReadOnlyList<(int Candidate, int Slot)> Of(
        ListProblem problem,
        ListEntries list,
        int longest
    )
    {
        var growth = new GrowthOrder(problem);
        (int Candidate, int Slot)[] shown =
        [
            .. list.Candidates.Zip(list.Slots).Where(entry => problem.Groups[entry.First] == 0),
        ];
        growth.Add(shown, shown.Length, int.MaxValue);
        var listed = shown.Select(entry => entry.Candidate).ToHashSet();
        growth.Add(
            Enumerable
                .Range(0, problem.Count)
                .Where(candidate => problem.Groups[candidate] == 0 && !listed.Contains(candidate))
                // The signals of the list shown stay where they are.
                .Select(candidate => (candidate, 0)),
            longest,
            problem.Rules.MaximumPerState
        );
        return growth._order;
    }

    private void Add(IEnumerable<(int Candidate, int Slot)> entries, int longest, int mostPerState)
    {
        var waiting =
            new PriorityQueue<
                (int Candidate, int Slot, int Step),
                (bool Late, double Loss, int Candidate)
            >();
        foreach (var (candidate, slot) in entries)
        {
            Enqueue(candidate, slot);
        }

        while (_order.Count < longest && waiting.TryDequeue(out var next, out _))
        {
            if (_perState[_problem.States[next.Candidate]] >= mostPerState)
            {
                continue;
            }

            if (next.Step < _order.Count)
            {
                Enqueue(next.Candidate, next.Slot);
                continue;
            }

            _order.Add((next.Candidate, next.Slot));
            _perState[_problem.States[next.Candidate]]++;
            GainKernel.Pass(_free, _problem.ChancesOf(next.Candidate, next.Slot), _free);
        }

        // What nothing speaks for comes after the others, as in the search.
        void Enqueue(int candidate, int slot) =>
            waiting.Enqueue(
                (candidate, slot, _order.Count),
                (_problem.Late[candidate], -Gain(candidate, slot), candidate)
            );
    }

    private double Gain(int candidate, int slot)
    {
        var x = _problem.ChancesOf(candidate, slot);
        double gain = 0;
        for (var row = 0; row < _free.Length; row++)
        {
            gain += _free[row] * x[row];
        }

        return gain;
    }
}

namespace SmartPick.Engine.Picking;

/// <summary>
/// The order in which the list that is shown comes about: its own programs of the primary specialty, always the one that adds most
/// to the chance of a match, then those that the search would add beyond. So the curve passes through the list shown.
/// </summary>
internal sealed class GrowthOrder
{
    private readonly ListProblem _problem;
    private readonly List<(int Candidate, int Slot)> _order = [];
    private readonly int[] _perState;

    private GrowthOrder(ListProblem problem)
    {
        _problem = problem;
        _perState = new int[problem.StateCount];
    }

    /// <summary>Candidates and slots, in order; no longer than the search's own sequence.</summary>
    /// <param name="problem">The problem with the counts decided.</param>
    /// <param name="list">The list shown.</param>
    /// <param name="grown">The primary list as the search grows it, as far as it is followed.</param>
    public static IReadOnlyList<(int Candidate, int Slot)> Of(
        ListProblem problem,
        ListEntries list,
        IReadOnlyList<(int Candidate, int Slot)> grown
    )
    {
        var growth = new GrowthOrder(problem);
        growth.AddMembers(list);
        growth.AddBeyond(grown);
        return growth._order;
    }

    private void AddMembers(ListEntries list)
    {
        var left = list
            .Candidates.Zip(list.Slots)
            .Where(entry => _problem.Groups[entry.First] == 0)
            .ToList();
        var free = (double[])_problem.Weights.Clone();
        while (left.Count > 0)
        {
            // What nothing speaks for comes after the others, as in the search.
            var next = left.OrderBy(entry => _problem.Late[entry.First])
                .ThenByDescending(entry => Gain(free, entry))
                .ThenBy(entry => entry.First)
                .First();
            left.Remove(next);
            Add(next);
            var x = _problem.ChancesOf(next.First, next.Second);
            for (var row = 0; row < free.Length; row++)
            {
                free[row] *= 1 - x[row];
            }
        }
    }

    // The signals of the list shown stay where they are.
    private void AddBeyond(IReadOnlyList<(int Candidate, int Slot)> grown)
    {
        var listed = _order.Select(entry => entry.Candidate).ToHashSet();
        var most = _problem.Rules.MaximumPerState;
        foreach (var (candidate, _) in grown)
        {
            if (
                _order.Count < grown.Count
                && !listed.Contains(candidate)
                && _perState[_problem.States[candidate]] < most
            )
            {
                Add((candidate, 0));
            }
        }
    }

    private void Add((int Candidate, int Slot) entry)
    {
        _order.Add(entry);
        _perState[_problem.States[entry.Candidate]]++;
    }

    private double Gain(double[] free, (int Candidate, int Slot) entry)
    {
        var x = _problem.ChancesOf(entry.Candidate, entry.Slot);
        double gain = 0;
        for (var row = 0; row < free.Length; row++)
        {
            gain += free[row] * x[row];
        }

        return gain;
    }
}

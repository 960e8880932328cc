namespace SmartPick.Engine.Picking;

/// <summary>Turns the applicant's limits into the optimiser's rules, and settles which programs are on every list.</summary>
internal static class ListLimits
{
    /// <summary>The rules with the applicant's own limits, and no more of each group than given.</summary>
    public static ListRules Rules(PickQuestion question, int first, int second)
    {
        var most = new[] { Most(question, 0, first), Most(question, 1, second) };
        return new ListRules
        {
            MaximumCount = most,
            SlotCapacity = SignalRules.Capacity(question),
            Fees = [Fees(question, 0, most[0]), Fees(question, 1, most[1])],
            Budget = question.Applicant.Limits.Budget?.Dollars ?? int.MaxValue,
            MaximumPerState = question.Applicant.Limits.MaxPerState ?? int.MaxValue,
        };
    }

    /// <summary>
    /// Programs under must, then home, then away programs, as long as the limits hold: nobody leaves out where they studied or
    /// rotated unless they say never.
    /// </summary>
    public static bool[] Forced(PickQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var rules = Rules(question, int.MaxValue, int.MaxValue);
        var forced = new bool[candidates.Count];
        var counts = new int[ListRules.GroupCount];
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = Enumerable
            .Range(0, candidates.Count)
            .Where(i => candidates[i].IsMust || candidates[i].IsRotated)
            .OrderByDescending(i => candidates[i].IsMust)
            .ThenByDescending(i => candidates[i].IsHome)
            .ThenBy(i => i);
        foreach (var i in order)
        {
            var first = counts[0] + (candidates[i].Group == 0 ? 1 : 0);
            var second = counts[1] + (candidates[i].Group == 1 ? 1 : 0);
            var here = states.GetValueOrDefault(candidates[i].Program.State) + 1;
            if (rules.Allows(first, second) && here <= rules.MaximumPerState)
            {
                forced[i] = true;
                (counts[0], counts[1]) = (first, second);
                states[candidates[i].Program.State] = here;
            }
        }

        return forced;
    }

    private static int Most(PickQuestion question, int group, int most)
    {
        if (group >= question.Specialties.Count)
        {
            return 0;
        }

        var candidates = question.Candidates.Count(candidate => candidate.Group == group);
        return Math.Min(Math.Min(most, candidates), question.OwnLimit(group) ?? int.MaxValue);
    }

    private static int[] Fees(PickQuestion question, int group, int most) =>
        group < question.Specialties.Count
            ? question.Portals[group].Table(most + 1, question.Reserve(group))
            : [0, 0];
}

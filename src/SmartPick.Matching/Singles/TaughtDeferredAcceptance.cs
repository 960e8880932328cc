using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Singles;

/// <summary>
/// The same as <see cref="DeferredAcceptance"/>, one applicant at a time as it is taught: whoever is displaced proposes next. Tells
/// every step; the assignment is the same, as the order of proposals does not matter.
/// </summary>
internal static class TaughtDeferredAcceptance
{
    /// <summary>Lets singles who hold nothing propose until nobody is refused any more; returns how many were displaced.</summary>
    public static long Run(Layout lists, Holdings holdings, Action<MatchStep> trace)
    {
        long displacements = 0;
        for (var applicant = 0; applicant < holdings.Singles.Length; applicant++)
        {
            var choice = lists.ApplicantStart[applicant];
            if (choice == holdings.Singles[applicant].End)
            {
                continue;
            }

            var next = Propose(lists, holdings, applicant, choice, trace);
            while (next >= 0)
            {
                displacements++;
                next = Propose(lists, holdings, next, holdings.Singles[next].Held + 1, trace);
            }
        }

        return displacements;
    }

    /// <summary>Proposes down the list from a choice; returns who was displaced, -1 for nobody.</summary>
    private static int Propose(
        Layout lists,
        Holdings holdings,
        int applicant,
        int choice,
        Action<MatchStep> trace
    )
    {
        ref var single = ref holdings.Singles[applicant];
        var rosters = holdings.Rosters;
        for (; choice < single.End; choice++)
        {
            var (program, rank) = lists.Edges[choice];
            trace(new MatchStep(MatchStepKind.Proposes, applicant, program));
            if (!rosters.Accepts(program, rank))
            {
                trace(new MatchStep(MatchStepKind.Refuses, applicant, program));
                continue;
            }

            single.Held = choice;
            trace(new MatchStep(MatchStepKind.Holds, applicant, program));
            var displaced = rosters.Add(program, rank);
            if (displaced < 0)
            {
                return -1;
            }

            var loser = rosters.ApplicantAt(program, displaced);
            trace(new MatchStep(MatchStepKind.Displaces, loser, program));
            return loser;
        }

        single.Held = single.End;
        trace(new MatchStep(MatchStepKind.ListEnds, applicant, -1));
        return -1;
    }
}

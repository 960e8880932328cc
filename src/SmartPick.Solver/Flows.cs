using Google.OrTools.Graph;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver;

/// <summary>The door to OR-Tools: its only uses.</summary>
internal static class Flows
{
    /// <summary>The placement with the largest sum of worths, by pair. Deterministic: same pairs in the same order, same placement.</summary>
    public static bool[] LargestSum(WeighedPairs pairs)
    {
        if (pairs.Mentee.Length == 0)
        {
            return [];
        }

        using var flow = new MinCostFlow(NodeCount(pairs), ArcCount(pairs));
        var sink = NodeCount(pairs) - 1;
        for (var pair = 0; pair < pairs.Mentee.Length; pair++)
        {
            flow.AddArcWithCapacityAndUnitCost(
                pairs.Mentee[pair],
                pairs.MenteePlaces.Length + pairs.Mentor[pair],
                1,
                -pairs.Worth[pair]
            );
        }

        // What a mentee has of places and no mentor for goes past them all, for nothing.
        long supply = 0;
        for (var mentee = 0; mentee < pairs.MenteePlaces.Length; mentee++)
        {
            var places = pairs.MenteePlaces[mentee];
            flow.AddArcWithCapacityAndUnitCost(mentee, sink, places, 0);
            flow.SetNodeSupply(mentee, places);
            supply += places;
        }

        for (var mentor = 0; mentor < pairs.MentorPlaces.Length; mentor++)
        {
            flow.AddArcWithCapacityAndUnitCost(
                pairs.MenteePlaces.Length + mentor,
                sink,
                pairs.MentorPlaces[mentor],
                0
            );
        }

        flow.SetNodeSupply(sink, -supply);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL)
        {
            throw new InvalidOperationException($"The solver says {status}.");
        }

        var placed = new bool[pairs.Mentee.Length];
        for (var pair = 0; pair < placed.Length; pair++)
        {
            placed[pair] = flow.Flow(pair) > 0;
        }

        return placed;
    }

    /// <summary>The most places that can be filled at once.</summary>
    public static long MostPlaced(WeighedPairs pairs)
    {
        if (pairs.Mentee.Length == 0)
        {
            return 0;
        }

        using var flow = new MaxFlow();
        var source = NodeCount(pairs);
        var sink = source - 1;
        for (var pair = 0; pair < pairs.Mentee.Length; pair++)
        {
            flow.AddArcWithCapacity(
                pairs.Mentee[pair],
                pairs.MenteePlaces.Length + pairs.Mentor[pair],
                1
            );
        }

        for (var mentee = 0; mentee < pairs.MenteePlaces.Length; mentee++)
        {
            flow.AddArcWithCapacity(source, mentee, pairs.MenteePlaces[mentee]);
        }

        for (var mentor = 0; mentor < pairs.MentorPlaces.Length; mentor++)
        {
            flow.AddArcWithCapacity(
                pairs.MenteePlaces.Length + mentor,
                sink,
                pairs.MentorPlaces[mentor]
            );
        }

        var status = flow.Solve(source, sink);
        return status == MaxFlow.Status.OPTIMAL
            ? flow.OptimalFlow()
            : throw new InvalidOperationException($"The solver says {status}.");
    }

    private static int NodeCount(WeighedPairs pairs) =>
        pairs.MenteePlaces.Length + pairs.MentorPlaces.Length + 1;

    private static int ArcCount(WeighedPairs pairs) =>
        pairs.Mentee.Length + pairs.MenteePlaces.Length + pairs.MentorPlaces.Length;
}

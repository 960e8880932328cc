using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Verification;

/// <summary>Looks for singles and programs that would rather be together.</summary>
internal static class SingleScan
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Standing standing, BlockingList blocking)
    {
        var lists = standing.Lists;
        var room = new Room(standing);
        var refused = room.RefusedFrom(withGiven: true);
        var (edges, levels) = (lists.Edges, lists.EdgeLevel);
        for (var applicant = 0; applicant < lists.ApplicantIds.Length; applicant++)
        {
            var start = lists.ApplicantStart[applicant];
            var held = standing.HeldChoice[applicant];
            var end = held;
            if (levels is not null && held < lists.ApplicantStart[applicant + 1])
            {
                // Choices equal to the one held are not preferred.
                while (end > start && levels[end - 1] == levels[held])
                {
                    end--;
                }
            }

            var own = standing.SupplementalOf(applicant);
            for (var choice = start; choice < end; choice++)
            {
                var (program, rank) = edges[choice];
                if (standing.Place(program, rank) < refused[program] || program == own)
                {
                    Note(standing, room, blocking, applicant, choice);
                }
            }
        }
    }

    private static void Note(
        Standing standing,
        Room room,
        BlockingList blocking,
        int applicant,
        int choice
    )
    {
        if (!blocking.CountOne())
        {
            return;
        }

        var (program, rank) = standing.Lists.Edges[choice];
        var own = standing.SupplementalOf(applicant) == program;
        var isGiven = !own && !room.TakesOne(program, rank);
        blocking.Describe(
            new BlockingPair(
                isGiven ? BlockingKind.GivenAway : BlockingKind.Single,
                applicant,
                program,
                -1,
                -1,
                new Wording(standing).Single(applicant, choice, isGiven)
            )
        );
    }
}

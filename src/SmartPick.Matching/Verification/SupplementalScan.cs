namespace SmartPick.Matching.Verification;

/// <summary>Looks for applicants and first-year programs on the supplemental lists in force that would rather be together.</summary>
internal static class SupplementalScan
{
    public static void Run(Standing standing, BlockingList blocking)
    {
        var lists = standing.Lists;
        var room = new Room(standing);
        for (var row = 0; row < lists.Supplementals.Length; row++)
        {
            var (applicant, advanced) = lists.Supplementals[row];
            if (standing.ProgramOf(applicant) != advanced)
            {
                continue;
            }

            var held = standing.SupplementalOf(applicant);
            for (
                var edge = lists.SupplementalStart[row];
                edge < lists.SupplementalStart[row + 1]
                    && lists.SupplementalEdges[edge].Program != held;
                edge++
            )
            {
                var (program, rank) = lists.SupplementalEdges[edge];
                var takes = room.TakesOne(program, rank);
                if (!takes && !room.WouldKeep(program, standing.Filled[program] + 1))
                {
                    continue;
                }

                if (blocking.CountOne())
                {
                    blocking.Describe(
                        new BlockingPair(
                            takes ? BlockingKind.Supplemental : BlockingKind.GivenAway,
                            applicant,
                            program,
                            -1,
                            -1,
                            new Wording(standing).Supplemental(row, edge, !takes)
                        )
                    );
                }
            }
        }
    }
}

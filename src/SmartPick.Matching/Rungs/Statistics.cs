using SmartPick.Matching.Assignments;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Matching.Rungs;

/// <summary>Counts an assignment.</summary>
internal static class Statistics
{
    public static MatchStatistics Of(
        MatchInstance instance,
        Assignment assignment,
        long proposals,
        long displacements,
        int passes
    )
    {
        var lists = instance.Lists;
        var matched = 0;
        var first = 0;
        var supplemental = 0;
        var programs = assignment.Programs;
        for (var applicant = 0; applicant < programs.Length; applicant++)
        {
            var program = programs[applicant];
            if (program < 0)
            {
                continue;
            }

            matched++;
            var start = lists.ApplicantStart[applicant];
            if (
                start < lists.ApplicantStart[applicant + 1]
                && lists.Edges[start].Program == program
            )
            {
                first++;
            }

            if (assignment.Supplemental(applicant) >= 0)
            {
                supplemental++;
            }
        }

        var couples = 0;
        foreach (var couple in lists.Couples)
        {
            couples += programs[couple.First] >= 0 || programs[couple.Second] >= 0 ? 1 : 0;
        }

        return new MatchStatistics(
            matched,
            matched + supplemental,
            Sum(lists.Quotas),
            couples,
            first,
            supplemental,
            proposals,
            displacements,
            passes,
            (int)Sum(assignment.Moves.Moved),
            (int)Sum(assignment.Moves.TakenByParity ?? [])
        );
    }

    // A loop of its own: the library's takes longer to compile than to run.
    private static long Sum(int[] numbers)
    {
        long sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}

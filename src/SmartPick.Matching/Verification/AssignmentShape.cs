using System.Globalization;
using System.Runtime.CompilerServices;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Refuses an assignment that cannot be of this instance at all: a mistake of the caller, not a fault of the assignment.</summary>
internal static class AssignmentShape
{
    public static void Check(Layout lists, Assignment assignment)
    {
        var applicants = lists.ApplicantIds.Length;
        RequireLength(assignment, "programs", assignment.Programs.Length, applicants);
        RequirePrograms(assignment, "program", assignment.Programs, lists);
        if (assignment.HasSupplementals)
        {
            RequireLength(
                assignment,
                "supplemental programs",
                assignment.Supplementals.Length,
                applicants
            );
            RequirePrograms(assignment, "supplemental program", assignment.Supplementals, lists);
        }
    }

    /// <summary>Refuses another number of entries than expected.</summary>
    public static void RequireLength(Assignment assignment, string word, int found, int expected)
    {
        if (found != expected)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The assignment has {found} {word}, the instance {expected}."
                ),
                nameof(assignment)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RequirePrograms(
        Assignment assignment,
        string word,
        ReadOnlySpan<int> programs,
        Layout lists
    )
    {
        for (var applicant = 0; applicant < programs.Length; applicant++)
        {
            if (programs[applicant] < -1 || programs[applicant] >= lists.ProgramIds.Length)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {word} of applicant {lists.ApplicantIds[applicant]} is {programs[applicant]}; programs are 0 to {lists.ProgramIds.Length - 1}, and -1 is none."
                    ),
                    nameof(assignment)
                );
            }
        }
    }
}

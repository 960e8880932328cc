using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>The programs' lists: everybody who lists the program, by common quality, home and the program's own taste.</summary>
internal static class ProgramLists
{
    private const double HomeWorth = 0.4;

    /// <summary>Ranks applicants for every program.</summary>
    /// <param name="applicants">The applicants.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="listing">Rankings one after the other: who lists ...</param>
    /// <param name="listed">... which program; each two together once.</param>
    /// <param name="draws">Random words.</param>
    public static RawLists Make(
        ApplicantSide applicants,
        ProgramSide programs,
        ReadOnlySpan<int> listing,
        ReadOnlySpan<int> listed,
        Draws draws
    )
    {
        var count = programs.Quotas.Length;
        var start = new int[count + 1];
        foreach (var program in listed)
        {
            start[program + 1]++;
        }

        for (var program = 0; program < count; program++)
        {
            start[program + 1] += start[program];
        }

        var next = start.AsSpan(0, count).ToArray();
        var items = new int[listed.Length];
        var scores = new double[listed.Length];
        for (var index = 0; index < listed.Length; index++)
        {
            var (applicant, program) = (listing[index], listed[index]);
            var place = next[program]++;
            items[place] = applicant;
            scores[place] = -Worth(applicants, programs, applicant, program, draws);
        }

        for (var program = 0; program < count; program++)
        {
            Array.Sort(scores, items, start[program], start[program + 1] - start[program]);
        }

        return new RawLists(start, items);
    }

    private static double Worth(
        ApplicantSide applicants,
        ProgramSide programs,
        int applicant,
        int program,
        Draws draws
    )
    {
        var home = applicants.Region[applicant] == programs.Region[program] ? HomeWorth : 0;
        return applicants.Quality[applicant]
            + home
            + draws.Normal(Draw.ProgramTaste, applicant, program);
    }
}

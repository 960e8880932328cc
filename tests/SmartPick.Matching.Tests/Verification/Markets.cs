using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

/// <summary>Markets and assignments written by hand.</summary>
internal static class Markets
{
    /// <summary>Builds a market that must be without problems.</summary>
    public static MatchInstance Ready(this MatchInstanceBuilder builder)
    {
        builder
            .TryBuild(out var instance, out var problems)
            .ShouldBeTrue(string.Join('\n', problems));
        return instance!;
    }

    /// <summary>Verifies who is where: "ann city, bob mercy + prelim".</summary>
    /// <param name="instance">The market.</param>
    /// <param name="where">Applicants with their programs; whoever is not named is unmatched.</param>
    /// <param name="moves">How quotas changed; not at all when null.</param>
    /// <param name="policy">What counts as blocking.</param>
    public static VerificationReport Verify(
        this MatchInstance instance,
        string where,
        QuotaMoves? moves = null,
        StabilityPolicy policy = StabilityPolicy.VacatedPositionStaysTaken
    ) => StabilityVerifier.Verify(instance, instance.Assign(where, moves), policy);

    public static Assignment Assign(
        this MatchInstance instance,
        string where,
        QuotaMoves? moves = null
    )
    {
        var programs = new int[instance.ApplicantCount];
        var supplementals = new int[instance.ApplicantCount];
        Array.Fill(programs, -1);
        Array.Fill(supplementals, -1);
        foreach (var entry in where.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = entry.Split(' ');
            var applicant = instance.Applicant(words[0]);
            programs[applicant] = instance.Program(words[1]);
            if (words.Length == 4)
            {
                supplementals[applicant] = instance.Program(words[3]);
            }
        }

        return new Assignment(programs, supplementals, moves ?? QuotaMoves.None);
    }

    public static int Applicant(this MatchInstance instance, string id) =>
        IndexOf(instance.ApplicantIds, id);

    public static int Program(this MatchInstance instance, string id) =>
        string.Equals(id, "-", StringComparison.Ordinal) ? -1 : IndexOf(instance.ProgramIds, id);

    private static int IndexOf(IReadOnlyList<string> ids, string id)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            if (string.Equals(ids[index], id, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"Nobody is called {id}.", nameof(id));
    }
}

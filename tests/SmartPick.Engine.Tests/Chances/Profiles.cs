using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>Random profiles over everything that chances depend on.</summary>
internal static class Profiles
{
    private static readonly string?[] SchoolStates = [null, "MA", "NY", "CA", "TX", "IL", "OH"];
    private static readonly string[] Divisions = ["New England", "Pacific", "Mountain"];

    public static Gen<Applicant> Of(
        SyntheticModel synthetic,
        string specialty,
        ApplicantType type
    ) =>
        Gen.Select(
            Gen.Select(
                Gen.Int[200, 280].Select(score => (Step2Score?)Step2Score.Create(score)),
                Gen.Int[0, 3].Select(n => (int?)n),
                Gen.Int[1995, 2027].Select(n => (int?)n),
                Gen.Int[0, 40].Select(n => (int?)n)
            ),
            Gen.Select(
                Gen.OneOf<bool?>(null, false, true),
                Gen.OneOf<bool?>(null, false, true),
                Gen.OneOf(Enum.GetValues<RedFlag>()).Array[0, 2],
                Gen.OneOf<VisaNeed?>(
                    null,
                    VisaNeed.None,
                    VisaNeed.J1,
                    VisaNeed.H1B,
                    VisaNeed.Either
                )
            ),
            Gen.Select(
                Gen.OneOf(SchoolStates),
                Gen.OneOf("MA", "NY", "CA").Array[0, 2],
                Gen.Int[0, synthetic.Programs(specialty).Count - 1].Array[0, 3],
                Gen.Int[0, synthetic.Programs(specialty).Count - 1].Array[0, 2]
            ),
            Gen.OneOf<IReadOnlyList<string>?>(null, [], Divisions),
            (scores, answers, places, divisions) =>
                new Applicant
                {
                    Specialty = specialty,
                    Type = type,
                    Step2 = scores.Item1,
                    FailedAttempts = scores.Item2,
                    GraduationYear = scores.Item3,
                    Publications = scores.Item4,
                    SpecialtyHonors = answers.Item1,
                    HonorSociety = answers.Item2,
                    RedFlags = answers.Item3,
                    Visa = answers.Item4,
                    SchoolState = places.Item1,
                    TieStates = places.Item2,
                    AwayPrograms = Codes(synthetic, specialty, places.Item3),
                    MentorTies = Codes(synthetic, specialty, places.Item4),
                    Preferences = new Preferences { StatedDivisions = divisions },
                }
        );

    public static AcgmeCode[] Codes(SyntheticModel synthetic, string specialty, int[] places)
    {
        var programs = synthetic.Programs(specialty);
        return [.. places.Select(place => programs[place].Code)];
    }
}

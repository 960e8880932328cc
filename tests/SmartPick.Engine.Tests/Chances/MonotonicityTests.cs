using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>
/// What can only help never lowers a chance: for every specialty and type, in the centre and in parameter draws, over random
/// profiles, at every program, tier and node.
/// </summary>
public sealed class MonotonicityTests
{
    // Products of a few correctly rounded operations.
    private const double Rounding = 1e-13;

    // Twice the spread that a fit leaves: draws must keep to the rules where they are stretched.
    private static readonly SyntheticModel Synthetic = new(programsEach: 10, spread: 2);

    public static TheoryData<string, ApplicantType> Groups()
    {
        var groups = new TheoryData<string, ApplicantType>();
        foreach (var specialty in SyntheticModel.Specialties)
        {
            foreach (var type in SyntheticModel.Types)
            {
                groups.Add(specialty, type);
            }
        }

        return groups;
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_higher_step_2_score_never_lowers_a_chance(string specialty, ApplicantType type) =>
        Holds(
            specialty,
            type,
            Gen.Int[1, 20],
            (applicant, points) =>
                applicant with
                {
                    Step2 = Step2Score.Create(applicant.Step2!.Value.Value + points),
                }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_higher_step_2_score_never_lowers_a_chance_where_programs_state_a_minimum(
        string specialty,
        ApplicantType type
    ) =>
        Holds(
            specialty,
            type,
            Gen.Int[1, 20],
            (applicant, points) =>
                applicant with
                {
                    Step2 = Step2Score.Create(applicant.Step2!.Value.Value + points),
                },
            applicant =>
                applicant with
                {
                    KnownFacts = Synthetic
                        .Programs(specialty)
                        .Select((program, i) => (program.Code, 220 + (5 * i)))
                        .ToDictionary(
                            pair => pair.Code,
                            pair => new ProgramFacts
                            {
                                MinimumStep2 = pair.Item2,
                                IsStrict = pair.Item2 % 2 == 0 ? null : true,
                            }
                        ),
                }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void An_away_rotation_never_lowers_a_chance(string specialty, ApplicantType type) =>
        Holds(
            specialty,
            type,
            Gen.Int[0, Synthetic.Programs(specialty).Count - 1],
            (applicant, place) =>
                applicant with
                {
                    AwayPrograms =
                    [
                        .. applicant.AwayPrograms,
                        Synthetic.Programs(specialty)[place].Code,
                    ],
                }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_home_program_never_lowers_a_chance(string specialty, ApplicantType type) =>
        Holds(
            specialty,
            type,
            Gen.Int[0, Synthetic.Programs(specialty).Count - 1],
            (applicant, place) =>
                applicant with
                {
                    HomePrograms = [Synthetic.Programs(specialty)[place].Code],
                }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_tie_to_a_state_never_lowers_a_chance(string specialty, ApplicantType type) =>
        Holds(
            specialty,
            type,
            Gen.OneOf("MA", "NY", "CA", "TX", "IL"),
            (applicant, state) => applicant with { TieStates = [.. applicant.TieStates, state] }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_school_in_the_state_never_lowers_a_chance_there(
        string specialty,
        ApplicantType type
    ) =>
        Holds(
            specialty,
            type,
            Gen.OneOf("MA", "NY", "CA", "TX", "IL"),
            (applicant, state) => applicant with { SchoolState = state },
            // From a school in a state without programs, so that none is lost.
            applicant => applicant with { SchoolState = "WY" }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_mentors_tie_never_lowers_a_chance(string specialty, ApplicantType type) =>
        Holds(
            specialty,
            type,
            Gen.Int[0, Synthetic.Programs(specialty).Count - 1],
            (applicant, place) =>
                applicant with
                {
                    MentorTies =
                    [
                        .. applicant.MentorTies,
                        Synthetic.Programs(specialty)[place].Code,
                    ],
                }
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_signal_never_lowers_a_chance_and_gold_does_no_less_than_silver(
        string specialty,
        ApplicantType type
    ) =>
        Gen.Select(Profiles.Of(Synthetic, specialty, type), Draws)
            .Sample(
                (applicant, draw) =>
                {
                    var table = Synthetic.Build(applicant, draw);
                    var rotationIsSignal = string.Equals(
                        specialty,
                        SyntheticModel.RotationIsTheSignal,
                        StringComparison.Ordinal
                    );
                    for (var program = 0; program < table.Programs.Count; program++)
                    {
                        AtLeast(table, program, 1, table, program, 0);
                        if (
                            string.Equals(
                                specialty,
                                SyntheticModel.GoldAndSilver,
                                StringComparison.Ordinal
                            )
                        )
                        {
                            AtLeast(table, program, 2, table, program, 1);
                        }

                        if (
                            rotationIsSignal
                            && applicant.AwayPrograms.Contains(table.Programs[program])
                        )
                        {
                            AtLeast(table, program, 0, table, program, 1);
                        }
                    }
                },
                iter: 20
            );

    private static Gen<ParameterDraw> Draws =>
        Gen.Select(
            Gen.ULong,
            Gen.Int[-1, 300],
            (seed, number) => new ParameterDraw(new Seed(seed), number)
        );

    private static void Holds<T>(
        string specialty,
        ApplicantType type,
        Gen<T> change,
        Func<Applicant, T, Applicant> better,
        Func<Applicant, Applicant>? start = null
    ) =>
        Gen.Select(Profiles.Of(Synthetic, specialty, type), change, Draws)
            .Sample(
                (profile, what, draw) =>
                {
                    var before = start is null ? profile : start(profile);
                    var worse = Synthetic.Build(before, draw);
                    var now = Synthetic.Build(better(before, what), draw);
                    for (var program = 0; program < now.Programs.Count; program++)
                    {
                        for (var slot = 0; slot < ChanceTable.SlotCount; slot++)
                        {
                            AtLeast(now, program, slot, worse, program, slot);
                        }
                    }
                },
                iter: 20
            );

    private static void AtLeast(
        ChanceTable more,
        int program,
        int slot,
        ChanceTable less,
        int lessProgram,
        int lessSlot
    )
    {
        for (var row = 0; row < more.RowCount; row++)
        {
            var interview = less.InterviewRows(lessProgram, lessSlot)[row];
            var match = less.MatchRows(lessProgram, lessSlot)[row];
            more.InterviewRows(program, slot)[row]
                .ShouldBeGreaterThanOrEqualTo(interview - Rounding);
            more.MatchRows(program, slot)[row].ShouldBeGreaterThanOrEqualTo(match - Rounding);
        }
    }
}

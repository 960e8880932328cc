using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Reference.Tests.Chances;

/// <summary>The chances that follow from the parameters and effects that the product ships.</summary>
public sealed class FittedChancesTests
{
    private static readonly ReferenceData Data = ReferenceData
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    public static TheoryData<string> Specialties() =>
        [.. Data.Catalog.Specialties.Select(specialty => specialty.Name)];

    [Theory]
    [MemberData(nameof(Specialties))]
    public void Every_reason_has_a_source_that_resolves(string specialty)
    {
        var programs = Data.Catalog.InSpecialty(specialty).ToList();
        var explainer = new ChanceExplainer(Data.Catalog, Data.Model);
        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            var applicant = new Applicant
            {
                Specialty = specialty,
                Type = type,
                Step2 = Step2Score.Create(250),
                Publications = 4,
                SchoolState = programs[0].State,
                TieStates = [programs[0].State],
                HomePrograms = [programs[0].Code],
                MentorTies = [programs[^1].Code],
                Visa = type == ApplicantType.NonUsImg ? VisaNeed.J1 : null,
                Preferences = new Preferences { StatedDivisions = ["New England"] },
            };
            foreach (
                var program in (ResidencyProgram[])
                    [programs[0], programs[programs.Count / 2], programs[^1]]
            )
            {
                var explanation = explainer.Explain(
                    applicant,
                    new ChanceQuestion(program, SignalTier.Gold),
                    new Seed(1),
                    draws: 3
                );
                explanation.Contributions.Count.ShouldBeGreaterThanOrEqualTo(2);
                explanation.Contributions.ShouldAllBe(reason =>
                    Data.Sources.ContainsKey(reason.SourceId)
                );
            }
        }
    }

    /// <summary>
    /// Rotators hide in the published rates of the highest signal. What a rotation is taken to be worth is taken off the rest of
    /// those who sent it, or a rotator with that signal would be paid for the rotation twice.
    /// </summary>
    [Fact]
    public void The_more_a_rotation_is_worth_the_less_the_highest_signal_is_worth_to_others()
    {
        double[] means =
        [
            .. Data
                .RotationVariants.Append(
                    new(Data.Model.Effect(EffectKeys.Rotated, string.Empty).Mean, Data.Model)
                )
                .OrderBy(pair => pair.Key)
                .Select(pair =>
                    pair.Value.Interviews.Where(row =>
                            row.Basis == InterviewBasis.OwnRatesWithSignals
                        )
                        .Average(TopRate)
                ),
        ];
        means.Length.ShouldBe(3);
        means[1].ShouldBeLessThan(means[0]);
        means[2].ShouldBeLessThan(means[1]);
    }

    /// <summary>More of what can only help never lowers a fitted chance, in the centre and in draws.</summary>
    [Theory]
    [MemberData(nameof(Specialties))]
    public void Step_2_a_signal_an_away_and_a_tie_never_lower_a_chance(string specialty)
    {
        var programs = Data.Catalog.InSpecialty(specialty).ToList();
        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            var applicant = new Applicant
            {
                Specialty = specialty,
                Type = type,
                Step2 = Step2Score.Create(238),
                SchoolState = "XX",
            };
            Applicant[] better =
            [
                applicant with
                {
                    Step2 = Step2Score.Create(239),
                },
                applicant with
                {
                    AwayPrograms = [.. programs.Select(program => program.Code)],
                },
                applicant with
                {
                    TieStates =
                    [
                        .. programs
                            .Select(program => program.State)
                            .Distinct(StringComparer.Ordinal),
                    ],
                },
                applicant with
                {
                    SchoolState = programs[0].State,
                },
            ];
            var builder = new ChanceTableBuilder(Data.Catalog, Data.Model, applicant, programs);
            for (var number = -1; number < 3; number++)
            {
                var draw = new ParameterDraw(new Seed(2), number);
                var before = builder.Build(draw);
                SignalsHelp(before);
                foreach (var changed in better)
                {
                    AtLeast(builder.For(changed).Build(draw).Match, before.Match);
                }
            }
        }
    }

    private static void SignalsHelp(ChanceTable table)
    {
        for (var program = 0; program < table.Programs.Count; program++)
        {
            AtLeast(table.MatchRows(program, 1), table.MatchRows(program, 0));
            AtLeast(table.InterviewRows(program, 1), table.InterviewRows(program, 0));
        }
    }

    // One assertion a table: millions of cells.
    private static void AtLeast(ReadOnlySpan<double> more, ReadOnlySpan<double> less)
    {
        double worst = 0;
        for (var i = 0; i < more.Length; i++)
        {
            worst = Math.Max(worst, less[i] - more[i]);
        }

        worst.ShouldBeLessThanOrEqualTo(1e-13);
    }

    private static double TopRate(InterviewParameters row) =>
        Logistic.Probability(
            row.Mean[(int)InterviewEffect.Base]
                + Math.Max(
                    row.Mean[(int)InterviewEffect.Gold],
                    row.Mean[(int)InterviewEffect.Single]
                )
        );
}

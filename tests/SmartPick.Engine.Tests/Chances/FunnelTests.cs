using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>The quadrature against other ways to the same numbers.</summary>
public sealed class FunnelTests
{
    private const int Funnels = 100_000;

    public static TheoryData<string> Specialties() => [.. SyntheticModel.Specialties];

    /// <summary>Simulates invitations and decisions person by person, straight from the formulas of the model.</summary>
    [Theory]
    [MemberData(nameof(Specialties))]
    public void Simulated_funnels_agree_with_the_quadrature_within_their_own_error(string specialty)
    {
        var synthetic = new SyntheticModel();
        var applicant = new Applicant
        {
            Specialty = specialty,
            Type = ApplicantType.UsMdSenior,
            Step2 = Step2Score.Create(256),
            SchoolState = "MA",
            AwayPrograms = [synthetic.Programs(specialty)[3].Code],
        };
        var table = synthetic.Build(applicant, ParameterDraw.Central);
        var plain = PlainFunnel.Of(synthetic, applicant);
        var matched = 0;
        var interviews = new int[table.Programs.Count];
        for (var i = 0; i < Funnels; i++)
        {
            var e = KeyedRandom.Normal(new Seed(9), (uint)i);
            var taken = false;
            for (var j = 0; j < interviews.Length; j++)
            {
                if (KeyedRandom.Uniform(new Seed(9), (uint)i, (uint)j, 1) < plain.Interview(j, e))
                {
                    interviews[j]++;
                    taken |=
                        KeyedRandom.Uniform(new Seed(9), (uint)i, (uint)j, 2) < plain.Taken(j, e);
                }
            }

            matched += taken ? 1 : 0;
        }

        Agrees(matched, Lists.Match(table, slot: 0));
        for (var j = 0; j < interviews.Length; j++)
        {
            Agrees(interviews[j], Lists.Interview(table, j, slot: 0));
        }
    }

    [Theory]
    [MemberData(nameof(Specialties))]
    public void Thirty_two_nodes_agree_with_128_to_a_hundred_thousandth(string specialty)
    {
        var synthetic = new SyntheticModel(programsEach: 40);
        for (var number = -1; number < 20; number++)
        {
            var applicant = new Applicant
            {
                Specialty = specialty,
                Type = ApplicantType.UsMdSenior,
            };
            var draw = new ParameterDraw(new Seed(2), number);
            var few = synthetic.Build(applicant, draw);
            var many = synthetic.Build(applicant, draw, new ChanceOptions { Nodes = 128 });
            Lists.Match(few, 1).ShouldBe(Lists.Match(many, 1), 1e-5);
            Lists.ExpectedInterviews(few, 1).ShouldBe(Lists.ExpectedInterviews(many, 1), 1e-5);
        }
    }

    /// <summary>Averaged over those who apply, whatever beta and sigma are, the published marginal rates come back.</summary>
    [Theory]
    [InlineData(0.4)]
    [InlineData(0.75)]
    [InlineData(1.3)]
    public void Rates_averaged_over_those_who_apply_are_the_marginal_rates(double sigma)
    {
        var synthetic = new SyntheticModel(sigma: sigma, kappa: 0, sdBelow: 11, sdAbove: 11);
        var programs = synthetic.Programs(SyntheticModel.NoSignals);
        var sums = new double[programs.Count];
        double weights = 0;
        // Whole scores, five standard deviations to either side of the median of 250.
        for (var score = 195; score <= 300; score++)
        {
            var weight = NormalDistribution.Density((score - 250) / 11.0);
            weights += weight;
            var table = synthetic.Build(
                new Applicant
                {
                    Specialty = SyntheticModel.NoSignals,
                    Type = ApplicantType.UsMdSenior,
                    Step2 = Step2Score.Create(score),
                },
                ParameterDraw.Central
            );
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += weight * Lists.Interview(table, j, 0);
            }
        }

        for (var j = 0; j < sums.Length; j++)
        {
            var published = Logistic.Probability(
                synthetic.Model.InterviewsOf(programs[j]).Mean[(int)InterviewEffect.Base]
            );
            (sums[j] / weights).ShouldBe(published, 5e-6);
        }
    }

    /// <summary>Answers that share a person's strength come together: a list is worth less than independence says.</summary>
    [Theory]
    [MemberData(nameof(Specialties))]
    public void With_marginals_held_fixed_the_shared_draw_lowers_the_chance_to_match(
        string specialty
    )
    {
        var synthetic = new SyntheticModel();
        foreach (var type in SyntheticModel.Types)
        {
            for (var number = -1; number < 10; number++)
            {
                var table = synthetic.Build(
                    new Applicant { Specialty = specialty, Type = type },
                    new ParameterDraw(new Seed(4), number)
                );
                var independent = 1.0;
                for (var j = 0; j < table.Programs.Count; j++)
                {
                    independent *= 1 - Lists.WouldTake(table, j, 1);
                }

                Lists.Match(table, 1).ShouldBeLessThan(1 - independent);
            }
        }
    }

    private static void Agrees(int count, double chance)
    {
        var error = Math.Sqrt(chance * (1 - chance) / Funnels);
        ((double)count / Funnels).ShouldBe(chance, 4.5 * error);
    }
}

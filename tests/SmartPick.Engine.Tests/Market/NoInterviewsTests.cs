using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.People;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Market;

public sealed class NoInterviewsTests
{
    private const string Specialty = SyntheticModel.NoSignals;
    private static readonly Provenance Made = new("made", "2026", "high");

    [Theory]
    [InlineData(4, 0.0)]
    [InlineData(12, 0.0)]
    [InlineData(12, 0.5)]
    public void The_share_is_that_of_simulated_people_with_lists_drawn_without_replacement(
        int length,
        double cv
    )
    {
        var synthetic = new SyntheticModel(programsEach: 60);
        var input = Input(synthetic, length, cv);
        var expected = Simulate(synthetic, length, cv);

        var share = new NoInterviews(input, new TypicalReach(input), Specialty).Of(
            ApplicantType.NonUsImg,
            prefers: true
        );

        // 20,000 people: standard error .0035; the rest is what independent sending and three lengths leave out.
        share.ShouldBe(expected, 0.02);
        share.ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public void Those_who_prefer_the_specialty_are_passed_over_less_often()
    {
        var input = Input(new SyntheticModel(programsEach: 60, kappa: 0.5), 8, 0.5);
        var none = new NoInterviews(input, new TypicalReach(input), Specialty);

        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            none.Of(type, prefers: true).ShouldBeLessThan(none.Of(type, prefers: false));
        }
    }

    private static double Simulate(SyntheticModel synthetic, int length, double cv)
    {
        const int People = 20_000;
        var seed = new Seed(11);
        var match = synthetic.Model.MatchesOf(Specialty, ApplicantType.NonUsImg);
        var sigma = Math.Exp(match.Mean[(int)MatchParameter.LogSigma]);
        var beta = match.Mean[(int)MatchParameter.Beta];
        var spread = Math.Sqrt((beta * beta * match.Step2.VarianceOfZ()) + (sigma * sigma));
        var programs = synthetic
            .Programs(Specialty)
            .Select(program => synthetic.Model.InterviewsOf(program))
            .Select(row =>
                (
                    Eta: match.Mean[(int)MatchParameter.Kappa]
                        + ConditionalLogit.Solve(
                            row.Mean[(int)InterviewEffect.Base]
                                + row.Mean[(int)InterviewEffect.NoSignal]
                                + row.Mean[(int)InterviewEffect.NonUsImg],
                            spread
                        ),
                    Open: row.Open[(int)RateGroup.NonUsImg]
                )
            )
            .ToArray();
        var logSd = Math.Sqrt(Math.Log(1 + (cv * cv)));
        var none = 0;
        for (var i = 0; i < People; i++)
        {
            var person = (uint)i;
            var u = spread * KeyedRandom.Normal(seed, person, 0);
            var number = (int)
                Math.Clamp(
                    Math.Round(
                        Math.Exp(
                            Math.Log(length)
                                - (logSd * logSd / 2)
                                + (logSd * KeyedRandom.Normal(seed, person, 1))
                        )
                    ),
                    1,
                    programs.Length
                );
            var list = Enumerable
                .Range(0, programs.Length)
                .OrderBy(j => KeyedRandom.Uniform(seed, person, 2, (uint)j))
                .Take(number);
            var invited = list.Any(j =>
                KeyedRandom.Uniform(seed, person, 3, (uint)j) < programs[j].Open
                && KeyedRandom.Uniform(seed, person, 4, (uint)j)
                    < Logistic.Probability(programs[j].Eta + u)
            );
            none += invited ? 0 : 1;
        }

        return none / (double)People;
    }

    private static MarketInput Input(SyntheticModel synthetic, int length, double cv) =>
        new(
            synthetic.Catalog,
            synthetic.Model,
            new MarketFacts([]),
            [
                new MedicalSchool("A", MedicalDegree.Md, "MA", "made"),
                new MedicalSchool("B", MedicalDegree.Do, "TX", "made"),
            ],
            new AssumptionTable([
                Row("applications", length),
                Row("applications_cv", cv),
                Row("archetypes", 2),
                Row("favour_state", 4),
                Row("favour_region", 2),
                Row("favour_open", 0),
                Row("home", 0),
                Row("aways", 0),
            ]),
            new Dictionary<AcgmeCode, int>()
        );

    private static Assumption Row(string key, double mean) =>
        new(key, null, null, mean, 0, "assumed", "made", Made);
}

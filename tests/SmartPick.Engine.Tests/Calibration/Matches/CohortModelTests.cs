using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class CohortModelTests
{
    private const int People = 20_000;
    private static readonly SplitNormal Scores = new(250, 15, 11);
    private static readonly MatchEffects Effects = new(0.5, 0.1, 0.5);

    public static TheoryData<double, double, double, double, double> Parameters =>
        new()
        {
            { 0.5, 0.75, 0.05, 0.9, 0.2 },
            { 0, 1.2, 0, 0.3, -0.3 },
            { 0.9, 0.3, 0.3, 1.4, 0.5 },
        };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void The_quadrature_lies_within_the_error_of_a_simulation(
        double beta,
        double sigma,
        double lambda,
        double cutoff,
        double kappa
    )
    {
        var lists = SyntheticLists.Create(-1.8, new Seed(3));
        var parameters = new GroupParameters(beta, sigma, lambda, cutoff, kappa, 0);
        var model = new CohortModel(lists, Scores, null, Effects, [(239.5, 249.5)]);
        var cells = model.Evaluate(parameters);
        var people = CohortSimulation.Run(lists, Scores, parameters, Effects, People, new Seed(11));
        var ranked = people.Where(person => person.Ranks > 0).ToList();
        ShouldAgree(cells[0].Rate, [.. ranked.Select(person => person.Matched ? 1.0 : 0)]);
        ShouldAgree(
            cells[0].FirstThreeOfRanked,
            [.. ranked.Select(person => person.InFirstThree ? 1.0 : 0)]
        );
        ShouldAgree(
            cells[0].RanksMatched,
            [.. ranked.Where(person => person.Matched).Select(person => (double)person.Ranks)]
        );
        ShouldAgree(
            cells[0].RanksUnmatched,
            [.. ranked.Where(person => !person.Matched).Select(person => (double)person.Ranks)]
        );
        ShouldAgree(
            cells[0].Mean.NoInterview,
            [.. people.Select(person => person.Ranks == 0 ? 1.0 : 0)]
        );
        ShouldAgree(
            cells[1].Rate,
            [
                .. ranked
                    .Where(person => person.Score is >= 239.5 and < 249.5)
                    .Select(person => person.Matched ? 1.0 : 0),
            ]
        );
        SpreadShouldAgree(cells[0].RanksUnmatchedSd, ranked.Where(person => !person.Matched));
        SpreadShouldAgree(cells[0].RanksMatchedSd, ranked.Where(person => person.Matched));
    }

    [Fact]
    public void Everybody_is_the_weighted_sum_of_the_bands()
    {
        var lists = SyntheticLists.Create(-1.5, new Seed(3));
        var model = new CohortModel(
            lists,
            Scores,
            null,
            Effects,
            [(double.NegativeInfinity, 245), (245, double.PositiveInfinity)]
        );
        var cells = model.Evaluate(new GroupParameters(0.6, 0.8, 0.1, 1, 0, 0));
        var below = Scores.Cumulative(245);
        cells[0]
            .Matched.ShouldBe((below * cells[1].Matched) + ((1 - below) * cells[2].Matched), 1e-5);
    }

    [Fact]
    public void A_knee_lowers_the_rate_below_it_and_only_there()
    {
        var lists = SyntheticLists.Create(-1.5, new Seed(3));
        var model = new CohortModel(
            lists,
            Scores,
            235,
            Effects,
            [(double.NegativeInfinity, 235), (235, double.PositiveInfinity)]
        );
        var straight = model.Evaluate(new GroupParameters(0.4, 0.7, 0.05, 1, 0, 0));
        var bent = model.Evaluate(new GroupParameters(0.4, 0.7, 0.05, 1, 0, 0.8));
        bent[1].Rate.ShouldBeLessThan(straight[1].Rate - 0.01);
        bent[2].Rate.ShouldBe(straight[2].Rate, 1e-6);
    }

    private static void ShouldAgree(double exact, double[] sample)
    {
        var mean = sample.Average();
        var error = Math.Sqrt(sample.Average(x => (x - mean) * (x - mean)) / sample.Length);
        Math.Abs(exact - mean).ShouldBeLessThan(4 * error);
    }

    private static void SpreadShouldAgree(double exact, IEnumerable<SimulatedPerson> people)
    {
        var ranks = people.Select(person => (double)person.Ranks).ToList();
        var mean = ranks.Average();
        var variance = ranks.Average(x => (x - mean) * (x - mean));
        var fourth = ranks.Average(x => Math.Pow(x - mean, 4));
        var error =
            Math.Sqrt((fourth - (variance * variance)) / ranks.Count) / 2 / Math.Sqrt(variance);
        Math.Abs(exact - Math.Sqrt(variance)).ShouldBeLessThan(4 * error);
    }
}

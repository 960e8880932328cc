using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class GroupFitTests
{
    private const int Worlds = 30;
    private const int People = 1500;
    private static readonly SplitNormal Scores = new(246, 13, 12);
    private static readonly MatchEffects Effects = new(0.5, 0.1, 0.5);
    private static readonly NormalPrior Lambda = new(0.08, 0.04);
    private static readonly NormalPrior Beta = new(0.45, 0.15);
    private static readonly NormalPrior LogSigma = new(Math.Log(0.75), 0.35);
    private static readonly NormalPrior Cutoff = new(0.9, 0.3);
    private static readonly NormalPrior Kappa = new(0.2, 0.35);

    /// <summary>
    /// Worlds whose parameters are drawn from the priors, figures simulated with their own noise: then the fit's errors are
    /// right when as many truths fall into the 90 % intervals as the binomial allows (99.9 % limits).
    /// </summary>
    [Fact]
    public void Known_parameters_are_recovered_within_the_fits_own_errors()
    {
        var fits = Enumerable.Range(0, Worlds).Select(Recover).ToList();
        var inside = fits.SelectMany(z => z).Count(z => Math.Abs(z) < 1.645);
        var count = fits.Sum(z => z.Length);
        var expected = 0.9 * count;
        var slack = 3.29 * Math.Sqrt(0.9 * 0.1 * count);
        ((double)inside).ShouldBeInRange(expected - slack, Math.Min(count, expected + slack));
        fits.SelectMany(z => z).Average(z => z * z).ShouldBeInRange(0.6, 1.5);
    }

    [Fact]
    public void Doubling_sigma_moves_chi_square_where_ranks_of_matched_and_unmatched_are_known()
    {
        var (problem, lambda, _) = World(1000);
        var fit = GroupFit.Fit(problem, new NormalPrior(lambda, 0), null, CancellationToken.None);
        var doubled = GroupFit.Fit(
            problem with
            {
                LogSigma = new NormalPrior(
                    fit.Estimate[MatchParameter.LogSigma] + Math.Log(2),
                    1e-3
                ),
            },
            new NormalPrior(lambda, 0),
            null,
            CancellationToken.None
        );
        doubled.TargetChiSquare.ShouldBeGreaterThan(fit.TargetChiSquare + 4);
    }

    [Fact]
    public void Bands_alone_leave_directions_of_which_only_the_prior_speaks()
    {
        var (problem, lambda, _) = World(1001);
        var bands = new GroupProblem(
            problem.Cohort,
            [.. problem.Targets.Where(t => t.Kind == TargetKind.BandRate)],
            problem.Beta,
            problem.LogSigma,
            problem.Cutoff,
            problem.Kappa,
            null
        );
        var all = GroupFit.Fit(problem, new NormalPrior(lambda, 0), null, CancellationToken.None);
        var few = GroupFit.Fit(bands, new NormalPrior(lambda, 0), null, CancellationToken.None);
        few.SingularValues[^1].ShouldBeLessThan(0.1);
        few.SingularValues[^1].ShouldBeLessThan(all.SingularValues[^1] / 3);
    }

    [Fact]
    public void A_slope_that_comes_out_negative_is_reported_and_served_as_zero()
    {
        var (problem, lambda, _) = World(1002);
        var against = new GroupProblem(
            problem.Cohort,
            [
                new MatchTarget(TargetKind.ScoreGap, 0, "", -3, 0.5, 1000, false, "gap"),
                new MatchTarget(TargetKind.MatchRate, 0, "", 0.5, 0.01, 1000, false, "rate"),
            ],
            Beta,
            LogSigma,
            Cutoff,
            Kappa,
            null
        );
        var fit = GroupFit.Fit(
            against,
            new NormalPrior(lambda, 0.04),
            null,
            CancellationToken.None
        );
        fit.RawBeta.ShouldBeLessThan(0);
        fit.Estimate[MatchParameter.Beta].ShouldBe(0);
        fit.Estimate.Sd(MatchParameter.Beta).ShouldBeGreaterThan(0);
        problem.Cohort.Evaluate(fit.Estimate.Parameters)[0].Rate.ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void An_intercept_solved_to_a_rate_gives_that_rate_and_carries_the_rates_error()
    {
        var (problem, lambda, _) = World(1003);
        var fit = GroupFit.Fit(
            problem,
            new NormalPrior(lambda, 0.04),
            null,
            CancellationToken.None
        );
        var moved = Intercept.Solve(problem.Cohort, fit.Estimate, 0.37, 0.15);
        problem.Cohort.Evaluate(moved.Parameters)[0].Rate.ShouldBe(0.37, 1e-6);
        var slope = Intercept.SlopeWithCutoff(problem.Cohort, moved.Parameters);
        moved.Sd(MatchParameter.Cutoff).ShouldBeGreaterThanOrEqualTo(0.15 / -slope);
        moved.Mean[(int)MatchParameter.Beta].ShouldBe(fit.Estimate.Mean[(int)MatchParameter.Beta]);
    }

    private static double[] Recover(int world)
    {
        var (problem, _, truth) = World(world);
        var fit = GroupFit.Fit(problem, Lambda, null, CancellationToken.None);
        return
        [
            .. truth.Select(
                (value, p) =>
                    (fit.Estimate.Mean[p] - value) / Math.Sqrt(fit.Estimate.Covariance[p, p])
            ),
        ];
    }

    private static (GroupProblem Problem, double Lambda, double[] Truth) World(int number)
    {
        var seed = new Seed((ulong)(500 + number));
        double[] truth =
        [
            Draw(Beta, 0),
            Draw(LogSigma, 1),
            Math.Max(0, Draw(Lambda, 2)),
            Draw(Cutoff, 3),
            Draw(Kappa, 4),
        ];
        var parameters = new GroupParameters(
            truth[0],
            Math.Exp(truth[1]),
            truth[2],
            truth[3],
            truth[4],
            0
        );
        var lists = SyntheticLists.Create(-2, seed);
        var people = CohortSimulation.Run(lists, Scores, parameters, Effects, People, seed);
        (double Low, double High)[] bands =
        [
            (double.NegativeInfinity, 239.5),
            (239.5, 249.5),
            (249.5, double.PositiveInfinity),
        ];
        return (
            new GroupProblem(
                new CohortModel(lists, Scores, null, Effects, bands),
                SimulatedTargets.Of(people, bands),
                Beta,
                LogSigma,
                Cutoff,
                Kappa,
                null
            ),
            truth[2],
            truth
        );

        double Draw(NormalPrior prior, uint parameter) =>
            prior.Mean + (prior.Sd * KeyedRandom.Normal(seed, 0, 0, 20 + parameter));
    }
}

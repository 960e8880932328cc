using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>One point of the profile over lambda.</summary>
/// <param name="Lambda">lambda.</param>
/// <param name="ChiSquare">Sum of squared residuals of all specialties at their best for it, priors included.</param>
public sealed record LambdaPoint(double Lambda, double ChiSquare);

/// <summary>What the ranks of matched and unmatched international graduates say, all specialties together.</summary>
/// <param name="Lambda">lambda, common to all specialties.</param>
/// <param name="LogSigma">Mean of ln sigma over specialties and its spread between them.</param>
/// <param name="LogSigmaMeanSd">Standard error of that mean.</param>
/// <param name="Profile">The profile over lambda.</param>
/// <param name="Specialties">The specialties used.</param>
internal sealed record RankRoundResult(
    NormalPrior Lambda,
    NormalPrior LogSigma,
    double LogSigmaMeanSd,
    IReadOnlyList<LambdaPoint> Profile,
    IReadOnlyList<string> Specialties
);

/// <summary>
/// Round (a) of the calibration: lambda, sigma and c separate only through the ranks of matched and unmatched non-US IMGs. For
/// each lambda every specialty is fitted on its own, so the joint fit is a profile over one number; sigma's mean and spread
/// over specialties follow from the posteriors (empirical Bayes, as many rounds as stated).
/// </summary>
internal sealed class RankRound
{
    private const int EmpiricalBayesRounds = 3;
    private const int Refinements = 14;
    private static readonly double[] Grid = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6];
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    private readonly FitWorld _world;
    private readonly IReadOnlyList<string> _specialties;
    private readonly FitTasks _tasks;

    public RankRound(FitWorld world, IReadOnlyList<string> specialties, FitTasks tasks)
    {
        _world = world;
        _specialties = specialties;
        _tasks = tasks;
    }

    /// <summary>Runs the round.</summary>
    public RankRoundResult Run()
    {
        var logSigma = _world.Prior("log_sigma");
        RankRoundResult? result = null;
        for (var round = 0; round < EmpiricalBayesRounds; round++)
        {
            var (lambda, profile) = FitLambda(logSigma);
            var fits = FitAll(lambda.Mean, logSigma).Select(fit => fit.Estimate).ToList();
            var means = fits.Select(fit => fit[MatchParameter.LogSigma]).ToList();
            var variances = fits.Select(fit => Math.Pow(fit.Sd(MatchParameter.LogSigma), 2))
                .ToList();
            var mean = means.Average();
            // The mean's own uncertainty is added to the spread that another specialty may expect.
            var spread = means.Zip(variances, (m, v) => ((m - mean) * (m - mean)) + v).Average();
            var meanVariance = spread / means.Count;
            logSigma = new NormalPrior(mean, Math.Sqrt(spread + meanVariance));
            result = new RankRoundResult(
                lambda,
                logSigma,
                Math.Sqrt(meanVariance),
                profile,
                _specialties
            );
        }

        return result!;
    }

    /// <summary>The least chi-square over lambda >= 0, and its spread from the curvature of the profile.</summary>
    private (NormalPrior Lambda, List<LambdaPoint> Profile) FitLambda(NormalPrior logSigma)
    {
        var profile = Grid.Select(lambda => Point(lambda, logSigma)).ToList();
        var best = profile.IndexOf(profile.MinBy(point => point.ChiSquare)!);
        var low = profile[Math.Max(0, best - 1)].Lambda;
        var high = profile[Math.Min(profile.Count - 1, best + 1)].Lambda;
        for (var step = 0; step < Refinements; step++)
        {
            var left = Point(high - (Golden * (high - low)), logSigma);
            var right = Point(low + (Golden * (high - low)), logSigma);
            (low, high) =
                left.ChiSquare < right.ChiSquare ? (low, right.Lambda) : (left.Lambda, high);
        }

        var at = (low + high) / 2;
        return (new NormalPrior(at, SpreadAt(at, logSigma)), profile);
    }

    private double SpreadAt(double lambda, NormalPrior logSigma)
    {
        const double Step = 0.05;
        var centre = Math.Max(lambda, Step);
        var curvature =
            (
                Point(centre + Step, logSigma).ChiSquare
                - (2 * Point(centre, logSigma).ChiSquare)
                + Point(centre - Step, logSigma).ChiSquare
            ) / (Step * Step);
        var prior = _world.Prior("lambda").Sd;
        // Chi-square rises by 1 at one standard deviation; it never falls short of what the prior alone would give.
        return Math.Min(prior, Math.Sqrt(2 / Math.Max(curvature, 2 / (prior * prior))));
    }

    private LambdaPoint Point(double lambda, NormalPrior logSigma)
    {
        var prior = _world.Prior("lambda");
        var pull = (lambda - prior.Mean) / prior.Sd;
        return new LambdaPoint(
            lambda,
            FitAll(lambda, logSigma).Sum(fit => fit.ChiSquare) + (pull * pull)
        );
    }

    private IReadOnlyList<GroupResult> FitAll(double lambda, NormalPrior logSigma) =>
        _tasks.Map(
            _specialties,
            (specialty, cancellation) =>
                GroupFit.Fit(
                    _world.Problem(specialty, ApplicantType.NonUsImg, logSigma),
                    new NormalPrior(lambda, 0),
                    null,
                    cancellation
                )
        );
}

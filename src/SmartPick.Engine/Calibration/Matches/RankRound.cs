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
    private const int Refinements = 3;
    private const double FirstStep = 0.1;
    private const double LastStep = 0.05;
    private static readonly double[] Grid = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6];

    private readonly FitWorld _world;
    private readonly IReadOnlyList<string> _specialties;
    private readonly FitTasks _tasks;

    // The specialties' parameters at the lambda tried last: the next fit begins there.
    private double[]?[] _last;

    public RankRound(FitWorld world, IReadOnlyList<string> specialties, FitTasks tasks)
    {
        _world = world;
        _specialties = specialties;
        _tasks = tasks;
        _last = new double[specialties.Count][];
    }

    /// <summary>Runs the round.</summary>
    public RankRoundResult Run()
    {
        var logSigma = _world.Prior("log_sigma");
        var lambda = _world.Prior("lambda");
        var meanVariance = 0.0;
        if (_specialties.Count == 0)
        {
            // Nothing published speaks of them: they stay where they were assumed.
            return new RankRoundResult(lambda, logSigma, logSigma.Sd, [], _specialties);
        }

        for (var round = 0; round < EmpiricalBayesRounds; round++)
        {
            lambda = FitLambda(lambda.Mean, logSigma);
            (logSigma, meanVariance) = Spread(lambda.Mean, logSigma);
        }

        return new RankRoundResult(
            lambda,
            logSigma,
            Math.Sqrt(meanVariance),
            [.. Grid.Select(at => Point(at, logSigma))],
            _specialties
        );
    }

    /// <summary>Mean and spread of ln sigma over specialties; the mean's own variance is added to what another may expect.</summary>
    private (NormalPrior LogSigma, double MeanVariance) Spread(double lambda, NormalPrior logSigma)
    {
        var fits = FitAll(lambda, logSigma).Select(fit => fit.Estimate).ToList();
        var mean = fits.Average(fit => fit[MatchParameter.LogSigma]);
        var spread = fits.Average(fit =>
            Math.Pow(fit[MatchParameter.LogSigma] - mean, 2)
            + Math.Pow(fit.Sd(MatchParameter.LogSigma), 2)
        );
        var meanVariance = spread / fits.Count;
        return (new NormalPrior(mean, Math.Sqrt(spread + meanVariance)), meanVariance);
    }

    /// <summary>
    /// The least chi-square over lambda >= 0 by parabolas through three points, and the spread that the last one's curvature
    /// gives (chi-square rises by 1 at one standard deviation).
    /// </summary>
    private NormalPrior FitLambda(double start, NormalPrior logSigma)
    {
        var at = start;
        var curvature = 0.0;
        for (var refinement = 0; refinement < Refinements; refinement++)
        {
            var step = refinement == 0 ? FirstStep : LastStep;
            var centre = Math.Max(at, step);
            var low = Point(centre - step, logSigma).ChiSquare;
            var middle = Point(centre, logSigma).ChiSquare;
            var high = Point(centre + step, logSigma).ChiSquare;
            curvature = (high - (2 * middle) + low) / (step * step);
            var slope = (high - low) / (2 * step);
            // A profile that bends the wrong way is followed downhill by one step.
            var move = curvature > 0 ? -slope / curvature : -Math.Sign(slope) * step;
            at = Math.Max(0, centre + Math.Clamp(move, -2 * step, 2 * step));
        }

        var prior = _world.Prior("lambda").Sd;
        return new NormalPrior(
            at,
            curvature > 0 ? Math.Min(prior, Math.Sqrt(2 / curvature)) : prior
        );
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

    private IReadOnlyList<GroupResult> FitAll(double lambda, NormalPrior logSigma)
    {
        var starts = _last;
        var fits = _tasks.Map(
            [.. _specialties.Select((name, index) => (Name: name, Start: starts[index]))],
            (item, cancellation) =>
                GroupFit.Fit(
                    _world.Problem(item.Name, ApplicantType.NonUsImg, logSigma),
                    new NormalPrior(lambda, 0),
                    item.Start,
                    cancellation
                )
        );
        _last = [.. fits.Select(fit => fit.FreeParameters)];
        return fits;
    }
}

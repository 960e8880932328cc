using MathNet.Numerics.Distributions;
using SmartPick.Engine.Statistics;
using Logistic = SmartPick.Engine.Statistics.Logistic;

namespace SmartPick.Engine.Validation;

/// <summary>
/// The 90 % interval in which a published figure is to be expected: what the parameters leave open, the season's drift where the
/// year differs, and the luck of as many people as the figure rests on.
/// </summary>
public static class PredictiveInterval
{
    private const double Tail = 0.05;

    // Equally likely values of the parameters' part; more would not move a limit by a tenth of a point.
    private const int Levels = 64;

    private static readonly double[] Steps =
    [
        .. Enumerable
            .Range(0, Levels)
            .Select(level => NormalDistribution.Quantile((level + 0.5) / Levels)),
    ];

    /// <summary>
    /// A rate: the logit is normal about the model's, the count of those who match is binomial given the rate. Limits are shares that
    /// so many people can have.
    /// </summary>
    /// <param name="rate">The model's rate, 0 to 1.</param>
    /// <param name="logitSd">Standard deviation of its logit: parameters and drift.</param>
    /// <param name="people">How many the figure rests on; null for a figure that luck does not move.</param>
    public static Estimate OfRate(double rate, double logitSd, int? people)
    {
        var logit = Logistic.Logit(Math.Clamp(rate, 1e-9, 1 - 1e-9));
        if (people is not { } n || n == 0)
        {
            var reach = NormalDistribution.Quantile(1 - Tail) * logitSd;
            return new Estimate(
                rate,
                Math.Min(rate, Logistic.Probability(logit - reach)),
                Math.Max(rate, Logistic.Probability(logit + reach))
            );
        }

        double[] rates = [.. Steps.Select(step => Logistic.Probability(logit + (logitSd * step)))];
        return new Estimate(
            rate,
            Math.Min(rate, Quantile(rates, n, Tail)),
            Math.Max(rate, Quantile(rates, n, 1 - Tail))
        );
    }

    /// <summary>A mean: normal about the model's.</summary>
    /// <param name="mean">The model's figure.</param>
    /// <param name="parameterSd">What the parameters leave open.</param>
    /// <param name="samplingSd">The figure's own error.</param>
    public static Estimate OfMean(double mean, double parameterSd, double samplingSd)
    {
        var reach =
            NormalDistribution.Quantile(1 - Tail)
            * Math.Sqrt((parameterSd * parameterSd) + (samplingSd * samplingSd));
        return new Estimate(mean, mean - reach, mean + reach);
    }

    /// <summary>The smallest share k / n that is not exceeded with the probability, by bisection over k.</summary>
    private static double Quantile(double[] rates, int people, double probability)
    {
        var (low, high) = (0, people);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var below = rates.Average(rate => Binomial.CDF(rate, people, middle));
            (low, high) = below >= probability ? (low, middle) : (middle + 1, high);
        }

        return low / (double)people;
    }
}

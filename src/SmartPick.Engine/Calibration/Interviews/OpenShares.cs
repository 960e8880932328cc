using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Two components: a program is open to a type or closed. A published zero is a count of people below half a percent: a closed
/// program shows it always, an open one as often as its rate and the number of applicants say.
/// </summary>
internal static class OpenShares
{
    private static readonly NormalQuadrature Quadrature = NormalQuadrature.Create(9);

    /// <summary>P(open) given a published zero.</summary>
    /// <param name="prior">Share of programs open to the type.</param>
    /// <param name="logit">Logit of the type's rate at this program were it open, by the specialty's mean effect.</param>
    /// <param name="spread">Its standard deviation.</param>
    /// <param name="applicants">Applicants of the type.</param>
    internal static double GivenZero(double prior, double logit, double spread, double applicants)
    {
        double zero = 0;
        for (var k = 0; k < Quadrature.Nodes.Length; k++)
        {
            var p = Logistic.Probability(logit + (spread * Quadrature.Nodes[k]));
            zero += Quadrature.Weights[k] * ProbabilityOfZero(p, applicants);
        }

        return prior * zero / ((prior * zero) + 1 - prior);
    }

    /// <summary>P(a rate rounds to 0): at most half a percent of n people, each interviewed with probability p.</summary>
    internal static double ProbabilityOfZero(double p, double applicants)
    {
        var most = (int)Math.Floor(0.005 * applicants);
        var term = Math.Pow(1 - p, applicants);
        var sum = term;
        for (var k = 1; k <= most; k++)
        {
            term *= (applicants - k + 1) / k * p / (1 - p);
            sum += term;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The types that may be closed.</summary>
    internal static readonly RateGroup[] Types =
    [
        RateGroup.UsDo,
        RateGroup.UsImg,
        RateGroup.NonUsImg,
    ];
}

using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>
/// From a rate averaged over people to the rate of one person: the logit eta for which E[logistic(eta + s v)] = p with
/// v ~ N(0, 1). Solved by Newton; the textbook approximation is 14-48 % low at small p (model section 1). The expectation is a
/// trapezoidal sum, which for an analytic integrand with such tails errs by exp(-2 pi^2 / (s step)) only: below 1e-9 logits for
/// s up to 2, below 1e-6 up to 3 (15 Gauss-Hermite nodes: 1e-4 and 3e-3). Where many are needed,
/// <see cref="ConditionalLogitTable"/> gives the same to 1e-6 at a hundredth of the cost.
/// </summary>
public static class ConditionalLogit
{
    private const double Step = 0.4;
    private const int StepsToTheEnd = 22;

    private static readonly double[] Weights = TrapezoidalWeights();

    /// <summary>The conditional logit eta.</summary>
    /// <param name="marginalLogit">logit(p), between -30 and 30.</param>
    /// <param name="spread">s, standard deviation of the person-level number, 0 or more.</param>
    public static double Solve(double marginalLogit, double spread)
    {
        if (spread == 0)
        {
            return marginalLogit;
        }

        // The solution is odd in the marginal logit; small rates keep all their digits, rates near 1 do not.
        return marginalLogit > 0
            ? -SolveBelowHalf(-marginalLogit, spread)
            : SolveBelowHalf(marginalLogit, spread);
    }

    /// <summary>E[logistic(eta + s v)].</summary>
    public static double Marginal(double eta, double spread) => MeanAndSlope(eta, spread).Mean;

    /// <summary>The derivative of <see cref="Solve"/> by the marginal logit, where the solution is eta.</summary>
    internal static double SlopeOfSolution(double marginalLogit, double eta, double spread)
    {
        var p = Logistic.Probability(marginalLogit);
        return spread == 0 ? 1 : p * (1 - p) / MeanAndSlope(eta, spread).Slope;
    }

    private static double SolveBelowHalf(double marginalLogit, double spread)
    {
        var eta = marginalLogit;
        for (var step = 0; step < 50; step++)
        {
            var (mean, slope) = MeanAndSlope(eta, spread);
            // On the logit scale the function is nearly a line, so Newton there does not overshoot in the tails.
            var error = Logistic.Logit(mean) - marginalLogit;
            var change = error * mean * (1 - mean) / slope;
            eta -= change;
            if (Math.Abs(change) < 1e-12)
            {
                break;
            }
        }

        return eta;
    }

    private static (double Mean, double Slope) MeanAndSlope(double eta, double spread)
    {
        double mean = 0;
        double slope = 0;
        for (var k = 0; k < Weights.Length; k++)
        {
            var p = Logistic.Probability(eta + (spread * Step * (k - StepsToTheEnd)));
            mean += Weights[k] * p;
            slope += Weights[k] * p * (1 - p);
        }

        return (mean, slope);
    }

    private static double[] TrapezoidalWeights()
    {
        var weights = new double[(2 * StepsToTheEnd) + 1];
        for (var k = 0; k < weights.Length; k++)
        {
            weights[k] = Step * NormalDistribution.Density(Step * (k - StepsToTheEnd));
        }

        return weights;
    }
}

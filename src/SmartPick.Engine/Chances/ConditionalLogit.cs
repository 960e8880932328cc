using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>
/// From a rate averaged over people to the rate of one person: the logit eta for which E[logistic(eta + s v)] = p with
/// v ~ N(0, 1). Solved exactly by Newton on 15 nodes; the textbook approximation is 14-48 % low at small p (model section 1).
/// </summary>
public static class ConditionalLogit
{
    private static readonly NormalQuadrature Quadrature = NormalQuadrature.Create(15);

    /// <summary>The conditional logit eta.</summary>
    /// <param name="marginalLogit">logit(p), between -30 and 30.</param>
    /// <param name="spread">s, standard deviation of the person-level number, 0 or more.</param>
    public static double Solve(double marginalLogit, double spread)
    {
        if (spread == 0)
        {
            return marginalLogit;
        }

        var target = Logistic.Probability(marginalLogit);
        var eta = marginalLogit;
        for (var step = 0; step < 50; step++)
        {
            var (mean, slope) = MeanAndSlope(eta, spread);
            // On the logit scale the function is nearly a line, so Newton there does not overshoot in the tails.
            var error = Logistic.Logit(mean) - marginalLogit;
            var change = error * mean * (1 - mean) / slope;
            eta -= change;
            if (Math.Abs(change) < 1e-12 || Math.Abs(mean - target) < 1e-15)
            {
                break;
            }
        }

        return eta;
    }

    /// <summary>E[logistic(eta + s v)].</summary>
    public static double Marginal(double eta, double spread) => MeanAndSlope(eta, spread).Mean;

    private static (double Mean, double Slope) MeanAndSlope(double eta, double spread)
    {
        double mean = 0;
        double slope = 0;
        for (var k = 0; k < Quadrature.Nodes.Length; k++)
        {
            var p = Logistic.Probability(eta + (spread * Quadrature.Nodes[k]));
            mean += Quadrature.Weights[k] * p;
            slope += Quadrature.Weights[k] * p * (1 - p);
        }

        return (mean, slope);
    }
}

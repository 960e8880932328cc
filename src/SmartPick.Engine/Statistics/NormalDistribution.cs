namespace SmartPick.Engine.Statistics;

/// <summary>The standard normal distribution, to close to double precision.</summary>
public static class NormalDistribution
{
    private const double InverseSqrtTwoPi = 0.3989422804014327;

    /// <summary>The density at <paramref name="x"/>.</summary>
    public static double Density(double x) => InverseSqrtTwoPi * Math.Exp(-0.5 * x * x);

    /// <summary>The probability of a value below <paramref name="x"/>.</summary>
    public static double Cumulative(double x) =>
        0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-x / Math.Sqrt(2));

    /// <summary>The value below which a draw falls with the given probability.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    public static double Quantile(double probability) =>
        -Math.Sqrt(2) * MathNet.Numerics.SpecialFunctions.ErfcInv(2 * probability);
}

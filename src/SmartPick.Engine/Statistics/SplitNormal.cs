namespace SmartPick.Engine.Statistics;

/// <summary>
/// Two normal halves joined at the median, each holding half the probability. Published quartiles give it directly:
/// a quartile lies 0.6745 standard deviations of its half from the median.
/// </summary>
/// <param name="Median">The median.</param>
/// <param name="SdBelow">Standard deviation of the half below; more than 0.</param>
/// <param name="SdAbove">Standard deviation of the half above; more than 0.</param>
public readonly record struct SplitNormal(double Median, double SdBelow, double SdAbove)
{
    /// <summary>Distance of a normal quartile from the median, in standard deviations.</summary>
    public static readonly double QuartileDistance = NormalDistribution.Quantile(0.75);

    private static readonly double MeanOfHalf = Math.Sqrt(2 / Math.PI);

    /// <summary>The distribution with these quartiles.</summary>
    public static SplitNormal FromQuartiles(double first, double median, double third) =>
        new(median, (median - first) / QuartileDistance, (third - median) / QuartileDistance);

    /// <summary>The mean; it lies off the median when the halves differ.</summary>
    public double Mean => Median + ((SdAbove - SdBelow) * MeanOfHalf / 2);

    /// <summary>The variance.</summary>
    public double Variance =>
        (((SdAbove * SdAbove) + (SdBelow * SdBelow)) / 2) - ((Mean - Median) * (Mean - Median));

    /// <summary>The density at a value.</summary>
    public double Density(double value)
    {
        var sd = value < Median ? SdBelow : SdAbove;
        return NormalDistribution.Density((value - Median) / sd) / sd;
    }

    /// <summary>The probability of a value below.</summary>
    public double Cumulative(double value) =>
        NormalDistribution.Cumulative((value - Median) / (value < Median ? SdBelow : SdAbove));

    /// <summary>The value below which a draw falls with the given probability, strictly between 0 and 1.</summary>
    public double Quantile(double probability) =>
        Median
        + (NormalDistribution.Quantile(probability) * (probability < 0.5 ? SdBelow : SdAbove));

    /// <summary>
    /// The distribution with the quartiles of a mixture of two: <paramref name="share"/> of the first, the rest of the second.
    /// </summary>
    public static SplitNormal FromMixture(SplitNormal first, SplitNormal second, double share)
    {
        return FromQuartiles(At(0.25), At(0.5), At(0.75));

        double At(double probability)
        {
            var low = Math.Min(first.Quantile(probability), second.Quantile(probability));
            var high = Math.Max(first.Quantile(probability), second.Quantile(probability));
            for (var step = 0; step < 60; step++)
            {
                var middle = (low + high) / 2;
                var below =
                    (share * first.Cumulative(middle)) + ((1 - share) * second.Cumulative(middle));
                (low, high) = below < probability ? (middle, high) : (low, middle);
            }

            return (low + high) / 2;
        }
    }
}

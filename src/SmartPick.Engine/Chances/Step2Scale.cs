namespace SmartPick.Engine.Chances;

/// <summary>
/// z of the model: Step 2 CK relative to those who apply, in units of 10 points, with mean 0 over the two halves of the
/// <see cref="Step2Distribution"/>. The fit and the chances must use the same z.
/// </summary>
public static class Step2Scale
{
    private static readonly double HalfNormalMean = Math.Sqrt(2 / Math.PI);

    /// <summary>The mean score of those who apply; differs from the median where the halves differ.</summary>
    public static double MeanScore(this Step2Distribution step2) =>
        step2.Median + (0.5 * HalfNormalMean * (step2.SdAbove - step2.SdBelow));

    /// <summary>z of a score.</summary>
    /// <param name="step2">Those who apply.</param>
    /// <param name="score">A score, in points.</param>
    public static double Z(this Step2Distribution step2, double score) =>
        (score - step2.MeanScore()) / 10;

    /// <summary>Var(z).</summary>
    public static double VarianceOfZ(this Step2Distribution step2)
    {
        var shift = 0.5 * HalfNormalMean * (step2.SdAbove - step2.SdBelow);
        var aroundMedian =
            0.5 * ((step2.SdBelow * step2.SdBelow) + (step2.SdAbove * step2.SdAbove));
        return (aroundMedian - (shift * shift)) / 100;
    }

    /// <summary>The score below which a share of those who apply lies.</summary>
    /// <param name="step2">Those who apply.</param>
    /// <param name="normal">The standard normal quantile of the share.</param>
    public static double Score(this Step2Distribution step2, double normal) =>
        step2.Median + (normal * (normal < 0 ? step2.SdBelow : step2.SdAbove));

    /// <summary>
    /// The part of u that Step 2 accounts for: beta z, and below a knee a further slope. Never falls as the score rises.
    /// </summary>
    /// <param name="match">The specialty and type.</param>
    /// <param name="beta">beta, 0 or more.</param>
    /// <param name="score">A score, in points.</param>
    public static double Step2Part(this MatchParameters match, double beta, double score)
    {
        var below = match.KneeBelow is { } knee ? Math.Min(0, (score - knee) / 10) : 0;
        return (beta * match.Step2.Z(score)) + (Math.Max(-beta, match.KneeSlope) * below);
    }
}

namespace SmartPick.Engine.Statistics;

/// <summary>The logistic function and its inverse.</summary>
public static class Logistic
{
    /// <summary>1 / (1 + exp(-x)), without overflow.</summary>
    public static double Probability(double logit) =>
        logit >= 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit));

    /// <summary>log(p / (1 - p)); infinite at 0 and 1.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public static double Logit(double probability) =>
        Math.Log(probability) - Math.Log(1 - probability);
}

namespace SmartPick.Engine.Interviews;

/// <summary>What each parameter draw weighs after the events: in proportion to P(what happened) in it.</summary>
internal static class DrawWeights
{
    /// <summary>Weights that sum to 1.</summary>
    /// <param name="logEvidence">The logarithm of P(what happened) in each draw.</param>
    public static double[] Of(IReadOnlyList<double> logEvidence)
    {
        if (logEvidence.Count == 0)
        {
            return [];
        }

        var highest = logEvidence.Max();
        var weights = logEvidence.Select(log => Math.Exp(log - highest)).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>The number of equally weighted draws that would say as much: 1 / sum of squares.</summary>
    public static double Effective(IReadOnlyList<double> weights) =>
        weights.Count == 0 ? 0 : 1 / weights.Sum(weight => weight * weight);
}

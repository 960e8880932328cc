using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>Intervals from parameter draws.</summary>
internal static class Percentiles
{
    private const double Tail = 0.05;

    /// <summary>The central figure with the limits between which nine tenths of the draws lie.</summary>
    public static Estimate Interval(double central, ReadOnlySpan<double> draws)
    {
        if (draws.IsEmpty)
        {
            return Estimate.Exact(central);
        }

        var sorted = draws.ToArray();
        Array.Sort(sorted);
        return new Estimate(
            central,
            Math.Min(central, Quantile(sorted, Tail)),
            Math.Max(central, Quantile(sorted, 1 - Tail))
        );
    }

    /// <summary>The upper limit alone.</summary>
    public static double Upper(ReadOnlySpan<double> draws)
    {
        var sorted = draws.ToArray();
        Array.Sort(sorted);
        return Quantile(sorted, 1 - Tail);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

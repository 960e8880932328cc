namespace SmartPick.Engine.Statistics;

/// <summary>From parameter draws to the interval of an <see cref="Estimate"/>.</summary>
public static class DrawInterval
{
    private const double Tail = 0.05;

    /// <summary>The central figure with the limits that 5 % of the draws lie below and above; it always holds the centre.</summary>
    /// <param name="central">The central figure.</param>
    /// <param name="draws">The figure in each draw; sorted in place. Empty for a figure without an interval.</param>
    public static Estimate Of(double central, Span<double> draws)
    {
        if (draws.IsEmpty)
        {
            return Estimate.Exact(central);
        }

        draws.Sort();
        return new Estimate(
            central,
            Math.Min(central, Quantile(draws, Tail)),
            Math.Max(central, Quantile(draws, 1 - Tail))
        );
    }

    /// <summary>The upper limit alone: 5 % of the draws lie above.</summary>
    /// <param name="draws">At least one draw; sorted in place.</param>
    public static double Upper(Span<double> draws)
    {
        draws.Sort();
        return Quantile(draws, 1 - Tail);
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

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

    /// <summary>The same with draws of different weight; equal weights give what <see cref="Of(double, Span{double})"/> gives.</summary>
    /// <param name="central">The central figure.</param>
    /// <param name="draws">The figure in each draw; sorted in place.</param>
    /// <param name="weights">The weight of each draw; sorted along. They sum to 1.</param>
    public static Estimate Of(double central, Span<double> draws, Span<double> weights)
    {
        if (draws.IsEmpty)
        {
            return Estimate.Exact(central);
        }

        draws.Sort(weights);
        return new Estimate(
            central,
            Math.Min(central, Quantile(draws, weights, Tail)),
            Math.Max(central, Quantile(draws, weights, 1 - Tail))
        );
    }

    // A draw stands in the middle of its weight; the first stands at 0 and the last at 1.
    private static double Quantile(
        ReadOnlySpan<double> sorted,
        ReadOnlySpan<double> weights,
        double share
    )
    {
        var first = weights[0] / 2;
        var whole = 1 - first - (weights[^1] / 2);
        if (whole <= 0)
        {
            return sorted[share < 0.5 ? 0 : ^1];
        }

        double passed = 0;
        double before = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var place = (passed + (weights[i] / 2) - first) / whole;
            if (place >= share)
            {
                return i == 0 || place <= before
                    ? sorted[i]
                    : sorted[i - 1]
                        + ((share - before) / (place - before) * (sorted[i] - sorted[i - 1]));
            }

            passed += weights[i];
            before = place;
        }

        return sorted[^1];
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Step 2 of all who applied, matched or not, from how many of them scored in each band.</summary>
internal static class BandScores
{
    // Below this share of people an edge says nothing but luck.
    private const double Least = 0.001;

    /// <summary>
    /// The normal distribution whose shares below the bands' edges are nearest to the published ones: a line through the edges
    /// over the normal scores of the shares, each weighted by how well its share fixes it. Null with fewer than two edges that
    /// have people on both sides.
    /// </summary>
    /// <param name="people">People by band, lowest first, as many as <see cref="TargetBook.Bands"/>.</param>
    public static SplitNormal? Fit(IReadOnlyList<double> people)
    {
        var all = people.Sum();
        var below = 0.0;
        var (w, wx, wy, wxx, wxy, edges) = (0.0, 0.0, 0.0, 0.0, 0.0, 0);
        for (var band = 0; band + 1 < people.Count; band++)
        {
            below += people[band];
            var share = below / all;
            if (!(share > Least && share < 1 - Least))
            {
                continue;
            }

            var x = NormalDistribution.Quantile(share);
            var y = TargetBook.Bands[band].High;
            var density = NormalDistribution.Density(x);
            var weight = density * density / (share * (1 - share));
            (w, wx, wy) = (w + weight, wx + (weight * x), wy + (weight * y));
            (wxx, wxy, edges) = (wxx + (weight * x * x), wxy + (weight * x * y), edges + 1);
        }

        if (edges < 2)
        {
            return null;
        }

        var sd = ((w * wxy) - (wx * wy)) / ((w * wxx) - (wx * wx));
        return new SplitNormal((wy - (sd * wx)) / w, sd, sd);
    }
}

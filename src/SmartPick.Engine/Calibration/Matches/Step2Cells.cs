using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Nodes over the Step 2 scores of a group or of one of its bands; weights sum to 1.</summary>
/// <param name="Scores">The scores.</param>
/// <param name="Weights">Their probabilities within the cell.</param>
internal sealed record Step2Cell(double[] Scores, double[] Weights)
{
    private const double Reach = 5;
    private const int NodesPerPiece = 8;

    /// <summary>
    /// Gauss-Legendre nodes between two scores (infinite for an open band), in pieces that break at the median, at the knee and
    /// at every 1.5 standard deviations, so that the integrand is smooth within a piece.
    /// </summary>
    public static Step2Cell Create(SplitNormal scores, double low, double high, double? knee)
    {
        var from = Math.Max(low, scores.Median - (Reach * scores.SdBelow));
        var to = Math.Min(high, scores.Median + (Reach * scores.SdAbove));
        // A band far outside the distribution (a handful of people) is taken at its inner edge.
        if (to - from < 1e-9)
        {
            return new Step2Cell([low > scores.Median ? low : high], [1]);
        }

        var breaks = Breaks(scores, from, to, knee);
        var (nodes, weights) = Legendre;
        var at = new List<double>();
        var mass = new List<double>();
        for (var piece = 0; piece + 1 < breaks.Count; piece++)
        {
            var middle = (breaks[piece] + breaks[piece + 1]) / 2;
            var half = (breaks[piece + 1] - breaks[piece]) / 2;
            for (var k = 0; k < nodes.Length; k++)
            {
                var score = middle + (half * nodes[k]);
                at.Add(score);
                mass.Add(half * weights[k] * scores.Density(score));
            }
        }

        var total = mass.Sum();
        return new Step2Cell([.. at], [.. mass.Select(m => m / total)]);
    }

    private static (double[] Nodes, double[] Weights) Legendre { get; } = LegendreRule();

    private static (double[] Nodes, double[] Weights) LegendreRule()
    {
        var rule = new MathNet.Numerics.Integration.GaussLegendreRule(-1, 1, NodesPerPiece);
        return (
            [.. Enumerable.Range(0, NodesPerPiece).Select(rule.GetAbscissa)],
            [.. Enumerable.Range(0, NodesPerPiece).Select(rule.GetWeight)]
        );
    }

    private static List<double> Breaks(SplitNormal scores, double from, double to, double? knee)
    {
        var inner = new SortedSet<double> { scores.Median };
        if (knee is { } at)
        {
            inner.Add(at);
        }

        for (var step = 1; step * 1.5 < Reach; step++)
        {
            inner.Add(scores.Median - (1.5 * step * scores.SdBelow));
            inner.Add(scores.Median + (1.5 * step * scores.SdAbove));
        }

        return [from, .. inner.Where(score => score > from && score < to), to];
    }
}

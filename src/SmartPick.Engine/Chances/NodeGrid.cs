using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>The nodes of e, what the form does not show: one number, or a correlated pair for two specialties.</summary>
internal sealed class NodeGrid
{
    private readonly NormalQuadrature _quadrature;
    private readonly bool _isPair;

    public NodeGrid(ChanceOptions options, bool isPair)
    {
        _isPair = isPair;
        _quadrature = Quadratures.Of(isPair ? options.NodesOfEach : options.Nodes);
        var weights = _quadrature.Weights;
        Weights = isPair
            ? [.. weights.SelectMany(first => weights.Select(second => first * second))]
            : weights;
    }

    public double[] Weights { get; }

    public int Count => Weights.Length;

    /// <summary>e of a specialty, by node.</summary>
    /// <param name="specialty">0 for the primary, 1 for the parallel one.</param>
    /// <param name="correlation">Between the two.</param>
    /// <param name="e">Receives the numbers.</param>
    public void Fill(int specialty, double correlation, Span<double> e)
    {
        var nodes = _quadrature.Nodes;
        if (!_isPair)
        {
            nodes.CopyTo(e);
            return;
        }

        var own = Math.Sqrt(1 - (correlation * correlation));
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = 0; j < nodes.Length; j++)
            {
                e[(i * nodes.Length) + j] =
                    specialty == 0 ? nodes[i] : (correlation * nodes[i]) + (own * nodes[j]);
            }
        }
    }

    private static class Quadratures
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<
            int,
            NormalQuadrature
        > Made = new();

        public static NormalQuadrature Of(int count) =>
            Made.GetOrAdd(count, NormalQuadrature.Create);
    }
}

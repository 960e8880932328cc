namespace SmartPick.Engine.Statistics;

/// <summary>
/// Gauss-Hermite nodes for expectations over a standard normal variable: E[f(v)] is the sum of Weights[k] f(Nodes[k]),
/// exact for polynomials of degree below 2n (Golub and Welsch 1969, by Newton on the orthonormal recurrence).
/// </summary>
public sealed class NormalQuadrature
{
    private NormalQuadrature(double[] nodes, double[] weights)
    {
        Nodes = nodes;
        Weights = weights;
    }

    /// <summary>The nodes, ascending, in standard deviations.</summary>
    public double[] Nodes { get; }

    /// <summary>The weights; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>The rule with <paramref name="count"/> nodes.</summary>
    /// <param name="count">From 1 to 128.</param>
    public static NormalQuadrature Create(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 128);
        var jacobi = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(count, count);
        for (var i = 1; i < count; i++)
        {
            jacobi[i, i - 1] = jacobi[i - 1, i] = Math.Sqrt(i);
        }

        var eigen = jacobi.Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric);
        var nodes = new double[count];
        var weights = new double[count];
        for (var k = 0; k < count; k++)
        {
            nodes[k] = eigen.EigenValues[k].Real;
            weights[k] = eigen.EigenVectors[0, k] * eigen.EigenVectors[0, k];
        }

        Array.Sort(nodes, weights);
        return new NormalQuadrature(nodes, weights);
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace SmartPick.Engine.Statistics;

/// <summary>
/// A multivariate normal distribution, estimated from rows of which parts are missing (NaN) by expectation and maximisation, and
/// what it says of one number given others.
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="Covariance">The covariance.</param>
public sealed record JointNormal(Vector<double> Mean, Matrix<double> Covariance)
{
    private const int MostRounds = 500;
    private const double Tolerance = 1e-8;

    /// <summary>Estimates mean and covariance; what is missing is taken to be missing at random given the rest of its row.</summary>
    /// <param name="rows">Rows of one length; NaN where a number is missing. Every column is seen at least twice.</param>
    /// <param name="ridge">Added to every variance, so that two columns that always go together divide by nothing.</param>
    public static JointNormal Estimate(IReadOnlyList<double[]> rows, double ridge)
    {
        var width = rows[0].Length;
        var current = Start(rows, width);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = current.Improve(rows, ridge);
            var change =
                (next.Mean - current.Mean).AbsoluteMaximum()
                + (next.Covariance - current.Covariance).Enumerate().Max(Math.Abs);
            current = next;
            if (change < Tolerance)
            {
                break;
            }
        }

        return current;
    }

    /// <summary>One number given others.</summary>
    /// <param name="missing">Its position.</param>
    /// <param name="known">Positions of the numbers that are known.</param>
    /// <param name="values">Their values.</param>
    /// <param name="errors">Variance with which each was measured; 0 for exactly.</param>
    /// <param name="shrinkage">
    /// 0 to 1: by how much correlations are drawn towards 0 when the others are weighted, since few rows do not fix them. The variance
    /// is that of the weights so found under the correlations as they are.
    /// </param>
    public (double Mean, double Variance) Given(
        int missing,
        IReadOnlyList<int> known,
        IReadOnlyList<double> values,
        IReadOnlyList<double> errors,
        double shrinkage = 0
    )
    {
        if (known.Count == 0)
        {
            return (Mean[missing], Covariance[missing, missing]);
        }

        var with = Vector<double>.Build.Dense(known.Count, i => Covariance[known[i], missing]);
        var off = Vector<double>.Build.Dense(known.Count, i => values[i] - Mean[known[i]]);
        var among = Among(known, errors);
        var drawn = among.MapIndexed((i, j, value) => i == j ? value : (1 - shrinkage) * value);
        var weights = drawn.Solve((1 - shrinkage) * with);
        return (
            Mean[missing] + weights.DotProduct(off),
            Covariance[missing, missing]
                - (2 * weights.DotProduct(with))
                + weights.DotProduct(among * weights)
        );
    }

    private static JointNormal Start(IReadOnlyList<double[]> rows, int width)
    {
        var mean = Vector<double>.Build.Dense(width);
        var covariance = Matrix<double>.Build.Dense(width, width);
        for (var k = 0; k < width; k++)
        {
            var seen = rows.Select(row => row[k]).Where(value => !double.IsNaN(value)).ToList();
            var centre = seen.Average();
            mean[k] = centre;
            covariance[k, k] = seen.Average(value => (value - centre) * (value - centre));
        }

        return new JointNormal(mean, covariance);
    }

    private JointNormal Improve(IReadOnlyList<double[]> rows, double ridge)
    {
        var width = Mean.Count;
        var filled = rows.Select(Fill).ToList();
        var mean = filled.Aggregate(
            Vector<double>.Build.Dense(width),
            (sum, row) => sum + (row.Values / rows.Count)
        );
        var covariance = ridge * Matrix<double>.Build.DenseIdentity(width);
        foreach (var (values, spread) in filled)
        {
            covariance += ((values - mean).OuterProduct(values - mean) + spread) / (rows.Count - 1);
        }

        return new JointNormal(mean, covariance);
    }

    /// <summary>A row with what is missing at its mean given the rest, and the covariance of what is missing.</summary>
    private (Vector<double> Values, Matrix<double> Spread) Fill(double[] row)
    {
        var width = row.Length;
        var known = Enumerable.Range(0, width).Where(k => !double.IsNaN(row[k])).ToList();
        var missing = Enumerable.Range(0, width).Except(known).ToList();
        var spread = Matrix<double>.Build.Dense(width, width);
        if (missing.Count == 0)
        {
            return (Vector<double>.Build.Dense((double[])row.Clone()), spread);
        }

        var with = Matrix<double>.Build.Dense(
            known.Count,
            missing.Count,
            (i, j) => Covariance[known[i], missing[j]]
        );
        var weights = Among(known, new double[known.Count]).Solve(with);
        var off = Vector<double>.Build.Dense(known.Count, i => row[known[i]] - Mean[known[i]]);
        var values = Vector<double>.Build.Dense((double[])row.Clone());
        var means = weights.TransposeThisAndMultiply(off);
        var explained = weights.TransposeThisAndMultiply(with);
        for (var i = 0; i < missing.Count; i++)
        {
            values[missing[i]] = Mean[missing[i]] + means[i];
            for (var j = 0; j < missing.Count; j++)
            {
                spread[missing[i], missing[j]] =
                    Covariance[missing[i], missing[j]] - explained[i, j];
            }
        }

        return (values, spread);
    }

    private Matrix<double> Among(IReadOnlyList<int> known, IReadOnlyList<double> errors) =>
        Matrix<double>.Build.Dense(
            known.Count,
            known.Count,
            (i, j) => Covariance[known[i], known[j]] + (i == j ? errors[i] : 0)
        );
}

namespace SmartPick.Engine.Statistics;

/// <summary>
/// A lower triangular L with L L' = covariance, for joint normal draws. Directions without variance get rows of zeros, and a
/// matrix that rounding has made slightly indefinite is drawn from as if the lost directions had no variance.
/// </summary>
public static class CovarianceFactor
{
    /// <summary>Cholesky's factor of a positive semi-definite matrix.</summary>
    /// <param name="covariance">Lower triangle by rows: entry (i, j), j &lt;= i, at i (i + 1) / 2 + j.</param>
    /// <param name="size">The number of rows.</param>
    /// <returns>The factor, in the same layout.</returns>
    public static double[] Create(ReadOnlySpan<double> covariance, int size)
    {
        if (covariance.Length != size * (size + 1) / 2)
        {
            throw new ArgumentException("Not a lower triangle of that size.", nameof(covariance));
        }

        var factor = new double[covariance.Length];
        for (var column = 0; column < size; column++)
        {
            var variance = covariance[At(column, column)];
            var pivot = variance - Dot(factor, column, column, column);
            if (pivot <= 1e-12 * variance)
            {
                continue;
            }

            var root = Math.Sqrt(pivot);
            factor[At(column, column)] = root;
            for (var row = column + 1; row < size; row++)
            {
                factor[At(row, column)] =
                    (covariance[At(row, column)] - Dot(factor, row, column, column)) / root;
            }
        }

        return factor;
    }

    /// <summary>mean + L n.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="factor">What <see cref="Create"/> returned.</param>
    /// <param name="normals">Independent standard normal numbers, one a row.</param>
    /// <param name="draw">Receives the draw.</param>
    public static void Draw(
        ReadOnlySpan<double> mean,
        ReadOnlySpan<double> factor,
        ReadOnlySpan<double> normals,
        Span<double> draw
    )
    {
        for (var row = 0; row < mean.Length; row++)
        {
            var sum = mean[row];
            for (var column = 0; column <= row; column++)
            {
                sum += factor[At(row, column)] * normals[column];
            }

            draw[row] = sum;
        }
    }

    private static int At(int row, int column) => (row * (row + 1) / 2) + column;

    private static double Dot(double[] factor, int row, int other, int count)
    {
        double sum = 0;
        for (var k = 0; k < count; k++)
        {
            sum += factor[At(row, k)] * factor[At(other, k)];
        }

        return sum;
    }
}

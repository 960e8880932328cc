namespace SmartPick.Engine.Statistics;

/// <summary>
/// A square L with L L' = covariance, for joint normal draws. Directions without variance get columns of zeros, and a
/// matrix that rounding has made slightly indefinite is drawn from as if the lost directions had no variance.
/// </summary>
/// <remarks>
/// Cholesky's factor with pivots: what is left of a row's variance is measured in parts of its own variance, and a row is not
/// divided by while another has far more left. A row that the others nearly determine has a pivot that is mostly rounding, and
/// its quotients would carry that into the rest. Rows keep their order where they may, and then L is lower triangular.
/// </remarks>
public static class CovarianceFactor
{
    /// <summary>Parts of its own variance below which a row has none left: above what rounding leaves of a variance of 0.</summary>
    private const double NothingLeft = 1e-12;

    /// <summary>A row may go before its betters while it has this share of what the best has left.</summary>
    private const double ShareOfBest = 0.005;

    /// <summary>The factor of a positive semi-definite matrix.</summary>
    /// <param name="covariance">Lower triangle by rows: entry (i, j), j &lt;= i, at i (i + 1) / 2 + j.</param>
    /// <param name="size">The number of rows.</param>
    /// <returns>The factor in full by rows: entry (i, j) at i size + j.</returns>
    public static double[] Create(ReadOnlySpan<double> covariance, int size)
    {
        if (covariance.Length != size * (size + 1) / 2)
        {
            throw new ArgumentException("Not a lower triangle of that size.", nameof(covariance));
        }

        var factor = new double[size * size];
        var isDone = new bool[size];
        var left = new double[size];
        while (true)
        {
            for (var row = 0; row < size; row++)
            {
                left[row] = isDone[row]
                    ? 0
                    : covariance[At(row, row)] - Dot(factor, row, row, size);
            }

            if (Next(covariance, left) is not { } pivot)
            {
                return factor;
            }

            var root = Math.Sqrt(left[pivot]);
            for (var row = 0; row < size; row++)
            {
                if (!isDone[row] && row != pivot)
                {
                    factor[(row * size) + pivot] =
                        (covariance[At(row, pivot)] - Dot(factor, row, pivot, size)) / root;
                }
            }

            factor[(pivot * size) + pivot] = root;
            isDone[pivot] = true;
        }
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
            for (var column = 0; column < mean.Length; column++)
            {
                sum += factor[(row * mean.Length) + column] * normals[column];
            }

            draw[row] = sum;
        }
    }

    /// <summary>The first row with nearly as much left as the one with the most; null when no row has any.</summary>
    private static int? Next(ReadOnlySpan<double> covariance, double[] left)
    {
        var most = 0.0;
        for (var row = 0; row < left.Length; row++)
        {
            most = Math.Max(most, Share(covariance, left, row));
        }

        if (most <= NothingLeft)
        {
            return null;
        }

        var next = 0;
        while (Share(covariance, left, next) < ShareOfBest * most)
        {
            next++;
        }

        return next;
    }

    private static double Share(ReadOnlySpan<double> covariance, double[] left, int row) =>
        left[row] > 0 ? left[row] / covariance[At(row, row)] : 0;

    private static int At(int row, int column) =>
        (Math.Max(row, column) * (Math.Max(row, column) + 1) / 2) + Math.Min(row, column);

    private static double Dot(double[] factor, int row, int other, int size)
    {
        double sum = 0;
        for (var k = 0; k < size; k++)
        {
            sum += factor[(row * size) + k] * factor[(other * size) + k];
        }

        return sum;
    }
}

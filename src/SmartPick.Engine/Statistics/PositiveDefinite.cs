namespace SmartPick.Engine.Statistics;

/// <summary>Small symmetric positive definite matrices, stored in full by rows, by Cholesky's factor.</summary>
public static class PositiveDefinite
{
    /// <summary>Replaces a matrix by its lower Cholesky factor; false when it is not positive definite.</summary>
    /// <param name="matrix">n x n by rows; the upper triangle is left as it is.</param>
    /// <param name="n">Its size.</param>
    public static bool TryFactor(Span<double> matrix, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                }

                if (i != j)
                {
                    matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                    continue;
                }

                if (!(sum > 0))
                {
                    return false;
                }

                matrix[(i * n) + i] = Math.Sqrt(sum);
            }
        }

        return true;
    }

    /// <summary>Solves A x = b in place, given A's factor.</summary>
    public static void Solve(ReadOnlySpan<double> factor, int n, Span<double> vector)
    {
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                vector[i] -= factor[(i * n) + k] * vector[k];
            }

            vector[i] /= factor[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                vector[i] -= factor[(k * n) + i] * vector[k];
            }

            vector[i] /= factor[(i * n) + i];
        }
    }

    /// <summary>The inverse of A, in full by rows, given A's factor.</summary>
    public static double[] Invert(ReadOnlySpan<double> factor, int n)
    {
        var inverse = new double[n * n];
        var column = new double[n];
        for (var j = 0; j < n; j++)
        {
            Array.Clear(column);
            column[j] = 1;
            Solve(factor, n, column);
            for (var i = 0; i < n; i++)
            {
                inverse[(i * n) + j] = column[i];
            }
        }

        return inverse;
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Where a least-squares fit ended.</summary>
/// <param name="Parameters">The minimum.</param>
/// <param name="Residuals">Residuals there, each in units of its standard deviation.</param>
/// <param name="Jacobian">Derivative of each residual (row) by each parameter (column).</param>
/// <param name="Iterations">Steps taken.</param>
internal sealed record LeastSquaresFit(
    double[] Parameters,
    double[] Residuals,
    Matrix<double> Jacobian,
    int Iterations
)
{
    /// <summary>The sum of squared residuals.</summary>
    public double ChiSquare => Residuals.Sum(r => r * r);

    /// <summary>Inverse of J'J: the covariance of the parameters, priors being residuals like others.</summary>
    public Matrix<double> Covariance => Jacobian.TransposeThisAndMultiply(Jacobian).Inverse();
}

/// <summary>
/// Levenberg-Marquardt with central differences (Marquardt 1963): a few parameters, smooth residuals, the same steps on every
/// machine.
/// </summary>
internal static class LevenbergMarquardt
{
    private const double DifferenceStep = 1e-3;
    private const int MostIterations = 60;

    /// <summary>Minimises the sum of squares.</summary>
    /// <param name="residuals">From parameters to residuals, each in units of its standard deviation.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static LeastSquaresFit Minimize(
        Func<double[], double[]> residuals,
        double[] start,
        CancellationToken cancellation
    )
    {
        var at = (double[])start.Clone();
        var value = residuals(at);
        var damping = 1e-2;
        for (var iteration = 0; ; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var jacobian = Differentiate(residuals, at, value.Length);
            var (next, nextValue, good) = Step(residuals, at, value, jacobian, ref damping);
            if (!good || iteration >= MostIterations)
            {
                return new LeastSquaresFit(at, value, jacobian, iteration);
            }

            var gain = Square(value) - Square(nextValue);
            at = next;
            value = nextValue;
            if (gain < 1e-9 * (1 + Square(value)))
            {
                return new LeastSquaresFit(
                    at,
                    value,
                    Differentiate(residuals, at, value.Length),
                    iteration + 1
                );
            }
        }
    }

    private static (double[] At, double[] Value, bool Good) Step(
        Func<double[], double[]> residuals,
        double[] at,
        double[] value,
        Matrix<double> jacobian,
        ref double damping
    )
    {
        var normal = jacobian.TransposeThisAndMultiply(jacobian);
        var gradient = jacobian.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(value));
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var damped = normal.Clone();
            for (var i = 0; i < at.Length; i++)
            {
                damped[i, i] *= 1 + damping;
            }

            var change = damped.Solve(gradient);
            var next = at.Select((x, i) => x - change[i]).ToArray();
            var nextValue = residuals(next);
            // A step into nonsense gives a residual that is not a number, and is refused like one that climbs.
            if (Square(nextValue) <= Square(value))
            {
                damping = Math.Max(damping / 5, 1e-9);
                return (next, nextValue, true);
            }

            damping *= 5;
        }

        return (at, value, false);
    }

    /// <summary>Central differences of residuals by parameters.</summary>
    public static Matrix<double> Differentiate(
        Func<double[], double[]> residuals,
        double[] at,
        int count
    )
    {
        var jacobian = Matrix<double>.Build.Dense(count, at.Length);
        for (var p = 0; p < at.Length; p++)
        {
            var above = (double[])at.Clone();
            var below = (double[])at.Clone();
            above[p] += DifferenceStep;
            below[p] -= DifferenceStep;
            var high = residuals(above);
            var low = residuals(below);
            for (var r = 0; r < count; r++)
            {
                jacobian[r, p] = (high[r] - low[r]) / (2 * DifferenceStep);
            }
        }

        return jacobian;
    }

    private static double Square(double[] residuals) => residuals.Sum(r => r * r);
}

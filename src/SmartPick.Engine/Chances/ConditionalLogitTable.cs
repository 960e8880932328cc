using System.Numerics;
using System.Runtime.InteropServices;

namespace SmartPick.Engine.Chances;

/// <summary>
/// <see cref="ConditionalLogit.Solve"/> from a table: absolute error below 1e-6 logits for spreads up to 3 and marginal logits
/// of any size; beyond that spread it solves. Rows by spread are interpolated once for a <see cref="Slice"/> (Lagrange over six
/// rows), a slice by cubic Hermite, whose slopes are exact: the result rises with the marginal logit without steps.
/// </summary>
public static class ConditionalLogitTable
{
    private const double LogitStep = 0.125;
    private const double SpreadStep = 0.125;
    private const double HighestLogit = 24;
    private const double HighestSpread = 3;
    private const int LogitCount = (int)(HighestLogit / LogitStep) + 1;
    private const int SpreadCount = (int)(HighestSpread / SpreadStep) + 1;
    private const int Stencil = 6;

    private static readonly (double[] Values, double[] Slopes) Table = Fill();

    /// <summary>The table for one spread; costs about two microseconds.</summary>
    /// <param name="spread">s, 0 or more.</param>
    public static Slice For(double spread)
    {
        var values = new double[LogitCount];
        var slopes = new double[LogitCount];
        For(spread, values, slopes);
        return new Slice(values, slopes);
    }

    /// <summary>The conditional logit at one point; for many at one spread take <see cref="For(double)"/>.</summary>
    /// <param name="marginalLogit">The marginal logit.</param>
    /// <param name="spread">s, 0 or more.</param>
    public static double Solve(double marginalLogit, double spread)
    {
        if (spread > HighestSpread)
        {
            return ConditionalLogit.Solve(marginalLogit, spread);
        }

        Span<double> weights = stackalloc double[Stencil];
        var first = Rows(spread, weights);
        var size = Math.Abs(marginalLogit);
        double excess = 0;
        for (var k = 0; k < Stencil; k++)
        {
            var row = (first + k) * LogitCount;
            excess +=
                weights[k]
                * Excess(
                    Table.Values.AsSpan(row, LogitCount),
                    Table.Slopes.AsSpan(row, LogitCount),
                    size
                );
        }

        return marginalLogit < 0 ? marginalLogit - excess : marginalLogit + excess;
    }

    private static void For(double spread, double[] values, double[] slopes)
    {
        if (spread > HighestSpread)
        {
            FillRow(spread, values, slopes);
            return;
        }

        Span<double> weights = stackalloc double[Stencil];
        var first = Rows(spread, weights);
        for (var k = 0; k < Stencil; k++)
        {
            var row = (first + k) * LogitCount;
            Add(weights[k], Table.Values.AsSpan(row, LogitCount), values);
            Add(weights[k], Table.Slopes.AsSpan(row, LogitCount), slopes);
        }
    }

    /// <summary>Adds a row times its weight, elementwise: the same bits for any vector width.</summary>
    private static void Add(double weight, ReadOnlySpan<double> row, Span<double> sums)
    {
        var whole = row.Length - (row.Length % Vector<double>.Count);
        var rows = MemoryMarshal.Cast<double, Vector<double>>(row[..whole]);
        var totals = MemoryMarshal.Cast<double, Vector<double>>(sums[..whole]);
        for (var k = 0; k < totals.Length; k++)
        {
            totals[k] += rows[k] * weight;
        }

        for (var i = whole; i < row.Length; i++)
        {
            sums[i] += row[i] * weight;
        }
    }

    /// <summary>The first of the rows around a spread, and their weights.</summary>
    private static int Rows(double spread, Span<double> weights)
    {
        var position = spread / SpreadStep;
        var first = Math.Clamp((int)position - 2, 0, SpreadCount - Stencil);
        LagrangeWeights(position - first, weights);
        return first;
    }

    /// <summary>The excess at the size of a marginal logit; above the grid it has reached its limit, s^2 / 2.</summary>
    private static double Excess(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> slopes,
        double size
    )
    {
        var position = Math.Min(size, HighestLogit) / LogitStep;
        var cell = Math.Min((int)position, LogitCount - 2);
        var t = position - cell;
        var rise = values[cell + 1] - values[cell];
        var a = (slopes[cell] * LogitStep) - rise;
        var b = rise - (slopes[cell + 1] * LogitStep);
        return values[cell] + (t * (rise + ((1 - t) * ((a * (1 - t)) + (b * t)))));
    }

    private static (double[] Values, double[] Slopes) Fill()
    {
        var values = new double[SpreadCount * LogitCount];
        var slopes = new double[SpreadCount * LogitCount];
        for (var s = 0; s < SpreadCount; s++)
        {
            FillRow(
                s * SpreadStep,
                values.AsSpan(s * LogitCount, LogitCount),
                slopes.AsSpan(s * LogitCount, LogitCount)
            );
        }

        return (values, slopes);
    }

    /// <summary>The excess eta - m, and its slope in m, over the grid of marginal logits m at and above 0.</summary>
    private static void FillRow(double spread, Span<double> values, Span<double> slopes)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var marginal = i * LogitStep;
            var eta = ConditionalLogit.Solve(marginal, spread);
            values[i] = eta - marginal;
            slopes[i] = ConditionalLogit.SlopeOfSolution(-marginal, -eta, spread) - 1;
        }
    }

    private static void LagrangeWeights(double position, Span<double> weights)
    {
        for (var k = 0; k < Stencil; k++)
        {
            var weight = 1.0;
            for (var other = 0; other < Stencil; other++)
            {
                if (other != k)
                {
                    weight *= (position - other) / (k - other);
                }
            }

            weights[k] = weight;
        }
    }

    /// <summary>Conditional logits for one spread.</summary>
    public readonly struct Slice
    {
        private readonly double[] _values;
        private readonly double[] _slopes;

        internal Slice(double[] values, double[] slopes)
        {
            _values = values;
            _slopes = slopes;
        }

        /// <summary>The conditional logit of a marginal one.</summary>
        public double Solve(double marginalLogit)
        {
            // eta(-m) = -eta(m).
            var excess = Excess(_values, _slopes, Math.Abs(marginalLogit));
            return marginalLogit < 0 ? marginalLogit - excess : marginalLogit + excess;
        }
    }
}

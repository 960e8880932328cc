using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The sampling covariance of a program's published columns at fitted rates. A column has variance p(1-p)/(N share) plus that of
/// rounding to whole percents; columns of different partitions share people and so share their luck. Taking them as independent
/// would read that common luck as association of signals and state. Shares are those from outside: the tilt must not decide how
/// well a rate is known.
/// </summary>
internal sealed class ColumnCovariance
{
    private const double RoundingVariance = 0.01 * 0.01 / 12;
    private readonly PublishedColumns _columns;
    private readonly double[] _full;
    private readonly double[] _shares;
    private readonly double[] _factor;
    private readonly int[] _present;
    private double[] _rates = [];

    internal ColumnCovariance(PublishedColumns columns)
    {
        _columns = columns;
        _full = new double[columns.Count * columns.Count];
        _shares = new double[columns.Count];
        _factor = new double[columns.Count * columns.Count];
        _present = new int[columns.Count];
    }

    /// <summary>The columns that are published, in order.</summary>
    internal ReadOnlySpan<int> Present => _present.AsSpan(0, Count);

    /// <summary>Their number.</summary>
    internal int Count { get; private set; }

    /// <summary>Log of the determinant.</summary>
    internal double LogDeterminant { get; private set; }

    /// <summary>Sets the covariance at fitted rates.</summary>
    /// <param name="program">Its pool and published columns.</param>
    /// <param name="rates">Rate of every cell, at <see cref="PoolCells.Index"/>, given that the program is open to the type.</param>
    /// <param name="applicants">N.</param>
    internal void Set(ProgramPosterior program, double[] rates, double applicants)
    {
        _rates = rates;
        AddUp(program);
        Count = 0;
        for (var column = 0; column < _columns.Count; column++)
        {
            if (!double.IsNaN(program.Published[column]) && _shares[column] > 0)
            {
                _present[Count++] = column;
            }
        }

        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (k, l) = (_present[i], _present[j]);
                var shared = _full[(k * _columns.Count) + l];
                _factor[(i * Count) + j] = shared / (applicants * _shares[k] * _shares[l]);
            }

            _factor[(i * Count) + i] += RoundingVariance;
        }

        PositiveDefinite.TryFactor(_factor, Count);
        LogDeterminant = 0;
        for (var i = 0; i < Count; i++)
        {
            LogDeterminant += 2 * Math.Log(_factor[(i * Count) + i]);
        }
    }

    /// <summary>Turns a vector over <see cref="Present"/> into independent units: solves L x = v in place.</summary>
    internal void Whiten(Span<double> vector)
    {
        for (var i = 0; i < Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                vector[i] -= _factor[(i * Count) + k] * vector[k];
            }

            vector[i] /= _factor[(i * Count) + i];
        }
    }

    private void AddUp(ProgramPosterior program)
    {
        Array.Clear(_full);
        Array.Clear(_shares);
        var cells = program.Cells;
        for (var tier = 0; tier < cells.TierCount; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                var group = PoolCells.GroupOf(kind);
                var type = _columns.Type(group);
                var state = PoolCells.IsInState(kind) ? _columns.InState : _columns.OutOfState;
                var open = program.Open[(int)group];
                var cell = PoolCells.Index(tier, kind, 0);
                var weight = cells.Weights[cell] + cells.Weights[cell + 1];
                var luck = Luck(cell, open) + Luck(cell + 1, open);
                var ownLuck = Luck(cell, 1) + Luck(cell + 1, 1);
                Add(tier, tier, luck);
                Add(state, state, luck);
                Add(type, type, ownLuck);
                Add(state, tier, luck);
                Add(type, tier, open * ownLuck);
                Add(type, state, open * ownLuck);
                _shares[tier] += weight;
                _shares[state] += weight;
                _shares[type] += weight;
            }
        }

        double Luck(int cell, double open) =>
            cells.Weights[cell] * open * _rates[cell] * (1 - (open * _rates[cell]));
    }

    // Columns are ordered tier, state, type: the later one names the row.
    private void Add(int row, int column, double luck) =>
        _full[(row * _columns.Count) + column] += luck;
}

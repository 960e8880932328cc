namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Finds the peak of a function of one number that is dear to evaluate: steps uphill until the peak is between two points, then
/// takes that of the parabola through the best point and its neighbours.
/// </summary>
internal sealed class PeakSearch(double step)
{
    private const int MostPoints = 6;
    private readonly SortedDictionary<int, double> _values = [];
    private double _start;

    /// <summary>The next point to evaluate; null when the peak is found.</summary>
    /// <param name="start">Where to begin; used the first time alone.</param>
    internal double? Next(double start)
    {
        if (_values.Count == 0)
        {
            _start = start;
            return start;
        }

        var best = Best();
        foreach (var neighbour in (ReadOnlySpan<int>)[best - 1, best + 1])
        {
            if (!_values.ContainsKey(neighbour) && _values.Count < MostPoints)
            {
                return _start + (step * neighbour);
            }
        }

        return null;
    }

    /// <summary>Gives the value at the point asked for.</summary>
    internal void Add(double point, double value) =>
        _values[(int)Math.Round((point - _start) / step)] = value;

    /// <summary>The peak.</summary>
    internal double Peak
    {
        get
        {
            var (slope, bend) = Parabola();
            var offset = bend < 0 ? Math.Clamp(-slope / bend, -0.5, 0.5) : 0;
            return _start + (step * (Best() + offset));
        }
    }

    /// <summary>1 / sqrt of minus the curvature at the peak: the standard deviation when the values are log densities.</summary>
    internal double Sd
    {
        get
        {
            var (_, bend) = Parabola();
            return bend < 0 ? step / Math.Sqrt(-bend) : double.PositiveInfinity;
        }
    }

    private int Best() => _values.MaxBy(pair => pair.Value).Key;

    private (double Slope, double Bend) Parabola()
    {
        var best = Best();
        return
            _values.TryGetValue(best - 1, out var below)
            && _values.TryGetValue(best + 1, out var above)
            ? ((above - below) / 2, above - (2 * _values[best]) + below)
            : (0, 0);
    }
}

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// An even grid of the person-level number u. Every moment is a smooth function of u alone, so it is evaluated on the grid and
/// read between the nodes by a cubic through four of them (error below 1e-5 at 12 nodes per standard deviation).
/// </summary>
internal sealed class PersonGrid
{
    /// <summary>The number of nodes.</summary>
    public const int Size = 73;

    private const double Reach = 6;
    private readonly double _low;
    private readonly double _step;

    /// <summary>A grid of six standard deviations to either side.</summary>
    public PersonGrid(double spread)
    {
        _low = -Reach * spread;
        _step = 2 * Reach * spread / (Size - 1);
    }

    /// <summary>The node with an index.</summary>
    public double At(int index) => _low + (index * _step);

    /// <summary>Adds to the weights of the four nodes around u; beyond the grid the last node stands.</summary>
    public void Spread(Span<double> weights, double u, double weight)
    {
        var place = (u - _low) / _step;
        if (place <= 0)
        {
            weights[0] += weight;
            return;
        }

        if (place >= Size - 1)
        {
            weights[Size - 1] += weight;
            return;
        }

        var first = Math.Clamp((int)place - 1, 0, Size - 4);
        var t = place - first;
        weights[first] += weight * (t - 1) * (t - 2) * (t - 3) / -6;
        weights[first + 1] += weight * t * (t - 2) * (t - 3) / 2;
        weights[first + 2] += weight * t * (t - 1) * (t - 3) / -2;
        weights[first + 3] += weight * t * (t - 1) * (t - 2) / 6;
    }
}

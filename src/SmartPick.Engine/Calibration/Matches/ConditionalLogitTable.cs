using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// <see cref="ConditionalLogit"/> at one spread for many rates: solved at even steps of the marginal logit, read between them
/// by a cubic through four (error below 1e-5).
/// </summary>
internal sealed class ConditionalLogitTable
{
    private const double Low = -14;
    private const double Step = 0.25;
    private const int Size = 101;

    private readonly double[] _eta = new double[Size];

    /// <summary>Solves the table.</summary>
    public ConditionalLogitTable(double spread)
    {
        for (var k = 0; k < Size; k++)
        {
            _eta[k] = ConditionalLogit.Solve(Low + (k * Step), spread);
        }
    }

    /// <summary>The conditional logit of a marginal one; linear beyond the table, where it is a line.</summary>
    public double At(double marginalLogit)
    {
        var place = (marginalLogit - Low) / Step;
        var first = Math.Clamp((int)place - 1, 0, Size - 4);
        if (place < 0 || place > Size - 1)
        {
            var edge = place < 0 ? 0 : Size - 1;
            return _eta[edge] + (marginalLogit - (Low + (edge * Step)));
        }

        var t = place - first;
        return (_eta[first] * (t - 1) * (t - 2) * (t - 3) / -6)
            + (_eta[first + 1] * t * (t - 2) * (t - 3) / 2)
            + (_eta[first + 2] * t * (t - 1) * (t - 3) / -2)
            + (_eta[first + 3] * t * (t - 1) * (t - 2) / 6);
    }
}

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// P(match) by the exact number of programs ranked, when programs answer independently given u: the chart that would settle
/// lambda. By a walk over the list that keeps, for each number of interviews so far, its probability and that of being unmatched.
/// </summary>
internal sealed class RankChances
{
    private readonly double[] _all;
    private readonly double[] _unmatched;

    /// <summary>Begins with an empty list.</summary>
    /// <param name="most">Largest number of ranks of interest.</param>
    public RankChances(int most)
    {
        _all = new double[most + 1];
        _unmatched = new double[most + 1];
        _all[0] = _unmatched[0] = 1;
    }

    /// <summary>P(exactly k ranks).</summary>
    public double At(int ranks) => _all[ranks];

    /// <summary>P(exactly k ranks and unmatched).</summary>
    public double UnmatchedAt(int ranks) => _unmatched[ranks];

    /// <summary>Adds a program.</summary>
    public void Add(double p, double q)
    {
        for (var k = _all.Length - 1; k > 0; k--)
        {
            _all[k] = (_all[k] * (1 - p)) + (_all[k - 1] * p);
            _unmatched[k] = (_unmatched[k] * (1 - p)) + (_unmatched[k - 1] * p * (1 - q));
        }

        _all[0] *= 1 - p;
        _unmatched[0] *= 1 - p;
    }
}

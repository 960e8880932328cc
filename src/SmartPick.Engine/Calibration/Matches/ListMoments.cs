namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// Exact moments of one application list given the person-level number u, when programs answer independently: p is the chance
/// of an interview, q of being taken once interviewed (model section 3).
/// </summary>
/// <param name="Unmatched">U = prod(1 - p q): no program would take the applicant.</param>
/// <param name="NoInterview">Z = prod(1 - p): no interview at all.</param>
/// <param name="Interviews">E[X], X = number of interviews.</param>
/// <param name="InterviewsSquared">E[X^2].</param>
/// <param name="UnmatchedInterviews">E[X; unmatched] = U sum r with r = p (1 - q) / (1 - p q).</param>
/// <param name="UnmatchedInterviewsSquared">E[X^2; unmatched].</param>
/// <param name="FirstThree">P(matched at one of the first three programs ranked).</param>
public readonly record struct ListMoments(
    double Unmatched,
    double NoInterview,
    double Interviews,
    double InterviewsSquared,
    double UnmatchedInterviews,
    double UnmatchedInterviewsSquared,
    double FirstThree
)
{
    /// <summary>The moments of a whole list, programs in order of preference.</summary>
    /// <param name="interview">p of each program.</param>
    /// <param name="taken">q of each program.</param>
    public static ListMoments Of(ReadOnlySpan<double> interview, ReadOnlySpan<double> taken)
    {
        var walk = ListWalk.Start;
        for (var j = 0; j < interview.Length; j++)
        {
            walk.Add(interview[j], taken[j]);
        }

        return walk.Moments;
    }

    /// <summary>These moments with a weighted other added.</summary>
    internal ListMoments Plus(in ListMoments other, double weight) =>
        new(
            Unmatched + (weight * other.Unmatched),
            NoInterview + (weight * other.NoInterview),
            Interviews + (weight * other.Interviews),
            InterviewsSquared + (weight * other.InterviewsSquared),
            UnmatchedInterviews + (weight * other.UnmatchedInterviews),
            UnmatchedInterviewsSquared + (weight * other.UnmatchedInterviewsSquared),
            FirstThree + (weight * other.FirstThree)
        );
}

/// <summary>Walks down a list program by program, so that one pass gives the moments of every prefix.</summary>
internal struct ListWalk
{
    private double _unmatched;
    private double _noInterview;
    private double _sumP;
    private double _sumP2;
    private double _sumR;
    private double _sumR2;
    private double _none;
    private double _one;
    private double _two;
    private double _firstThree;

    /// <summary>An empty list.</summary>
    public static ListWalk Start =>
        new()
        {
            _unmatched = 1,
            _noInterview = 1,
            _none = 1,
        };

    /// <summary>Adds the next program in order of preference.</summary>
    public void Add(double p, double q)
    {
        var x = p * q;
        var r = p * (1 - q) / Math.Max(1 - x, 1e-300);
        _unmatched *= 1 - x;
        _noInterview *= 1 - p;
        _sumP += p;
        _sumP2 += p * p;
        _sumR += r;
        _sumR2 += r * r;
        // States of those not matched yet: ranked none, one, two so far; with three ranked they leave.
        _firstThree += (_none + _one + _two) * x;
        var passed = p - x;
        _two = (_two * (1 - p)) + (_one * passed);
        _one = (_one * (1 - p)) + (_none * passed);
        _none *= 1 - p;
    }

    /// <summary>The moments of the list so far.</summary>
    public readonly ListMoments Moments =>
        new(
            _unmatched,
            _noInterview,
            _sumP,
            _sumP - _sumP2 + (_sumP * _sumP),
            _unmatched * _sumR,
            _unmatched * (_sumR - _sumR2 + (_sumR * _sumR)),
            _firstThree
        );
}

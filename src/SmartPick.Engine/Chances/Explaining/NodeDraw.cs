namespace SmartPick.Engine.Chances.Explaining;

/// <summary>One draw of a specialty over the nodes of its own number, with means over them.</summary>
internal sealed class NodeDraw
{
    private readonly double[] _weights;
    private readonly double[] _odds;
    private readonly double[][] _taken;
    private readonly double[][] _takenWithoutStanding;

    public NodeDraw(SpecialtyPart part, ParameterDraw draw, NodeGrid grid)
    {
        Specialty = part.At(draw);
        _weights = grid.Weights;
        var e = new double[grid.Count];
        grid.Fill(0, 0, e);
        _odds = new double[grid.Count];
        Specialty.FillOdds(e, _odds);
        _taken = Specialty.TakenByPlace(e);
        _takenWithoutStanding = (Specialty with { U = 0 }).TakenByPlace(e);
        TakenByBase = Mean(_takenWithoutStanding[(int)RotationPlace.Elsewhere]);
    }

    public SpecialtyDraw Specialty { get; }

    /// <summary>P(taken once interviewed) before anything is known of the applicant or the program.</summary>
    public double TakenByBase { get; }

    public double[] Taken(RotationPlace place) => _taken[(int)place];

    public double[] TakenWithoutStanding(RotationPlace place) => _takenWithoutStanding[(int)place];

    /// <summary>E[P(interview)].</summary>
    public double Interview(double programOdds, double availability)
    {
        double sum = 0;
        for (var k = 0; k < _weights.Length; k++)
        {
            var x = programOdds * _odds[k];
            sum += _weights[k] * Math.Min(x / (x + 1) * availability, 1);
        }

        return sum;
    }

    /// <summary>E[P(interview) P(taken)].</summary>
    public double Match(double programOdds, double availability, double[] taken, double intensity)
    {
        double sum = 0;
        for (var k = 0; k < _weights.Length; k++)
        {
            var x = programOdds * _odds[k];
            sum +=
                _weights[k]
                * Math.Min(x / (x + 1) * availability, 1)
                * Math.Min(taken[k] * intensity, 1);
        }

        return sum;
    }

    private double Mean(double[] values)
    {
        double sum = 0;
        for (var k = 0; k < values.Length; k++)
        {
            sum += _weights[k] * values[k];
        }

        return sum;
    }
}

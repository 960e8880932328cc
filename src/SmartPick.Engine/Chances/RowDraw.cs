namespace SmartPick.Engine.Chances;

/// <summary>One draw of a specialty, spread over the nodes.</summary>
internal sealed class RowDraw
{
    private readonly double[] _odds;
    private readonly double[][] _taken;

    public RowDraw(
        SpecialtyPart part,
        ParameterDraw draw,
        NodeGrid grid,
        int specialty,
        double correlation
    )
    {
        Specialty = part.At(draw);
        var e = new double[grid.Count];
        grid.Fill(specialty, correlation, e);
        _odds = new double[grid.Count];
        Specialty.FillOdds(e, _odds);
        _taken = Specialty.TakenByPlace(e);
    }

    public SpecialtyDraw Specialty { get; }

    /// <summary>exp(kappa + u) by node.</summary>
    public ReadOnlySpan<double> Odds => _odds;

    /// <summary>P(taken) by node before the program's intensity.</summary>
    public ReadOnlySpan<double> Taken(RotationPlace place) => _taken[(int)place];
}

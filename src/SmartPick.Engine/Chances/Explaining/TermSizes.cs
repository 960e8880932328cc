using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>
/// One program and tier in one draw: the chances, and with each term taken away in turn. Means over the nodes are plain sums in
/// node order.
/// </summary>
internal readonly ref struct TermSizes
{
    private readonly ProgramPart _part;
    private readonly SpecialtyPart _specialty;
    private readonly NodeDraw _nodes;
    private readonly ParameterDraw _draw;
    private readonly double _base;
    private readonly double _type;
    private readonly double _state;
    private readonly double _signal;
    private readonly double _rotation;
    private readonly double _marginal;
    private readonly double _shift;
    private readonly double _open;
    private readonly double _visa;
    private readonly double _intensity;

    public TermSizes(
        ProgramPart part,
        SpecialtyPart specialty,
        NodeDraw nodes,
        ReadOnlySpan<double> effects,
        ParameterDraw draw,
        int slot
    )
    {
        _part = part;
        _specialty = specialty;
        _nodes = nodes;
        _draw = draw;
        Span<double> cells = stackalloc double[CellLogits.Count];
        part.FillCells(draw, effects, specialty, nodes.Specialty, cells);
        Span<double> elsewhere = stackalloc double[CellLogits.Count];
        part.Cells.Fill(draw, effects, 0, elsewhere);
        var cellSlot = part.CellSlot(slot);
        _marginal = cells[CellLogits.At(part.IsInState, cellSlot)];
        _state = part.StateGain(cells, cellSlot);
        _signal = _marginal - cells[CellLogits.At(part.IsInState, 0)];
        _rotation = _marginal - _signal - elsewhere[CellLogits.At(part.IsInState, 0)];
        _type = part.Cells.TypeEffect(effects);
        _base = elsewhere[CellLogits.At(false, 0)] - _type;
        _shift = part.Shift(_state, nodes.Specialty);
        _open = part.Drawer.Open(draw, part.Group);
        _visa = part.Drawer.Sponsors(draw, part.Sponsors) / part.SponsorsMean;
        _intensity = Math.Pow(part.Parameters.RelativeIntensity, -nodes.Specialty.Intensity);
        var odds = Odds(_marginal, _shift);
        Interview = _nodes.Interview(odds, _open * _visa);
        Match = _nodes.Match(odds, _open * _visa, _nodes.Taken(part.Place), _intensity);
    }

    /// <summary>P(interview).</summary>
    public double Interview { get; }

    /// <summary>P(interviewed and would be taken).</summary>
    public double Match { get; }

    /// <summary>The term's size on the model's scale.</summary>
    public double Size(ChanceTerm term)
    {
        var drawn = _nodes.Specialty;
        return term.Kind switch
        {
            TermKind.Base => _base,
            TermKind.Type => _type,
            TermKind.InState => _state,
            TermKind.Signal => _signal,
            TermKind.Rotation => _rotation,
            TermKind.FirstChoice => drawn.Match.Kappa,
            TermKind.Step2 => _specialty.Standing.Step2(_draw, drawn.Match.Beta),
            TermKind.Standing => term.Part!.U(_draw),
            TermKind.Tie => _part.TieShift(_state, drawn.Shifts),
            TermKind.Mentor => _part.MentorShift(drawn),
            TermKind.Geographic => drawn.Shifts.Geographic(_part.Geographic),
            TermKind.Requirement => drawn.Shifts.Requirement(_part.Unmet),
            TermKind.Comlex => drawn.Shifts.ComlexOnly,
            TermKind.Open => Math.Log(_part.Parameters.Open[(int)_part.Group]),
            TermKind.Visa => Math.Log(Math.Max(_part.Sponsors, 1e-6) / _part.SponsorsMean),
            TermKind.TakenBase => -drawn.Match.Cutoff,
            TermKind.TakenStanding => drawn.Match.Lambda * drawn.U,
            TermKind.TakenPlace => drawn.TakenShift(_part.Place),
            _ => Math.Log(_intensity),
        };
    }

    /// <summary>What the chance owes to the term: with it less without it; for a base, the chance that it alone gives.</summary>
    public double Points(ChanceTerm term, double size) =>
        term.Kind switch
        {
            TermKind.Base => Logistic.Probability(size),
            TermKind.TakenBase => _nodes.TakenByBase,
            TermKind.Open => Interview - _nodes.Interview(Odds(_marginal, _shift), _visa),
            TermKind.Visa => Interview - _nodes.Interview(Odds(_marginal, _shift), _open),
            TermKind.Type or TermKind.InState or TermKind.Signal or TermKind.Rotation => Interview
                - _nodes.Interview(Odds(_marginal - size, _shift), _open * _visa),
            _ when term.IsTaken => TakenPoints(term.Kind),
            _ => Interview - _nodes.Interview(Odds(_marginal, _shift - size), _open * _visa),
        };

    private double TakenPoints(TermKind kind)
    {
        // The availability of the program weighs interviews and offers alike and drops out.
        var odds = Odds(_marginal, _shift);
        var without = kind switch
        {
            TermKind.TakenPlace => _nodes.Taken(RotationPlace.Elsewhere),
            TermKind.TakenStanding => _nodes.TakenWithoutStanding(_part.Place),
            _ => _nodes.Taken(_part.Place),
        };
        var factor = kind == TermKind.TakenIntensity ? 1 : _intensity;
        var all = _nodes.Interview(odds, 1);
        return (
                _nodes.Match(odds, 1, _nodes.Taken(_part.Place), _intensity)
                - _nodes.Match(odds, 1, without, factor)
            ) / all;
    }

    private double Odds(double marginal, double shift) =>
        Math.Exp(_nodes.Specialty.Conditional.Solve(marginal) + shift);
}

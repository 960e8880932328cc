using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>One program and tier in one draw: the chances, the size of each term, and the chances with a term taken away.</summary>
internal readonly ref struct TermSizes
{
    private readonly ProgramPart _part;
    private readonly SpecialtyPart _specialty;
    private readonly NodeDraw _nodes;
    private readonly ReadOnlySpan<double> _effects;
    private readonly ParameterDraw _draw;
    private readonly int _slot;
    private readonly MarginalCells _cells;
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
        _effects = effects;
        _draw = draw;
        _slot = slot;
        _cells = new MarginalCells(part, specialty, nodes.Specialty, effects, draw, slot);
        _shift = part.Shift(_cells.StateGain, nodes.Specialty);
        _open = part.Drawer.Open(draw, part.Group);
        _visa = part.Drawer.Sponsors(draw, part.Visa);
        _intensity =
            Math.Pow(part.Parameters.RelativeIntensity, -nodes.Specialty.Intensity)
            * part.Market.Taken;
        Interview = InterviewAt(_cells.All, _shift);
        Match = _nodes.Match(
            Odds(_cells.All, _shift),
            _open * _visa,
            _nodes.Taken(part.Place),
            _intensity
        );
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
            TermKind.Base => Effect(InterviewEffect.Base) + Effect(InterviewEffect.NoSignal),
            TermKind.Type => _part.Cells.TypeEffect(_effects),
            TermKind.InState => Effect(InterviewEffect.InState),
            TermKind.Signal => _effects[_specialty.SlotEffects[_slot]]
                - Effect(InterviewEffect.NoSignal),
            TermKind.Rotation => _part.Rotation(drawn).At(_slot, _specialty.TopSlot),
            TermKind.FirstChoice => drawn.Match.Kappa,
            TermKind.Step2 => _specialty.Standing.Step2(_draw, drawn.Match.Beta),
            TermKind.Standing => term.Part!.U(_draw),
            TermKind.Tie => _part.TieShift(_cells.StateGain, drawn.Shifts),
            TermKind.Mentor => _part.MentorShift(drawn),
            TermKind.Geographic => drawn.Shifts.Geographic(_part.Geographic),
            TermKind.Requirement => drawn.Shifts.Requirement(_part.Unmet),
            TermKind.Comlex => drawn.Shifts.ComlexOnly,
            TermKind.Open => Math.Log(_part.Parameters.Open[(int)_part.Group]),
            TermKind.Visa => Math.Log(Math.Max(_part.Visa, LeastSponsors)),
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
            TermKind.Base => Logistic.Probability(_cells.Base),
            TermKind.TakenBase => _nodes.TakenByBase,
            TermKind.Type => Interview - InterviewAt(_cells.WithoutType, _shift),
            TermKind.InState => Interview
                - InterviewAt(_cells.WithoutState, _part.Shift(0, _nodes.Specialty)),
            TermKind.Signal => Interview - InterviewAt(_cells.WithoutSignal, _shift),
            TermKind.Rotation => Interview - InterviewAt(_cells.WithoutRotation, _shift),
            TermKind.Open => Interview - _nodes.Interview(Odds(_cells.All, _shift), _visa),
            TermKind.Visa => Interview - _nodes.Interview(Odds(_cells.All, _shift), _open),
            _ when term.IsTaken => TakenPoints(term.Kind),
            _ => Interview - InterviewAt(_cells.All, _shift - size),
        };

    // A program known not to sponsor has the logarithm of nothing; this shows it as very unlikely.
    private const double LeastSponsors = 1e-6;

    private double Effect(InterviewEffect effect) => _effects[(int)effect];

    private double InterviewAt(double marginal, double shift) =>
        _nodes.Interview(Odds(marginal, shift), _open * _visa);

    private double TakenPoints(TermKind kind)
    {
        // The availability of the program weighs interviews and offers alike and drops out.
        var odds = Odds(_cells.All, _shift);
        var without = kind switch
        {
            TermKind.TakenPlace => _nodes.Taken(RotationPlace.Elsewhere),
            TermKind.TakenStanding => _nodes.TakenWithoutStanding(_part.Place),
            _ => _nodes.Taken(_part.Place),
        };
        var factor = kind == TermKind.TakenIntensity ? 1 : _intensity;
        var taken = _nodes.Match(odds, 1, _nodes.Taken(_part.Place), _intensity);
        return (taken - _nodes.Match(odds, 1, without, factor)) / _nodes.Interview(odds, 1);
    }

    private double Odds(double marginal, double shift) =>
        Math.Exp(_nodes.Specialty.Conditional.Solve(marginal) + shift);
}

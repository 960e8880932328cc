using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>Gathers the sizes of one program's terms over the draws.</summary>
internal sealed class ExplainedProgram
{
    private readonly ProgramPart _part;
    private readonly SpecialtyPart _specialty;
    private readonly int _slot;
    private readonly IReadOnlyList<ChanceTerm> _terms;
    private readonly Series _interview;
    private readonly Series _match;
    private readonly Series[] _logits;
    private readonly Series[] _points;

    public ExplainedProgram(
        ProgramPart part,
        SpecialtyPart specialty,
        Applicant applicant,
        int slot,
        int draws
    )
    {
        _part = part;
        _specialty = specialty;
        _slot = specialty.HasSlot(slot) ? slot : 0;
        _terms = ProgramTerms.Of(part, specialty, applicant, _slot);
        _interview = new Series(draws);
        _match = new Series(draws);
        _logits = [.. _terms.Select(_ => new Series(Math.Min(draws, ChanceExplainer.ReasonDraws)))];
        _points = [.. _terms.Select(_ => new Series(Math.Min(draws, ChanceExplainer.ReasonDraws)))];
    }

    public void Add(ParameterDraw draw, NodeDraw[] nodes)
    {
        Span<double> effects = stackalloc double[InterviewParameters.EffectCount];
        _part.Drawer.Effects(draw, effects);
        var sizes = new TermSizes(_part, _specialty, nodes[_part.Specialty], effects, draw, _slot);
        _interview.Add(draw, sizes.Interview);
        _match.Add(draw, sizes.Match);
        if (draw.Number >= ChanceExplainer.ReasonDraws)
        {
            return;
        }

        for (var i = 0; i < _terms.Count; i++)
        {
            var size = sizes.Size(_terms[i]);
            _logits[i].Add(draw, size);
            _points[i].Add(draw, sizes.Points(_terms[i], size));
        }
    }

    public ChanceExplanation ToExplanation(Applicant applicant) =>
        new(
            _interview.ToEstimate(),
            _match.ToEstimate(),
            [
                .. _terms
                    .Select((term, i) => (Term: term, Contribution: Contribution(term, i)))
                    .OrderByDescending(pair => pair.Term.Kind == TermKind.Base)
                    .ThenByDescending(pair => Math.Abs(pair.Contribution.Points.Value))
                    .Select(pair => pair.Contribution),
            ],
            ChanceModel.IsThin(_part.Parameters, _specialty.Parameters),
            Caveats.Of(_part, _specialty, applicant)
        );

    private Contribution Contribution(ChanceTerm term, int index) =>
        new(
            term.IsTaken ? ContributionStage.Match : ContributionStage.Interview,
            term.Label,
            _logits[index].ToEstimate(),
            _points[index].ToEstimate(),
            term.Status,
            term.Note,
            term.SourceId
        );

    /// <summary>A figure in the centre and in each draw.</summary>
    private sealed class Series(int draws)
    {
        private readonly double[] _draws = new double[draws];
        private double _central;

        public void Add(ParameterDraw draw, double value)
        {
            if (draw.IsCentral)
            {
                _central = value;
            }
            else
            {
                _draws[draw.Number] = value;
            }
        }

        public Estimate ToEstimate() => DrawInterval.Of(_central, _draws);
    }
}

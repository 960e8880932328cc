using System.Globalization;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>What is not on the list, and why: strict requirements first, then by what each would have added.</summary>
internal sealed class LeftOutWriter
{
    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly ListSelection _selection;
    private readonly ChanceTable _table;

    public LeftOutWriter(ListPlan plan, ListSelection selection)
    {
        _plan = plan;
        _question = plan.Question;
        _selection = selection;
        _table = plan.Search.Central();
    }

    public IReadOnlyList<LeftOut> Write()
    {
        var excluded = _question
            .Excluded.OrderBy(entry => entry.Cause)
            .ThenBy(entry => entry.Program.Code)
            .Select(entry => new LeftOut(
                entry.Program,
                entry.Cause,
                entry.Why,
                CanOverride: true,
                Interview: 0,
                Gain: 0
            ));
        var gains = new ListSearch(_plan.Problem, perDollar: false).Sweep(_selection).ToArray();
        var others = Enumerable
            .Range(0, _plan.Search.Candidates.Count)
            .Where(candidate => _selection.SlotOf(candidate) < 0)
            .OrderByDescending(candidate => gains[candidate * ListProblem.SlotCount])
            .ThenBy(candidate => candidate)
            .Select(candidate => Row(candidate, gains[candidate * ListProblem.SlotCount]));
        return [.. excluded, .. others];
    }

    private LeftOut Row(int candidate, double gain)
    {
        var interview = Mean(candidate);
        var cause = Cause(candidate);
        return new LeftOut(
            _plan.Search.Candidates[candidate].Program,
            cause,
            Why(cause, candidate, interview, gain),
            cause == LeftOutCause.NothingSpeaksForType,
            interview,
            gain
        );
    }

    private LeftOutCause Cause(int candidate)
    {
        var member = _plan.Search.Candidates[candidate];
        if (member.IsLate)
        {
            return LeftOutCause.NothingSpeaksForType;
        }

        if (_selection.IsStateFull(candidate))
        {
            return LeftOutCause.StateLimit;
        }

        return member.Group == 0 && !_plan.Stop.Flat
            ? LeftOutCause.Crowded
            : LeftOutCause.AddsLittle;
    }

    private string Why(LeftOutCause cause, int candidate, double interview, double gain)
    {
        var figures = Say(
            $"Chance of an interview {100 * interview:0.#}%; it would add {100 * gain:0.00} points to the list as it stands."
        );
        var state = _plan.Search.Candidates[candidate].Program.State;
        return cause switch
        {
            LeftOutCause.NothingSpeaksForType =>
                "The published rates hold no interview for applicants of your type here. "
                    + figures,
            LeftOutCause.StateLimit => Say(
                $"Your limit of {_plan.Problem.Rules.MaximumPerState} in {state} is reached by programs that add more. "
            ) + figures,
            LeftOutCause.Crowded => "Your limits are used up by programs that add more. " + figures,
            _ => figures,
        };
    }

    private double Mean(int candidate)
    {
        var rows = _table.InterviewRows(candidate, 0);
        double sum = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            sum += _table.Weights[row] * rows[row];
        }

        return sum;
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Values any list of a question's candidates by the central estimates: the same yardstick for every comparison.</summary>
internal sealed class ListValuer
{
    private readonly PickQuestion _question;
    private readonly ChanceTable _table;

    public ListValuer(PickQuestion question, Applicant applicant, ChanceOptions? options = null)
    {
        _question = question;
        _table = ChanceTableBuilder.Build(
            question.Catalog,
            question.Model,
            applicant,
            [.. question.Candidates.Select(candidate => candidate.Program)],
            ParameterDraw.Central,
            options
        );
    }

    /// <summary>The tally of a list, corrected.</summary>
    public ListTally Tally(ListEntries list)
    {
        var entries = new TallyEntry[list.Candidates.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var candidate = _question.Candidates[list.Candidates[i]];
            entries[i] = new TallyEntry(
                list.Candidates[i],
                list.Slots[i],
                candidate.Group,
                candidate.Value / 100
            );
        }

        return ListTally
            .Of(_table, entries)
            .Corrected(entries, _question.Correction(ParameterDraw.Central));
    }

    /// <summary>P(interview) without a signal by candidate.</summary>
    public double InterviewWithoutSignal(int candidate)
    {
        var rows = _table.InterviewRows(candidate, 0);
        double sum = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            sum += _table.Weights[row] * rows[row];
        }

        return sum;
    }

    /// <summary>The objective of a tally, 0 to 1.</summary>
    public double Objective(ListTally tally) => Objective(_question, tally);

    /// <summary>The objective of a tally, 0 to 1.</summary>
    public static double Objective(PickQuestion question, ListTally tally) =>
        question.Request.Objective switch
        {
            Picking.Objective.Match => tally.Match,
            Picking.Objective.Anywhere => tally.Match
                + (question.ParallelWorth * (tally.Anywhere - tally.Match)),
            _ => tally.Value,
        };

    /// <summary>Application fees of a list.</summary>
    public Catalog.Money Fees(ListEntries list)
    {
        var total = Catalog.Money.Zero;
        for (var group = 0; group < _question.Specialties.Count; group++)
        {
            var count = list.Candidates.Count(index => _question.Candidates[index].Group == group);
            total +=
                count == 0
                    ? Catalog.Money.Zero
                    : _question.Portals[group].Cost(count + _question.Reserve(group));
        }

        return total;
    }
}

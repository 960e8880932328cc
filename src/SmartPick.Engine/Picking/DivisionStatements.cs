namespace SmartPick.Engine.Picking;

/// <summary>A statement and the list that goes with it.</summary>
/// <param name="Divisions">The divisions stated; empty for none.</param>
/// <param name="List">The list.</param>
/// <param name="Objective">Its objective under the statement, 0 to 1.</param>
internal sealed record StatedList(
    IReadOnlyList<string> Divisions,
    ListEntries List,
    double Objective
);

/// <summary>
/// Lists of a typical length under different statements. A statement looks to a program in one of three ways: none, its own
/// division among those stated, others stated. So the chances of any statement are put together from three tables.
/// </summary>
internal sealed class DivisionStatements
{
    private const string Elsewhere = "elsewhere";

    private readonly PickQuestion _question;
    private readonly CancellationToken _cancellation;
    private readonly string[] _divisions;
    private readonly ListProblem _none;
    private readonly ListProblem _aligned;
    private readonly ListProblem _outside;

    /// <summary>Computes the three tables.</summary>
    /// <param name="question">The question.</param>
    /// <param name="problemOf">The problem of an applicant who states divisions.</param>
    /// <param name="length">A typical number of applications.</param>
    /// <param name="cancellation">Stops the search of a list.</param>
    public DivisionStatements(
        PickQuestion question,
        Func<IReadOnlyList<string>, ListProblem> problemOf,
        int length,
        CancellationToken cancellation
    )
    {
        _question = question;
        _cancellation = cancellation;
        _divisions =
        [
            .. question
                .Candidates.Select(candidate => candidate.Program.Division)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        _none = OfLength(problemOf([]), length);
        _aligned = problemOf(_divisions);
        _outside = problemOf([Elsewhere]);
    }

    /// <summary>Every choice of one division up to so many.</summary>
    /// <param name="most">The most divisions.</param>
    /// <param name="own">A division that every choice must hold where a program lies in it; null for any choice.</param>
    public IReadOnlyList<IReadOnlyList<string>> Choices(int most, string? own) =>
        [
            .. Choices(0, most)
                .Where(choice =>
                    own is null
                    || !_divisions.Contains(own, StringComparer.Ordinal)
                    || choice.Contains(own, StringComparer.Ordinal)
                ),
        ];

    /// <summary>The list that goes with a statement.</summary>
    public StatedList ListOf(IReadOnlyList<string> divisions)
    {
        var problem = ProblemOf(divisions);
        if (problem.Rules.MaximumPerState == int.MaxValue)
        {
            var best = ListOptimizer.Optimize(problem, _cancellation);
            return new StatedList(divisions, best.Entries, best.Objective);
        }

        // To mend a list under a limit per state is dear; the statement hardly depends on it.
        var search = new ListSearch(problem, perDollar: false);
        var list = search.Start();
        search.Fill(list, null, _cancellation);
        return new StatedList(divisions, list.ToEntries(), list.Objective);
    }

    /// <summary>The objective of a list under a statement that it was not made for.</summary>
    public double Value(ListEntries list, IReadOnlyList<string> divisions)
    {
        var reach = (double[])_none.Weights.Clone();
        var zero = new double[_none.Stride];
        double value = 0;
        for (var i = 0; i < list.Candidates.Length; i++)
        {
            var candidate = list.Candidates[i];
            var x = ViewOf(divisions, candidate).ChancesOf(candidate, list.Slots[i]);
            value += _none.Values[candidate] * GainKernel.ChangeGain(reach, zero, 1, zero, x);
            GainKernel.Pass(reach, x, reach);
        }

        return value;
    }

    private static ListProblem OfLength(ListProblem problem, int length)
    {
        var counts = problem.Rules.MaximumCount;
        return problem.With(problem.Rules.WithCounts(Math.Min(counts[0], length), counts[1]));
    }

    private ListProblem ProblemOf(IReadOnlyList<string> divisions)
    {
        if (divisions.Count == 0)
        {
            return _none;
        }

        var block = ListProblem.SlotCount * _none.Stride;
        var chances = new double[_none.Count * block];
        for (var candidate = 0; candidate < _none.Count; candidate++)
        {
            ViewOf(divisions, candidate)
                .Chances.Slice(candidate * block, block)
                .CopyTo(chances.AsSpan(candidate * block));
        }

        return _none.With(chances);
    }

    private ListProblem ViewOf(IReadOnlyList<string> divisions, int candidate) =>
        divisions.Count == 0 ? _none
        : _question.Candidates[candidate].Program.Division is { } division
        && divisions.Contains(division, StringComparer.Ordinal)
            ? _aligned
        : _outside;

    private IEnumerable<IReadOnlyList<string>> Choices(int from, int most)
    {
        for (var i = from; most > 0 && i < _divisions.Length; i++)
        {
            yield return [_divisions[i]];
            foreach (var rest in Choices(i + 1, most - 1))
            {
                yield return [_divisions[i], .. rest];
            }
        }
    }
}

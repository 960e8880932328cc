using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// The rows on which lists are searched: nodes of the person-level number, for the central rotation effect and, where it
/// matters, for a smaller and a larger one. A list that is best on all three does not flip when the assumption does.
/// </summary>
internal sealed class SearchChances
{
    private const int NodesOfOne = 32;
    private const int NodesOfEachOfTwo = 8;

    private readonly PickQuestion _question;
    private readonly int _nodesOfEach;
    private readonly (double Weight, ChanceTableBuilder Builder)[] _variants;

    public SearchChances(PickQuestion question)
        : this(question, question.Candidates, Robust(question)) { }

    public SearchChances(PickQuestion question, IReadOnlyList<Candidate> candidates)
        : this(question, candidates, Robust(question)) { }

    private SearchChances(
        PickQuestion question,
        IReadOnlyList<Candidate> candidates,
        IReadOnlyList<(double Weight, double? Rotation)> mixture,
        int nodesOfEach = NodesOfEachOfTwo
    )
    {
        _question = question;
        _nodesOfEach = nodesOfEach;
        Candidates = candidates;
        _variants =
        [
            .. mixture.Select(part => (part.Weight, Builder(part.Rotation, question.Applicant))),
        ];
    }

    /// <summary>The same for one rotation effect alone.</summary>
    /// <param name="question">The question.</param>
    /// <param name="rotation">The effect; null for the central one.</param>
    /// <param name="applicant">The applicant, with what is stated.</param>
    /// <param name="nodesOfEach">Nodes of each number where there are two specialties.</param>
    public static SearchChances At(
        PickQuestion question,
        double? rotation,
        Applicant applicant,
        int nodesOfEach = NodesOfEachOfTwo
    ) =>
        new SearchChances(question, question.Candidates, [(1, rotation)], nodesOfEach).For(
            applicant
        );

    private SearchChances(SearchChances other, Applicant applicant)
    {
        _question = other._question;
        _nodesOfEach = other._nodesOfEach;
        Candidates = other.Candidates;
        _variants =
        [
            .. other._variants.Select(variant => (variant.Weight, variant.Builder.For(applicant))),
        ];
    }

    /// <summary>The candidates, in the order of the tables.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>The same programs for the same applicant with an answer changed.</summary>
    public SearchChances For(Applicant applicant) => new(this, applicant);

    /// <summary>The problem of choosing among all candidates.</summary>
    public ListProblem Problem(ListRules rules, bool[] forced)
    {
        var tables = _variants
            .Select(variant => variant.Builder.Build(ParameterDraw.Central))
            .ToArray();
        var (weights, chances) = Fuse(tables);
        return new ListProblem(
            weights,
            [.. Candidates.Select(ObjectiveValue)],
            [.. Candidates.Select(candidate => candidate.Group)],
            StateNumbers(),
            forced,
            [.. Candidates.Select(candidate => candidate.IsLate && !candidate.IsRotated)],
            SignalRules.AllowedSlots(_question, Candidates, forced),
            chances,
            rules
        );
    }

    /// <summary>The table of the central estimates.</summary>
    public ChanceTable Central() =>
        _variants[_variants.Length / 2].Builder.Build(ParameterDraw.Central);

    /// <summary>What a match is worth to the objective, 0 to 1.</summary>
    public double ObjectiveValue(Candidate candidate) =>
        _question.Request.Objective switch
        {
            Objective.Match => candidate.Group == 0 ? 1 : 0,
            Objective.Anywhere => candidate.Group == 0 ? 1 : _question.ParallelWorth,
            _ => candidate.Value / 100,
        };

    private static IReadOnlyList<(double Weight, double? Rotation)> Robust(PickQuestion question)
    {
        var rules = question.Rules;
        return RotationMatters(question.Applicant) || question.Basis.RotationVariants.Count > 0
            ?
            [
                (rules.RotationWeight, rules.RotationLow),
                (1 - (2 * rules.RotationWeight), null),
                (rules.RotationWeight, rules.RotationHigh),
            ]
            : [(1, null)];
    }

    private static bool RotationMatters(Applicant applicant) =>
        applicant.HomePrograms.Count
            + applicant.AwayPrograms.Count
            + applicant.MentorTies.Count
            + (applicant.Parallel?.HomePrograms.Count ?? 0)
            + (applicant.Parallel?.AwayPrograms.Count ?? 0)
        > 0;

    private ChanceTableBuilder Builder(double? rotation, Applicant applicant)
    {
        var options = new ChanceOptions { Nodes = NodesOfOne, NodesOfEach = _nodesOfEach };
        var model = _question.Model;
        if (rotation is { } value)
        {
            model = _question.Basis.RotationVariants.GetValueOrDefault(value) ?? model;
            options = options with
            {
                Held = new Dictionary<string, double>(StringComparer.Ordinal)
                {
                    [EffectKeys.Rotated] = value,
                },
            };
        }

        return new ChanceTableBuilder(
            _question.Catalog,
            model,
            applicant,
            [.. Candidates.Select(candidate => candidate.Program)],
            options
        );
    }

    private (double[] Weights, double[] Chances) Fuse(ChanceTable[] tables)
    {
        var each = tables[0].RowCount;
        var rows = each * tables.Length;
        var weights = new double[rows];
        var chances = new double[tables[0].Match.Length * tables.Length];
        for (var t = 0; t < tables.Length; t++)
        {
            for (var row = 0; row < each; row++)
            {
                weights[(t * each) + row] = _variants[t].Weight * tables[t].Weights[row];
            }

            var blocks = Candidates.Count * ListProblem.SlotCount;
            for (var block = 0; block < blocks; block++)
            {
                tables[t]
                    .Match.AsSpan(block * each, each)
                    .CopyTo(chances.AsSpan((block * rows) + (t * each)));
            }
        }

        return (weights, chances);
    }

    private int[] StateNumbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. Candidates.Select(candidate =>
            {
                if (!numbers.TryGetValue(candidate.Program.State, out var number))
                {
                    number = numbers.Count;
                    numbers[candidate.Program.State] = number;
                }

                return number;
            }),
        ];
    }
}

using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Two specialties against each other: the same money split between them in several ways, and what the advised list's chance of
/// any match becomes when the two specialties read the applicant quite alike or quite apart.
/// </summary>
internal sealed class FrontierWriter
{
    private const int MostPoints = 9;
    private static readonly double[] Correlations = [0, 0.5, 1];

    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly ListValuer _valuer;
    private readonly CancellationToken _cancellation;

    public FrontierWriter(ListPlan plan, ListValuer valuer, CancellationToken cancellation)
    {
        _plan = plan;
        _question = plan.Question;
        _valuer = valuer;
        _cancellation = cancellation;
    }

    public ParallelFrontier Write()
    {
        var money =
            _question.Applicant.Limits.Budget?.Dollars ?? _valuer.Fees(_plan.List.Entries).Dollars;
        var all = ListLimits.Rules(_question, int.MaxValue, int.MaxValue);
        var rules = new ListRules
        {
            MaximumCount = all.MaximumCount,
            SlotCapacity = all.SlotCapacity,
            Fees = all.Fees,
            Budget = money,
            MaximumPerState = all.MaximumPerState,
        };
        var points = Thin(rules.MaximalCounts())
            .Select(counts => Point(rules.WithCounts(counts.First, counts.Second)))
            .ToArray();
        return new ParallelFrontier(
            [.. points.Where(point => !points.Any(other => Beats(other, point)))],
            [.. Correlations.Select(correlation => (correlation, Anywhere(correlation)))]
        );
    }

    // A split that gives less of both is no choice.
    private static bool Beats(FrontierPoint one, FrontierPoint other) =>
        one.Match > other.Match && one.Anywhere > other.Anywhere;

    private static IEnumerable<(int First, int Second)> Thin(
        IReadOnlyList<(int First, int Second)> counts
    )
    {
        // From all effort on the primary specialty to much on the parallel one.
        var ordered = counts.OrderByDescending(pair => pair.First).ToArray();
        var points = Math.Min(MostPoints, ordered.Length);
        return Enumerable
            .Range(0, points)
            .Select(i => ordered[points == 1 ? 0 : i * (ordered.Length - 1) / (points - 1)]);
    }

    private FrontierPoint Point(ListRules rules)
    {
        var problem = _plan.Problem.With(rules, new bool[_question.Candidates.Count]);
        var search = new ListSearch(problem, perDollar: false);
        var list = search.Start();
        search.Fill(list, null, _cancellation);
        var entries = list.ToEntries();
        var tally = _valuer.Tally(entries);
        return new FrontierPoint(
            list.GroupCount(0),
            list.GroupCount(1),
            tally.Match,
            tally.Anywhere,
            _valuer.Fees(entries)
        );
    }

    private double Anywhere(double correlation)
    {
        var options = new ChanceOptions
        {
            Held = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                [EffectKeys.SpecialtiesCorrelation] = correlation,
            },
        };
        return new ListValuer(_question, _plan.Applicant, options)
            .Tally(_plan.List.Entries)
            .Anywhere;
    }
}

using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Picking;

/// <summary>Chooses the list: geographic preference, length, split between specialties, programs and signals.</summary>
internal sealed class ListPlanner
{
    private readonly PickQuestion _question;
    private readonly CancellationToken _cancellation;
    private readonly bool[] _forced;

    private ListPlanner(PickQuestion question, CancellationToken cancellation)
    {
        _question = question;
        _cancellation = cancellation;
        _forced = ListLimits.Forced(question, question.Candidates);
    }

    /// <summary>The plan.</summary>
    public static ListPlan Plan(
        PickQuestion question,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => new ListPlanner(question, cancellation).Plan(progress);

    /// <summary>The applicant with the divisions that a list would be made for: those stated, else those advised.</summary>
    public static Applicant Stated(PickQuestion question, CancellationToken cancellation)
    {
        var planner = new ListPlanner(question, cancellation);
        return planner.Statement(new SearchChances(question)).Applicant;
    }

    private (GeographicPreferenceAdvice Advice, Applicant Applicant) Statement(SearchChances search)
    {
        var primary = Rules(LongestCurve(0), 0);
        return GeographicChoice.Decide(
            _question,
            search,
            chances => chances.Problem(primary, _forced),
            TypicalLength(),
            _cancellation
        );
    }

    private ListPlan Plan(IProgress<double>? progress)
    {
        var search = new SearchChances(_question);
        progress?.Report(0.05);
        var (geographic, applicant) = Statement(search);
        search = search.For(applicant);
        var primary = Rules(LongestCurve(0), 0);
        var problem = search.Problem(primary, _forced);
        progress?.Report(0.1);
        var (grown, _) = Grow(problem.With(Alone(primary), ForcedOf(0)), 0);
        var stop = StopRule.Decide(_question, Follow(applicant, 0, [], grown), ForcedCount(0));
        progress?.Report(0.3);
        var plan = At(stop);
        while (
            plan.Stop.Flat
            && plan.PrimaryCount == plan.Stop.Count
            && !plan.Curve.IsFlat(plan.Stop.Count)
        )
        {
            // Mended as a whole, a list can leave better programs to add than the one grown step by step did.
            plan = At(StopRule.Further(plan));
        }

        progress?.Report(0.5);
        return plan with { Stop = StopRule.Explained(plan) };

        ListPlan At(StopDecision stop)
        {
            var second =
                _question.Specialties.Count == 1 ? 0 : ParallelCount(problem, applicant, stop);
            var final = problem.With(Rules(stop.Count, second), _forced);
            var list = ListOptimizer.Optimize(final, _cancellation);
            return new ListPlan
            {
                Question = _question,
                Applicant = applicant,
                Search = search,
                Problem = final,
                List = list,
                Longest = grown.Count,
                Curve = Follow(applicant, 0, [], GrowthOrder.Of(final, list.Entries, grown.Count)),
                Stop = stop,
                Geographic = geographic,
            };
        }
    }

    /// <summary>The rules with room for what is forced in each group.</summary>
    private ListRules Rules(int first, int second) =>
        ListLimits.Rules(
            _question,
            Math.Max(first, ForcedCount(0)),
            Math.Max(second, ForcedCount(1))
        );

    // The primary list alone: no place for a parallel program, and no money of those that are on every list.
    private ListRules Alone(ListRules rules) =>
        new()
        {
            MaximumCount = [rules.MaximumCount[0], 0],
            SlotCapacity = rules.SlotCapacity,
            Fees = [rules.Fees[0], [0, 0]],
            Budget =
                rules.Budget == int.MaxValue
                    ? int.MaxValue
                    : rules.Budget - rules.Fees[1][ForcedCount(1)],
            MaximumPerState = rules.MaximumPerState,
        };

    private int ForcedCount(int group) => ForcedOf(group).Count(forced => forced);

    private bool[] ForcedOf(int group) =>
        [.. _forced.Select((forced, i) => forced && _question.Candidates[i].Group == group)];

    private int TypicalLength() => (int)Math.Ceiling(_question.Usual(0)?.Mean ?? LongestCurve(0));

    private int LongestCurve(int group)
    {
        var candidates = _question.Candidates.Count(candidate => candidate.Group == group);
        return _question.Usual(group) is { } usual
            ? Math.Min(candidates, (int)Math.Ceiling(usual.High * _question.Rules.CurveReach))
            : candidates;
    }

    // Programs of one group in the order in which the search adds them, with the slots they end with.
    private (IReadOnlyList<(int Candidate, int Slot)> Sequence, ListSelection List) Grow(
        ListProblem problem,
        int group
    )
    {
        var search = new ListSearch(problem, perDollar: false);
        var list = search.Start();
        var order = list
            .Members.ToArray()
            .Where(candidate => problem.Groups[candidate] == group)
            .ToList();
        search.Fill(list, order, _cancellation);
        return ([.. order.Select(candidate => (candidate, list.SlotOf(candidate)))], list);
    }

    private StopHereCurve Follow(
        Applicant applicant,
        int group,
        IReadOnlyList<(int Candidate, int Slot)> before,
        IReadOnlyList<(int Candidate, int Slot)> sequence
    ) => StopHereCurve.Follow(_question, applicant, group, before, sequence, _cancellation);

    // The parallel list grows from nothing until one more adds little to the chance of any match, weighed by what that is worth.
    private int ParallelCount(ListProblem problem, Applicant applicant, StopDecision stop)
    {
        if (_question.Request.Objective == Objective.Match)
        {
            return ForcedCount(1);
        }

        var (primary, _) = Grow(problem.With(Alone(Rules(stop.Count, 0)), ForcedOf(0)), 0);
        var longest = LongestCurve(1);
        var both = _forced.ToArray();
        foreach (var (candidate, _) in primary)
        {
            both[candidate] = true;
        }

        var (sequence, _) = Grow(problem.With(Unbudgeted(Rules(primary.Count, longest)), both), 1);
        var curve = Follow(applicant, 1, primary, sequence);
        return Math.Max(ForcedCount(1), curve.FirstFlat(0, _question.ParallelWorth));
    }

    private static ListRules Unbudgeted(ListRules rules) =>
        new()
        {
            MaximumCount = rules.MaximumCount,
            SlotCapacity = rules.SlotCapacity,
            Fees = rules.Fees,
            MaximumPerState = rules.MaximumPerState,
        };
}

using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Improving;

/// <summary>Tries what makes the list longer: more applications, a second specialty.</summary>
/// <param name="list">The list as it is.</param>
/// <param name="parallel">The second specialty to try; null for the one that adds most.</param>
internal sealed class LongerLists(TrialList list, string? parallel)
{
    /// <summary>So many applications more, with the signals placed again.</summary>
    public TrialOutcome MoreApplications(Improvement improvement)
    {
        var (question, _) = PickQuestion.Create(
            list.Basis,
            FixedList.Open(list.Question, list.Entries.Select(entry => entry.Program))
        );
        var counts = CountsOf(question!);
        var limits = ListLimits.Rules(question!, counts[0] + improvement.Amount, counts[1]);
        var search = new SearchChances(question!);
        var problem = search.Problem(limits, new bool[question!.Candidates.Count]);
        var mended = ListOptimizer.Mend(problem, EntriesOf(question), list.Cancellation).Entries;
        var longer = mended
            .Candidates.Select(
                (candidate, i) =>
                    new ListEntry(
                        question.Candidates[candidate].Program.Code,
                        SignalRules.TierOf(
                            list.Basis.Catalog.SignalsOf(
                                question.Candidates[candidate].Program.Specialty
                            ),
                            mended.Slots[i]
                        )
                    )
            )
            .ToList();
        var after = list.Value(list.Applicant, longer);
        return longer.Count == list.Entries.Count
            ? TrialOutcome.No(improvement, "There is no further program to apply to.")
            : TrialOutcome.Done(
                improvement,
                after,
                list.Before,
                Say(
                    $"{longer.Count - list.Entries.Count} applications more than the {list.Entries.Count} of your list, and its signals placed again; limits of your own set aside."
                )
            ) with
            {
                Fees = after.Totals.ApplicationFees - list.Before.Totals.ApplicationFees,
            };
    }

    /// <summary>A second specialty beside the first.</summary>
    public TrialOutcome Parallel(Improvement improvement)
    {
        if (list.Applicant.Parallel is { } plan)
        {
            return TrialOutcome.No(
                improvement,
                $"You apply to {plan.Specialty} beside it already."
            );
        }

        var tried = parallel is null
            ? list.Basis.Catalog.Specialties.Select(specialty => specialty.Name)
            : [parallel];
        var best = tried
            .Where(name => !string.Equals(name, list.Applicant.Specialty, StringComparison.Ordinal))
            .Select(name => (Name: name, List: Likeliest(name, improvement.Amount)))
            .Where(option => option.List.Count > 0)
            .Select(option =>
                (
                    option.Name,
                    option.List,
                    Chance: list.Central(Beside(option.Name), option.List).Anywhere
                )
            )
            .OrderByDescending(option => option.Chance)
            .ThenBy(option => option.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.List is null)
        {
            return TrialOutcome.No(
                improvement,
                parallel is null
                    ? "No other specialty has programs to apply to."
                    : $"{parallel} has no programs to apply to."
            );
        }

        var after = list.Value(Beside(best.Name), best.List);
        return new TrialOutcome(
            Say($"{improvement.Name}: {best.Name}"),
            null,
            null,
            after.Drawn.Change(list.Before.Drawn, tally => tally.Anywhere),
            false,
            after.Totals.ApplicationFees - list.Before.Totals.ApplicationFees,
            (
                parallel is null
                    ? "The specialty that adds most to the chance of any match; whether you would want it is yours to say. "
                    : "Adds to the chance of any match. "
            )
                + Say(
                    $"With the {best.List.Count - list.Entries.Count} programs there that are least selective for your type, and no signal."
                )
        );
    }

    private List<ListEntry> Likeliest(string specialty, int count)
    {
        var (question, _) = PickQuestion.Create(
            list.Basis,
            FixedList.Open(list.Question with { Applicant = Beside(specialty) }, [])
        );
        return question is null
            ? []
            :
            [
                .. list.Entries,
                .. question
                    .Candidates.Where(candidate =>
                        candidate is { Group: 1, IsLate: false, Overridden: null }
                    )
                    .OrderBy(candidate => candidate.Selectivity)
                    .ThenBy(candidate => candidate.Program.Code)
                    .Take(count)
                    .Select(candidate => new ListEntry(candidate.Program.Code, SignalTier.None)),
            ];
    }

    private Applicant Beside(string specialty) =>
        list.Applicant with
        {
            Parallel = new ParallelPlan { Specialty = specialty },
        };

    private int[] CountsOf(PickQuestion question)
    {
        var counts = new int[ListRules.GroupCount];
        var listed = list.Entries.Select(entry => entry.Program).ToHashSet();
        foreach (
            var candidate in question.Candidates.Where(one => listed.Contains(one.Program.Code))
        )
        {
            counts[candidate.Group]++;
        }

        return counts;
    }

    private ListEntries EntriesOf(PickQuestion question)
    {
        var tiers = list.Entries.ToDictionary(entry => entry.Program, entry => entry.Tier);
        var members = Enumerable
            .Range(0, question.Candidates.Count)
            .Where(i => tiers.ContainsKey(question.Candidates[i].Program.Code))
            .ToArray();
        return new ListEntries(
            members,
            [.. members.Select(i => ChanceTable.SlotOf(tiers[question.Candidates[i].Program.Code]))]
        );
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

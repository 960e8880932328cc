using System.Diagnostics;
using SmartPick.Matching;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// Runs the Match again and again with other lists of one applicant, everybody else's lists unchanged, and compares where the
/// applicant ends up by the true list.
/// </summary>
internal static class ListTrial
{
    /// <summary>The longest list of which every other order and every shorter list is tried: 325 others for five programs.</summary>
    public const int LongestList = 5;

    /// <summary>Tries every other order and every shorter list.</summary>
    /// <param name="market">The market, with the applicant's true list in it.</param>
    /// <param name="applicant">A single applicant with at most <see cref="LongestList"/> choices.</param>
    /// <param name="run">Runs one market; null when there is no time left.</param>
    public static TrialReport All(
        Market market,
        int applicant,
        Func<MatchInstance, MatchResult?> run
    ) => Try(market, applicant, Orders(market.Applicants[applicant].Choices), run);

    /// <summary>Tries one list.</summary>
    public static TrialReport One(
        Market market,
        int applicant,
        List<int> list,
        Func<MatchInstance, MatchResult?> run
    ) => Try(market, applicant, [list], run);

    private static TrialReport Try(
        Market market,
        int applicant,
        IEnumerable<List<int>> lists,
        Func<MatchInstance, MatchResult?> run
    )
    {
        var truth = market.Applicants[applicant].Choices;
        if (Outcome(market, applicant, truth, run) is not { } honest)
        {
            return new TrialReport(applicant, -1, null, [], 0, 0, IsWhole: false);
        }

        var outcomes = new List<TrialOutcome>();
        var tried = 0;
        var notStable = 0;
        var isWhole = true;
        foreach (var list in lists)
        {
            if (Outcome(market, applicant, list, run) is not { } found)
            {
                isWhole = false;
                break;
            }

            tried++;
            if (found.Status is MatchStatus.Stable)
            {
                Count(outcomes, truth, found.Program, list);
            }
            else
            {
                notStable++;
            }
        }

        outcomes.Sort((one, other) => one.Place.CompareTo(other.Place));
        return new TrialReport(
            applicant,
            honest.Program,
            honest.Status,
            outcomes,
            tried,
            notStable,
            isWhole
        );
    }

    private static void Count(
        List<TrialOutcome> outcomes,
        List<int> truth,
        int program,
        List<int> list
    )
    {
        var at = outcomes.FindIndex(outcome => outcome.Program == program);
        if (at >= 0)
        {
            outcomes[at] = outcomes[at] with
            {
                Lists = outcomes[at].Lists + 1,
                Example = Telling(list, outcomes[at].Example, program),
            };
            return;
        }

        var place = program < 0 ? truth.Count + 1 : truth.IndexOf(program) + 1;
        outcomes.Add(new TrialOutcome(program, place, 1, list));
    }

    /// <summary>The one of two lists that shows more: it keeps more of the programs, and has the one it leads to further down.</summary>
    private static List<int> Telling(List<int> list, List<int> other, int program) =>
        (list.Count, list.IndexOf(program)).CompareTo((other.Count, other.IndexOf(program))) > 0
            ? list
            : other;

    private static (int Program, MatchStatus Status)? Outcome(
        Market market,
        int applicant,
        List<int> list,
        Func<MatchInstance, MatchResult?> run
    )
    {
        var (instance, problems) = MarketCheck.Build(With(market, applicant, list));
        Debug.Assert(problems.Count == 0, "a shorter or reordered list of a sound market is sound");
        return instance is not null && run(instance) is { } result
            ? (result.Assignment.Programs[applicant], result.Status)
            : null;
    }

    /// <summary>The market with another list of one applicant; first-year lists that belong to a program no longer ranked go with it.</summary>
    private static Market With(Market market, int applicant, List<int> list)
    {
        var other = new Market();
        other.Applicants.AddRange(market.Applicants);
        other.Applicants[applicant] = new MarketApplicant(market.ApplicantName(applicant))
        {
            Choices = list,
        };
        other.Programs.AddRange(market.Programs);
        other.Couples.AddRange(market.Couples);
        other.FirstYears.AddRange(
            market.FirstYears.Where(row =>
                row.Applicant != applicant || list.Contains(row.Advanced)
            )
        );
        other.Reversions.AddRange(market.Reversions);
        return other;
    }

    /// <summary>Every ordered choice of some or all of the items, the empty one included, without the one given.</summary>
    private static IEnumerable<List<int>> Orders(List<int> items)
    {
        var open = new Queue<List<int>>();
        open.Enqueue([]);
        while (open.TryDequeue(out var list))
        {
            if (!list.SequenceEqual(items))
            {
                yield return list;
            }

            foreach (var item in items.Where(item => !list.Contains(item)))
            {
                open.Enqueue([.. list, item]);
            }
        }
    }
}

/// <summary>What came of other lists.</summary>
/// <param name="Applicant">Number of the applicant.</param>
/// <param name="Honest">The program that the true list leads to; -1 for none.</param>
/// <param name="Status">What came of the true list's own run, whose program is secure only when it is stable; null when time ran out before.</param>
/// <param name="Outcomes">Where the other lists led whose runs were stable, the best by the true list first.</param>
/// <param name="Tried">Other lists tried.</param>
/// <param name="NotStable">How many of them found no stable matching, so that nothing can be said of them.</param>
/// <param name="IsWhole">False when time ran out before every list was tried.</param>
public sealed record TrialReport(
    int Applicant,
    int Honest,
    MatchStatus? Status,
    IReadOnlyList<TrialOutcome> Outcomes,
    int Tried,
    int NotStable,
    bool IsWhole
);

/// <summary>A place where some of the other lists led.</summary>
/// <param name="Program">The program; -1 for unmatched.</param>
/// <param name="Place">Its place on the true list, 1 is the first; one more than the list is long for unmatched.</param>
/// <param name="Lists">How many lists led there.</param>
/// <param name="Example">The most telling of them.</param>
public sealed record TrialOutcome(int Program, int Place, int Lists, List<int> Example);

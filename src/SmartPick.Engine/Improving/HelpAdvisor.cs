using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Improving;

/// <summary>
/// What would help most by the next deadline: each of a stated set of improvements valued on the list as it is, with the same
/// parameter draws, and put in order by what it gains for each month and each dollar.
/// </summary>
/// <param name="catalog">Programs, specialties, signal rules and fees.</param>
/// <param name="model">Fitted parameters and stated effects.</param>
/// <param name="rules">The product's own thresholds.</param>
/// <param name="dates">The season's dates.</param>
/// <param name="improvements">What is tried.</param>
public sealed class HelpAdvisor(
    ProgramCatalog catalog,
    ChanceModel model,
    PickingRules rules,
    SeasonDates dates,
    IReadOnlyList<Improvement> improvements
)
{
    private const int PerDollars = 1000;

    private readonly PickingBasis _basis = new(
        catalog,
        model,
        rules,
        new Dictionary<double, ChanceModel>()
    );

    /// <summary>Every improvement, tried.</summary>
    /// <param name="question">The question that the profile puts; its threads try improvements side by side.</param>
    /// <param name="list">The list as it is.</param>
    /// <param name="today">The day it is asked.</param>
    /// <param name="parallel">The second specialty to try; null for the one that adds most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public HelpAnswer Advise(
        PickRequest question,
        KeptList list,
        DateOnly today,
        string? parallel = null,
        CancellationToken cancellationToken = default
    )
    {
        var kept = new TrialList(_basis, question with { Threads = 1 }, list, cancellationToken);
        var trial = new ImprovementTrial(kept, parallel);
        var tried = new HelpOption[improvements.Count];
        Parallel.For(
            0,
            tried.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = question.Threads,
                CancellationToken = cancellationToken,
            },
            i => tried[i] = Of(improvements[i], trial, today)
        );
        return new HelpAnswer(
            kept.Before.Totals,
            dates.All.FirstOrDefault(date => date.On >= today),
            Ordered(tried)
        );
    }

    private HelpOption Of(Improvement improvement, ImprovementTrial trial, DateOnly today)
    {
        var outcome = trial.Try(improvement);
        var by = dates.All.FirstOrDefault(date =>
            string.Equals(date.Key, improvement.By, StringComparison.Ordinal)
        );
        var ready = Later(today, improvement.Months);
        var cost = improvement.Dollars is { } dollars ? new Money(dollars) : outcome.Fees;
        return new HelpOption(
            improvement,
            outcome.What,
            outcome.WhyNot,
            outcome.Program,
            outcome.Gain,
            improvement.Kind is ImprovementKind.Parallel,
            outcome.IsCounted,
            cost,
            ready,
            by,
            by is null || by.On < today ? HelpTime.NextSeason
                : ready <= by.On ? HelpTime.Fits
                : HelpTime.TooLate,
            improvement.Months > 0 ? Per(outcome.Gain, improvement.Months) : null,
            cost > Money.Zero ? Per(outcome.Gain, (double)cost.Dollars / PerDollars) : null,
            outcome.Note
        );
    }

    // What takes no time (or no money) has no rate to be ordered by: it comes first where it surely gains, else last.
    private static IReadOnlyList<HelpOption> Ordered(HelpOption[] options)
    {
        var ranked = options.Where(IsRanked).ToList();
        var byMonth = Places(ranked, option => option.PerMonth);
        var byDollar = Places(ranked, option => option.PerThousandDollars);
        return
        [
            .. options
                .Select(option =>
                    IsRanked(option)
                        ? option with
                        {
                            PlaceByMonth = byMonth[option.Improvement.Key],
                            PlaceByDollar = byDollar[option.Improvement.Key],
                        }
                        : option
                )
                .OrderBy(option =>
                    option.WhyNot is not null ? 2
                    : option.Time is HelpTime.TooLate ? 1
                    : 0
                )
                .ThenBy(option => option.PlaceByMonth ?? int.MaxValue)
                .ThenByDescending(option => option.Gain.Value),
        ];
    }

    private static bool IsRanked(HelpOption option) =>
        option.WhyNot is null && !option.IsCounted && option.Time is not HelpTime.TooLate;

    private static Dictionary<string, int> Places(
        List<HelpOption> options,
        Func<HelpOption, Estimate?> rate
    ) =>
        options
            .OrderBy(option =>
                rate(option) is not null ? 1
                : option.Gain.Low > 0 ? 0
                : 2
            )
            .ThenByDescending(option => rate(option)?.Value ?? option.Gain.Value)
            .ThenByDescending(option => option.Gain.Value)
            .ThenBy(option => option.Improvement.Key, StringComparer.Ordinal)
            .Select((option, i) => (option.Improvement.Key, Place: i + 1))
            .ToDictionary(pair => pair.Key, pair => pair.Place, StringComparer.Ordinal);

    private static Estimate Per(Estimate gain, double unit) =>
        new(gain.Value / unit, gain.Low / unit, gain.High / unit);

    // Whole months by the calendar, what is left of one in thirtieths.
    private static DateOnly Later(DateOnly today, double months) =>
        today.AddMonths((int)months).AddDays((int)Math.Ceiling((months - (int)months) * 30));
}

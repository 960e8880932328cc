using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>
/// Finds the market in which everybody applies by lists that SmartPick makes for that very market: lists, seasons, the chances
/// that come of them, lists on those chances. Like go to like places, so lists for all at once would chase each other in circles;
/// each round therefore moves a part of the people, the smaller the more rounds there were (fictitious play, Brown 1951).
/// </summary>
public sealed class ListEquilibrium
{
    // Reserved: seasons of results count from 0, the baseline's from -1 down.
    private const int FirstReserved = -1001;

    // How often somebody interviewed is taken, at a site, counts beside its specialty's mean as so many interviews.
    private const double Shrinkage = 40;

    private static readonly Seed Reserved = new(0x510_76);

    private readonly NationalMarket _usual;
    private readonly PickingRules _rules;
    private readonly ListSettings _settings;
    private readonly ListMaker _maker;
    private readonly ArchetypeMap _map;
    private readonly MarketPressure _base;

    private ListEquilibrium(
        NationalMarket usual,
        PickingRules rules,
        ListSettings settings,
        CancellationToken cancellation
    )
    {
        _usual = usual;
        _rules = rules;
        _settings = settings;
        _map = ArchetypeMap.Of(
            usual.People(Reserved, FirstReserved),
            Neighbourhood(usual.Setting),
            settings.Archetypes
        );
        _maker = new ListMaker(usual.Setting, rules, _map.All, settings.Draws);
        _base = MarketPressure.Measure(
            usual,
            null,
            Reserved,
            Seasons,
            settings.FewUsers,
            cancellation
        );
    }

    private IEnumerable<int> Seasons =>
        Enumerable.Range(0, _settings.Seasons).Select(season => FirstReserved - season);

    /// <summary>Finds it (minutes).</summary>
    /// <param name="usual">The market in which people apply as they do today.</param>
    /// <param name="rules">The product's own thresholds for lists.</param>
    /// <param name="settings">How it is found.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ListMarket Find(
        NationalMarket usual,
        PickingRules rules,
        ListSettings settings,
        IProgress<ListProgress>? progress = null,
        CancellationToken cancellation = default
    ) => new ListEquilibrium(usual, rules, settings, cancellation).Find(progress, cancellation);

    /// <summary>The lists that SmartPick makes for the season as it is, with whom they stand for.</summary>
    /// <param name="usual">The market in which people apply as they do today.</param>
    /// <param name="rules">The product's own thresholds for lists.</param>
    /// <param name="settings">How they are made.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static (ArchetypeMap Map, AdvisedList?[] Lists) FirstLists(
        NationalMarket usual,
        PickingRules rules,
        ListSettings settings,
        CancellationToken cancellation = default
    )
    {
        var found = new ListEquilibrium(usual, rules, settings, cancellation);
        var shifts = Enumerable.Repeat(MarketShift.None, usual.Setting.Sites.Count).ToArray();
        return (
            found._map,
            found._maker.Make(found.ByCode(shifts), settings.Threads, null, cancellation)
        );
    }

    private ListMarket Find(IProgress<ListProgress>? progress, CancellationToken cancellation)
    {
        var shifts = Enumerable.Repeat(MarketShift.None, _usual.Setting.Sites.Count).ToArray();
        var rounds = new List<ListRound>();
        var outcomes = new List<ListOutcome>(Outcomes(ListUse.Nobody, _base));
        var signals = new List<SignalSpread> { Spread(ListUse.Nobody, _base) };
        var made = new List<AdvisedList?[]>();
        while (true)
        {
            made.Add(
                _maker.Make(
                    ByCode(shifts),
                    _settings.Threads,
                    new RoundProgress(made.Count + 1, progress),
                    cancellation
                )
            );
            if (made.Count == 1)
            {
                var few = AdvisedLists.ForSome(_map, made[0], _settings.FewUsers);
                outcomes.AddRange(Outcomes(ListUse.Few, Measure(few, cancellation)));
            }

            var lists = AdvisedLists.ForAll(_map, made);
            var pressure = Measure(lists, cancellation);
            var came = Shifts(pressure);
            var distance = Distance(shifts, came);
            rounds.Add(new ListRound(made.Count, distance, Kept(made)));
            if (made.Count == 1)
            {
                outcomes.AddRange(Outcomes(ListUse.EverybodyAtOnce, pressure));
                signals.Add(Spread(ListUse.EverybodyAtOnce, pressure));
            }

            if (distance < _settings.Tolerance || made.Count >= _settings.Rounds)
            {
                outcomes.AddRange(Outcomes(ListUse.EverybodySettled, pressure));
                signals.Add(Spread(ListUse.EverybodySettled, pressure));
                return new ListMarket(
                    _usual.With(lists),
                    new ListReport(_map.All.Count, _settings.Seasons, rounds, outcomes, signals)
                );
            }

            shifts = came;
        }
    }

    /// <summary>The share of entries, program and signal, that the last two rounds both have, weighted by people.</summary>
    private double Kept(List<AdvisedList?[]> made)
    {
        double kept = 0;
        double all = 0;
        for (var archetype = 0; made.Count > 1 && archetype < _map.All.Count; archetype++)
        {
            if (made[^1][archetype] is { } now && made[^2][archetype] is { } before)
            {
                var known = before.Sites.Zip(before.Slots).ToHashSet();
                var weight = _map.All[archetype].Weight;
                kept += weight * now.Sites.Zip(now.Slots).Count(known.Contains);
                all += weight * Math.Max(now.Sites.Length, before.Sites.Length);
            }
        }

        return all > 0 ? kept / all : 0;
    }

    private MarketPressure Measure(AdvisedLists lists, CancellationToken cancellation) =>
        MarketPressure.Measure(
            _usual.With(lists),
            lists,
            Reserved,
            Seasons,
            _settings.FewUsers,
            cancellation
        );

    /// <summary>By site: how a market differs from the one in which people apply as they do today.</summary>
    private MarketShift[] Shifts(MarketPressure now)
    {
        var sites = _usual.Setting.Sites;
        var shifts = new MarketShift[sites.Count];
        for (var specialty = 0; specialty + 1 < sites.Start.Length; specialty++)
        {
            var range = Enumerable.Range(
                sites.Start[specialty],
                sites.Start[specialty + 1] - sites.Start[specialty]
            );
            var (was, isNow) = (Mean(_base, range), Mean(now, range));
            foreach (var site in range)
            {
                shifts[site] = new MarketShift(
                    _base.Threshold(site) - now.Threshold(site),
                    Rate(now, site, isNow) / Rate(_base, site, was)
                );
            }
        }

        return shifts;
    }

    private static double Mean(MarketPressure pressure, IEnumerable<int> sites)
    {
        var (interviewed, taken) = sites
            .Select(pressure.Yield)
            .Aggregate(
                (Interviewed: 0L, Taken: 0L),
                (sum, one) => (sum.Interviewed + one.Interviewed, sum.Taken + one.Taken)
            );
        return (taken + 1.0) / (interviewed + 1.0);
    }

    private static double Rate(MarketPressure pressure, int site, double mean)
    {
        var (interviewed, taken) = pressure.Yield(site);
        return (taken + (Shrinkage * mean)) / (interviewed + Shrinkage);
    }

    private double Distance(MarketShift[] on, MarketShift[] cameOf)
    {
        double sum = 0;
        double weight = 0;
        for (var site = 0; site < on.Length; site++)
        {
            if (_usual.Setting.Sites.Program(site) is null)
            {
                continue;
            }

            var difference = cameOf[site].Interview - on[site].Interview;
            sum += _usual.Slots[site] * difference * difference;
            weight += _usual.Slots[site];
        }

        return weight > 0 ? Math.Sqrt(sum / weight) : 0;
    }

    private Dictionary<AcgmeCode, MarketShift> ByCode(MarketShift[] shifts)
    {
        var sites = _usual.Setting.Sites;
        return Enumerable
            .Range(0, shifts.Length)
            .Where(site => sites.Program(site) is not null)
            .ToDictionary(site => sites.Program(site)!.Code, site => shifts[site]);
    }

    private IEnumerable<ListOutcome> Outcomes(ListUse use, MarketPressure pressure) =>
        pressure
            .Fates.Where(fate => fate.People > 0)
            .Select(fate => new ListOutcome(
                use,
                fate.Type,
                (double)fate.People / pressure.Seasons,
                fate.Applications,
                fate.Dollars,
                fate.Model,
                use is ListUse.Nobody ? null : Promised(fate),
                fate.Realised
            ));

    /// <summary>The model's mean chance, corrected as the product corrects it.</summary>
    private double? Promised(ListFate fate) =>
        fate.Promised(_rules.Corrections[(int)fate.Type.RateGroup()].Logits);

    private SignalSpread Spread(ListUse use, MarketPressure pressure)
    {
        var setting = _usual.Setting;
        var received = new List<int>();
        for (var site = 0; site < setting.Sites.Count; site++)
        {
            if (
                setting.SignalsOf(setting.Sites.Specialty[site])
                is { } rule
                    and not { Gold: 0, Silver: 0, Single: 0 }
            )
            {
                received.Add(pressure.Signals[site]);
            }
        }

        received.Sort();
        var all = Math.Max(1, received.Sum(count => (long)count));
        return new SignalSpread(
            use,
            received.Count(count => count == 0) / (double)Math.Max(1, received.Count),
            received.TakeLast(received.Count / 10).Sum(count => (long)count) / (double)all
        );
    }

    /// <summary>States in the order of region, division and name: neighbours stand together.</summary>
    private static IReadOnlyList<int> Neighbourhood(MarketSetting setting)
    {
        var states = setting.Plan.States;
        var places = setting
            .Catalog.Programs.GroupBy(program => program.State, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (group.First().Region, group.First().Division),
                StringComparer.Ordinal
            );
        return
        [
            .. Enumerable
                .Range(0, states.Count)
                .OrderBy(
                    state => places.GetValueOrDefault(states[state]).Region,
                    StringComparer.Ordinal
                )
                .ThenBy(
                    state => places.GetValueOrDefault(states[state]).Division,
                    StringComparer.Ordinal
                )
                .ThenBy(state => states[state], StringComparer.Ordinal),
        ];
    }

    private sealed class RoundProgress(int round, IProgress<ListProgress>? progress)
        : IProgress<double>
    {
        public void Report(double value) => progress?.Report(new ListProgress(round, value));
    }
}

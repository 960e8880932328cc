using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Market.Applying;

/// <summary>
/// How likely a person of a group with a school in a state takes each site of a specialty next: the state's own and the region's
/// are favoured and, for those whom few programs interview, the sites that do, as in the typical lists that the fit assumes.
/// </summary>
internal sealed class ChoiceTables
{
    private const int Groups = (int)RateGroup.NonUsImg + 1;

    private readonly AliasTable?[] _tables;
    private readonly int _states;

    private ChoiceTables(int specialties, int states)
    {
        _states = states + 1;
        _tables = new AliasTable?[specialties * Groups * _states];
    }

    /// <summary>The table of a specialty, group and state (-1 for a school abroad); null for a specialty without sites.</summary>
    public AliasTable? Of(int specialty, RateGroup group, int state) =>
        _tables[(((specialty * Groups) + (int)group) * _states) + state + 1];

    /// <summary>The tables of every specialty, group and state.</summary>
    public static ChoiceTables Of(MarketSetting setting)
    {
        var plan = setting.Plan;
        var tables = new ChoiceTables(plan.Specialties.Count, plan.States.Count);
        var regions = Regions(setting);
        for (var specialty = 0; specialty < plan.Specialties.Count; specialty++)
        {
            var (first, last) = (
                setting.Sites.Start[specialty],
                setting.Sites.Start[specialty + 1]
            );
            for (var group = RateGroup.UsMd; first < last && group <= RateGroup.NonUsImg; group++)
            {
                tables.Fill(setting, specialty, group, regions);
            }
        }

        return tables;
    }

    private void Fill(MarketSetting setting, int specialty, RateGroup group, string?[] regions)
    {
        var name = setting.Plan.Specialties[specialty];
        var sites = setting.Sites;
        var (first, last) = (sites.Start[specialty], sites.Start[specialty + 1]);
        var favourState = setting.Assumptions.Get(SeasonKeys.FavourState, name, $"{group}").Mean;
        var favourRegion = setting.Assumptions.Get(SeasonKeys.FavourRegion, name, $"{group}").Mean;
        var favourOpen = setting.Assumptions.Get(SeasonKeys.FavourOpen, name, $"{group}").Mean;
        var open = new double[last - first];
        for (var site = first; site < last; site++)
        {
            open[site - first] = Math.Pow(RateWithoutSignal(setting, site, group), favourOpen);
        }

        var weights = new double[last - first];
        for (var state = -1; state < setting.Plan.States.Count; state++)
        {
            for (var site = first; site < last; site++)
            {
                var at = sites.State[site];
                var favour =
                    state < 0 || at < 0 ? 1
                    : at == state ? favourState
                    : regions[at] is { } region
                    && string.Equals(region, regions[state], StringComparison.Ordinal)
                        ? favourRegion
                    : 1;
                weights[site - first] = favour * open[site - first];
            }

            _tables[(((specialty * Groups) + (int)group) * _states) + state + 1] = new AliasTable(
                weights
            );
        }
    }

    private static double RateWithoutSignal(MarketSetting setting, int site, RateGroup group)
    {
        if (setting.Plan.Tracks[setting.Sites.Tracks[site][0]].Program is not { } program)
        {
            return 1;
        }

        var parameters = setting.Model.InterviewsOf(program);
        var effect = group switch
        {
            RateGroup.UsDo => parameters.Mean[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => parameters.Mean[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => parameters.Mean[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };
        return parameters.Open[(int)group]
            * Logistic.Probability(parameters.Mean[(int)InterviewEffect.Base] + effect);
    }

    private static string?[] Regions(MarketSetting setting)
    {
        var regionOf = setting
            .Catalog.Programs.GroupBy(program => program.State, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.First().Region,
                StringComparer.Ordinal
            );
        return [.. setting.Plan.States.Select(state => regionOf.GetValueOrDefault(state))];
    }
}

using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Market.Interviewing;

/// <summary>
/// How many interviews each site holds: what the fitted chances give it on average over a few reserved seasons of the market as it
/// is, after people gave up what they cannot attend and before anybody fills their place. Published interview rates are of
/// interviews that took place: if given-up slots came on top of the fitted ones, the types that seldom give up would have more
/// interviews than the rates say. A chance counts in full, not the draw, so few seasons are enough. No scenario moves slots, but
/// for positions: a site with more positions interviews in proportion.
/// </summary>
internal static class BaselineSlots
{
    // Reserved: seasons of results count from 0.
    private const int FirstReserved = -1;
    private static readonly Seed Reserved = new(0x510_75);

    /// <summary>Expected interviews by site, in the market as it is.</summary>
    public static double[] Expected(NationalMarket market)
    {
        var seasons = (int)market.Setting.Assumptions.Get(SeasonKeys.BaselineSeasons).Mean;
        var most = (int)market.Setting.Assumptions.Get(SeasonKeys.MostInterviews).Mean;
        var work = market.CreateWorkspace();
        var sums = new double[market.Setting.Sites.Count];
        for (var season = 0; season < seasons; season++)
        {
            market.Apply(Reserved, FirstReserved - season, work, asChances: true);
            for (var person = 0; person < work.People.Count; person++)
            {
                AddKept(work.Applications, person, most, sums);
            }
        }

        for (var site = 0; site < sums.Length; site++)
        {
            sums[site] /= seasons;
        }

        return sums;
    }

    /// <summary>
    /// Adds the interviews that a person attends: invited, and not already holding the most by programs preferred (invitations
    /// before are taken as normal, with the mean and variance of independent ones).
    /// </summary>
    private static void AddKept(Applications list, int person, int most, double[] sums)
    {
        double mean = 0;
        double variance = 0;
        for (
            var application = list.Start[person];
            application < list.Start[person + 1];
            application++
        )
        {
            double chance = list.Index[application];
            var isFree =
                mean < most / 4.0 || variance == 0
                    ? 1
                    : NormalDistribution.Cumulative((most - 0.5 - mean) / Math.Sqrt(variance));
            sums[list.Site[application]] += chance * isFree;
            mean += chance;
            variance += chance * (1 - chance);
        }
    }

    /// <summary>
    /// Slots by site of a market: of a site with imported positions, its specialty's interviews per position times its positions;
    /// of another, its own expected interviews, more where the scenario has more positions.
    /// </summary>
    public static int[] Of(Sites baseline, double[] expected, Sites usual, MarketSetting setting)
    {
        var sites = setting.Sites;
        var slots = new int[sites.Count];
        var own = Enumerable
            .Range(0, baseline.Count)
            .Where(site => baseline.Program(site) is not null)
            .ToDictionary(site => baseline.Program(site)!.Code);
        var positions = Enumerable
            .Range(0, usual.Count)
            .Where(site => usual.Program(site) is not null)
            .ToDictionary(site => usual.Program(site)!.Code, site => usual.Positions[site]);
        for (var specialty = 0; specialty < setting.Plan.Specialties.Count; specialty++)
        {
            var (first, last) = (baseline.Start[specialty], baseline.Start[specialty + 1]);
            var perPosition =
                expected[first..last].Sum() / Math.Max(1, baseline.Positions[first..last].Sum());
            for (var site = sites.Start[specialty]; site < sites.Start[specialty + 1]; site++)
            {
                var interviews =
                    !sites.IsImported(site)
                    && sites.Program(site) is { } program
                    && own.TryGetValue(program.Code, out var same)
                        ? expected[same] * sites.Positions[site] / positions[program.Code]
                        : perPosition * sites.Positions[site];
                slots[site] = Math.Max(sites.Positions[site], (int)Math.Round(interviews));
            }
        }

        return slots;
    }

    /// <summary>
    /// How large a part of its specialty's positions each program holds, on any scale: the part by which somebody interviewed is
    /// taken as often there as the fit's stand-in has it, to the power that an assumption states; null for equal parts.
    /// </summary>
    public static Dictionary<AcgmeCode, double>? Sizes(MarketSetting baseline, double[] expected)
    {
        var power = baseline.Assumptions.Get(SeasonKeys.PositionsByInterviews).Mean;
        if (power == 0)
        {
            return null;
        }

        var sizes = new Dictionary<AcgmeCode, double>();
        for (var site = 0; site < expected.Length; site++)
        {
            if (baseline.Sites.Program(site) is { } program)
            {
                var rho = baseline.Model.Effect(EffectKeys.Intensity, program.Specialty).Mean;
                var intensity = baseline.Model.InterviewsOf(program).RelativeIntensity;
                sizes.Add(
                    program.Code,
                    Math.Pow(expected[site] * Math.Pow(intensity, -rho), power)
                );
            }
        }

        return sizes;
    }
}

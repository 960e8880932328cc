using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Who applies to a program of a specialty, from outside the rates: types from applicants x applications, tiers from signals /
/// applications, rotations from the rotated share of each tier. The pool facts the match fit needs as well.
/// </summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Tiers">The tiers of the season, ascending: none, then silver and gold, or single.</param>
/// <param name="SignalCounts">Signals of each of <paramref name="Tiers"/>; 0 for none.</param>
/// <param name="Applicants">Applicants by <see cref="RateGroup"/>.</param>
/// <param name="Applications">Mean number of programs applied to, by <see cref="RateGroup"/>.</param>
/// <param name="RotatedShares">Share of US applicants of each of <paramref name="Tiers"/> who rotated at the program.</param>
/// <param name="RotatedImgFactor">IMGs rotate so many times as often.</param>
/// <param name="Programs">Programs in the catalog.</param>
public sealed record SpecialtyPool(
    string Specialty,
    IReadOnlyList<SignalTier> Tiers,
    IReadOnlyList<int> SignalCounts,
    IReadOnlyList<double> Applicants,
    IReadOnlyList<double> Applications,
    IReadOnlyList<double> RotatedShares,
    double RotatedImgFactor,
    int Programs
)
{
    private static readonly RateGroup[] Groups = Enum.GetValues<RateGroup>();

    /// <summary>Applications a program receives on average.</summary>
    public double ApplicantsPerProgram =>
        Groups.Sum(group => Applicants[(int)group] * Applications[(int)group]) / Programs;

    /// <summary>Share of a type in the applications of the specialty.</summary>
    public double TypeShare(RateGroup group) =>
        Applicants[(int)group] * Applications[(int)group] / (ApplicantsPerProgram * Programs);

    /// <summary>Share of a tier (by index into <see cref="Tiers"/>) in the applications of a type.</summary>
    public double TierShare(RateGroup group, int tier)
    {
        // Nobody applies to fewer programs than they signal, but a short list may leave few unsignalled.
        var signals = SignalCounts.Sum();
        var scale = Math.Min(
            1,
            LargestSignalledShare * Applications[(int)group] / Math.Max(1, signals)
        );
        var share = SignalCounts[tier] * scale / Applications[(int)group];
        return tier > 0 ? share : 1 - (signals * scale / Applications[(int)group]);
    }

    /// <summary>Share of a tier in all applications.</summary>
    public double TierShare(int tier) =>
        Groups.Sum(group => TypeShare(group) * TierShare(group, tier));

    /// <summary>
    /// The reference tier, by index: the signalled tier most signals are in; none where the signalled share is below a threshold.
    /// </summary>
    public int ReferenceTier(double threshold)
    {
        if (Tiers.Count == 1 || 1 - TierShare(0) < threshold)
        {
            return 0;
        }

        var best = 1;
        for (var tier = 2; tier < Tiers.Count; tier++)
        {
            best = SignalCounts[tier] > SignalCounts[best] ? tier : best;
        }

        return best;
    }

    private const double LargestSignalledShare = 0.95;

    /// <summary>The pool of the season whose rates are published.</summary>
    /// <param name="catalog">Programs and signal rules.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="priors">Applicants, applications, rotated shares, and the season of the rates.</param>
    public static SpecialtyPool OfRates(
        ProgramCatalog catalog,
        string specialty,
        InterviewPriors priors
    )
    {
        var season = new Season((int)priors.Get("rates_season").Mean);
        var rule = catalog.SignalRules.FirstOrDefault(rule =>
            rule.Season == season
            && string.Equals(rule.Specialty, specialty, StringComparison.Ordinal)
        );
        return Create(specialty, catalog.InSpecialty(specialty).Count(), CountsOf(rule), priors);
    }

    /// <summary>The pool with other signals; rotations keep their number and go to the highest tiers first.</summary>
    /// <param name="rule">The signals; null for none.</param>
    public SpecialtyPool WithSignals(SignalRule? rule)
    {
        var signals = CountsOf(rule);
        var next = this with
        {
            Tiers = [SignalTier.None, .. signals.Select(pair => pair.Tier)],
            SignalCounts = [0, .. signals.Select(pair => pair.Count)],
        };
        return next with { RotatedShares = Reallocate(next) };
    }

    private static List<(SignalTier Tier, int Count)> CountsOf(SignalRule? rule) =>
        Enum.GetValues<SignalTier>()
            .Where(tier => tier != SignalTier.None && rule is not null && rule.Count(tier) > 0)
            .Select(tier => (tier, rule!.Count(tier)))
            .ToList();

    private double[] Reallocate(SpecialtyPool next)
    {
        var us = RateGroup.UsMd;
        var rotations = Enumerable
            .Range(0, Tiers.Count)
            .Sum(tier => RotatedShares[tier] * TierShare(us, tier) * Applications[(int)us]);
        var shares = new double[next.Tiers.Count];
        for (var tier = shares.Length - 1; tier >= 0; tier--)
        {
            var people = next.TierShare(us, tier) * Applications[(int)us];
            shares[tier] = Math.Min(0.9, rotations / people);
            rotations -= shares[tier] * people;
        }

        return shares;
    }

    private static SpecialtyPool Create(
        string specialty,
        int programs,
        List<(SignalTier Tier, int Count)> signals,
        InterviewPriors priors
    )
    {
        var tiers = signals.Select(pair => pair.Tier).Prepend(SignalTier.None).ToList();
        return new SpecialtyPool(
            specialty,
            tiers,
            [0, .. signals.Select(pair => pair.Count)],
            ByGroup("applicants", specialty, priors),
            ByGroup("applications", specialty, priors),
            tiers
                .Select(tier => priors.Get("rotated_share", specialty, TierKey(tier)).Mean)
                .ToArray(),
            priors.Get("rotated_img_factor", specialty).Mean,
            programs
        );
    }

    private static double[] ByGroup(string key, string specialty, InterviewPriors priors) =>
        Groups.Select(group => priors.Get(key, specialty, group.ToString()).Mean).ToArray();

    /// <summary>The name of a tier in prior rows.</summary>
    internal static string TierKey(SignalTier tier) =>
        tier == SignalTier.None ? nameof(InterviewEffect.NoSignal) : tier.ToString();
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Market.People;

/// <summary>One kind of place on a list.</summary>
/// <param name="Tier">The signal sent.</param>
/// <param name="Rotated">True where the applicant rotated.</param>
/// <param name="Share">Share of the list's places.</param>
internal sealed record ListSlot(SignalTier Tier, bool Rotated, double Share);

/// <summary>A typical list: how likely each program is on it.</summary>
/// <param name="Slots">The kinds of places.</param>
/// <param name="Sent">Probability that the program is applied to, by program.</param>
/// <param name="InState">True where the program lies in the school's state.</param>
internal sealed record ReachedPrograms(
    IReadOnlyList<ListSlot> Slots,
    double[] Sent,
    bool[] InState
);

/// <summary>Whom a typical applicant applies to, by the assumptions of the fit about lists.</summary>
internal sealed class TypicalReach(MarketInput input)
{
    private readonly Dictionary<string, string?> _regionOf = input
        .Catalog.Programs.GroupBy(program => program.State, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Region, StringComparer.Ordinal);

    /// <summary>States of schools that stand for all of a group's, at even steps; one null for schools abroad.</summary>
    public IReadOnlyList<string?> Homes(RateGroup group)
    {
        MedicalDegree? degree = group switch
        {
            RateGroup.UsMd => MedicalDegree.Md,
            RateGroup.UsDo => MedicalDegree.Do,
            _ => null,
        };
        var states = input
            .Schools.Where(school => school.Degree == degree)
            .Select(school => school.State)
            .Order(StringComparer.Ordinal)
            .ToList();
        var count = (int)input.Assumptions.Get("archetypes", null, group.ToString()).Mean;
        return states.Count == 0
            ? [null]
            :
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(k => states[((2 * k) + 1) * states.Count / (2 * count)]),
            ];
    }

    /// <summary>Programs applied to, log-normal about the mean.</summary>
    private int ListLength(string specialty, RateGroup group, double normal, int most)
    {
        var mean = Mean("applications", specialty, group);
        var cv = Mean("applications_cv", specialty, group);
        var variance = Math.Log(1 + (cv * cv));
        var number = Math.Exp(Math.Log(mean) - (variance / 2) + (normal * Math.Sqrt(variance)));
        return (int)Math.Clamp(Math.Round(number), 1, Math.Max(1, most));
    }

    /// <summary>The kinds of places of a list: rotations first, signals down the list.</summary>
    private List<ListSlot> Slots(string specialty, RateGroup group, int length)
    {
        var rotations = group is RateGroup.UsMd or RateGroup.UsDo
            ? (Mean("home", specialty, group) > 0 ? 1 : 0) + (int)Mean("aways", specialty, group)
            : 0;
        var rule = input.Catalog.SignalsOf(specialty);
        var signalsHome = rule is null || rule.HomeAway == HomeAwaySignals.SignalThem;
        var tiers = Enumerable
            .Range(0, length)
            .Select(place =>
                rule is null ? SignalTier.None
                : signalsHome ? TierAt(rule, place)
                : place < rotations ? SignalTier.None
                : TierAt(rule, place - rotations)
            );
        return
        [
            .. tiers
                .Select((tier, place) => (Tier: tier, Rotated: place < rotations))
                .GroupBy(place => place)
                .Select(places => new ListSlot(
                    places.Key.Tier,
                    places.Key.Rotated,
                    places.Count() / (double)length
                )),
        ];
    }

    /// <summary>How likely each program is on the list of a student of a state.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="group">The applicants.</param>
    /// <param name="programs">The specialty's programs.</param>
    /// <param name="home">The state of the school; null for one abroad.</param>
    /// <param name="longer">How many standard deviations (of its logarithm) the list is longer than the typical one.</param>
    public ReachedPrograms List(
        string specialty,
        RateGroup group,
        IReadOnlyList<ResidencyProgram> programs,
        string? home,
        double longer
    )
    {
        var length = ListLength(specialty, group, longer, programs.Count);
        var region = home is null ? null : _regionOf.GetValueOrDefault(home);
        var inState = programs
            .Select(program => string.Equals(program.State, home, StringComparison.Ordinal))
            .ToArray();
        var favourState = Mean("favour_state", specialty, group);
        var favourRegion = Mean("favour_region", specialty, group);
        var open = Mean("favour_open", specialty, group);
        var weights = programs
            .Select(
                (program, j) =>
                    (
                        inState[j] ? favourState
                        : region is not null
                        && string.Equals(program.Region, region, StringComparison.Ordinal)
                            ? favourRegion
                        : 1
                    ) * Math.Pow(RateWithoutSignal(program, group), open)
            )
            .ToArray();
        return new ReachedPrograms(Slots(specialty, group, length), Sent(weights, length), inState);
    }

    /// <summary>Probabilities in proportion to the weights, none above 1, that sum to the list's length.</summary>
    private static double[] Sent(double[] weights, int length)
    {
        var sent = new double[weights.Length];
        var certain = new bool[weights.Length];
        var left = (double)Math.Min(length, weights.Length);
        while (true)
        {
            var sum = weights.Where((_, j) => !certain[j]).Sum();
            var over = Enumerable
                .Range(0, weights.Length)
                .Where(j => !certain[j] && weights[j] * left >= sum)
                .ToList();
            if (over.Count == 0 || sum <= 0)
            {
                for (var j = 0; j < sent.Length; j++)
                {
                    sent[j] =
                        certain[j] ? 1
                        : sum > 0 ? weights[j] * left / sum
                        : 0;
                }

                return sent;
            }

            foreach (var j in over)
            {
                certain[j] = true;
            }

            left = Math.Max(0, left - over.Count);
        }
    }

    private double RateWithoutSignal(ResidencyProgram program, RateGroup group)
    {
        var interviews = input.Model.InterviewsOf(program);
        return interviews.Open[(int)group]
            * Logistic.Probability(
                interviews.Mean[(int)InterviewEffect.Base]
                    + ProgramCells.TypeEffect(interviews, group)
            );
    }

    private static SignalTier TierAt(SignalRule rule, int place) =>
        place < rule.Gold ? SignalTier.Gold
        : place < rule.Gold + rule.Silver ? SignalTier.Silver
        : place < rule.Gold + rule.Silver + rule.Single ? SignalTier.Single
        : SignalTier.None;

    private double Mean(string key, string specialty, RateGroup group) =>
        input.Assumptions.Get(key, specialty, group.ToString()).Mean;
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// Builds the lists a cohort typically sends: home first, away rotations next, then programs in a fixed random order that
/// favours the school's state and region and, for those whom few programs interview, the programs that do. Typical, not
/// optimal: that is what the published figures come from.
/// </summary>
internal sealed class TypicalLists
{
    private static readonly Seed OrderSeed = new(0x5EED);
    private static readonly NormalQuadrature LengthRule = NormalQuadrature.Create(3);

    private readonly AssumptionTable _priors;
    private readonly IReadOnlyList<MedicalSchool> _schools;
    private readonly double _rotated;
    private readonly Dictionary<string, string?> _regionOf;

    public TypicalLists(
        ProgramCatalog catalog,
        IReadOnlyList<MedicalSchool> schools,
        AssumptionTable priors,
        double rotated
    )
    {
        _priors = priors;
        _schools = schools;
        _rotated = rotated;
        _regionOf = catalog
            .Programs.GroupBy(program => program.State, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.First().Region,
                StringComparer.Ordinal
            );
    }

    /// <summary>The lists of one specialty and group of applicants.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="group">The applicants.</param>
    /// <param name="programs">The specialty's programs with their interview parameters.</param>
    /// <param name="signals">The signals they hold in the season the interview parameters stand for; null for none.</param>
    public IReadOnlyList<CohortList> Build(
        string specialty,
        RateGroup group,
        IReadOnlyList<(ResidencyProgram Program, InterviewParameters Interviews)> programs,
        SignalRule? signals
    )
    {
        var (lengths, weights) = Lengths(specialty, group, programs.Count);
        var homes = Archetypes(group);
        return
        [
            .. homes.Select(
                (home, index) =>
                {
                    var order = Order(specialty, group, programs, home, index, lengths[^1]);
                    return Assemble(
                        new Slice(1.0 / homes.Count, group, home, lengths, weights),
                        order,
                        Tiers(order, signals)
                    );
                }
            ),
        ];
    }

    private (int[] Lengths, double[] Weights) Lengths(string specialty, RateGroup group, int most)
    {
        var mean = _priors.Get("applications", specialty, group.ToString()).Mean;
        var cv = _priors.Get("applications_cv", specialty, group.ToString()).Mean;
        var logVariance = Math.Log(1 + (cv * cv));
        var lengths = LengthRule
            .Nodes.Select(node =>
                (int)
                    Math.Clamp(
                        Math.Round(
                            Math.Exp(
                                Math.Log(mean) - (logVariance / 2) + (node * Math.Sqrt(logVariance))
                            )
                        ),
                        1,
                        most
                    )
            )
            .ToArray();
        return (lengths, LengthRule.Weights);
    }

    /// <summary>Schools at even steps through the list of them, by state; applicants from abroad have no school here.</summary>
    private List<MedicalSchool?> Archetypes(RateGroup group)
    {
        var count = (int)_priors.Get("archetypes", null, group.ToString()).Mean;
        var schools = _schools
            .Where(school => DegreeOf(group) == school.Degree)
            .OrderBy(school => school.State, StringComparer.Ordinal)
            .ThenBy(school => school.Name, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(k =>
                    schools.Count == 0 ? null : schools[((2 * k) + 1) * schools.Count / (2 * count)]
                ),
        ];
    }

    private List<Application> Order(
        string specialty,
        RateGroup group,
        IReadOnlyList<(ResidencyProgram Program, InterviewParameters Interviews)> programs,
        MedicalSchool? home,
        int archetype,
        int most
    )
    {
        var favourState = _priors.Get("favour_state", specialty, group.ToString()).Mean;
        var favourRegion = _priors.Get("favour_region", specialty, group.ToString()).Mean;
        var tilt = _priors.Get("favour_open", specialty, group.ToString()).Mean;
        var ordered = programs
            .Select(
                (entry, index) =>
                {
                    var inState = string.Equals(
                        home?.State,
                        entry.Program.State,
                        StringComparison.Ordinal
                    );
                    var inRegion =
                        home is not null
                        && entry.Program.Region is { } region
                        && string.Equals(
                            region,
                            _regionOf.GetValueOrDefault(home.State),
                            StringComparison.Ordinal
                        );
                    var weight =
                        (
                            inState ? favourState
                            : inRegion ? favourRegion
                            : 1
                        ) * Math.Pow(RateWithoutSignal(entry.Interviews, group), tilt);
                    var draw = KeyedRandom.Uniform(
                        OrderSeed,
                        (uint)archetype,
                        (uint)index,
                        (uint)group
                    );
                    return (Entry: entry, InState: inState, Key: -Math.Log(draw) / weight);
                }
            )
            .OrderBy(entry => entry.Key)
            .ToList();
        // Which program is home is not in the data: the first in the school's state stands in.
        var homeAt =
            _priors.Get("home", specialty, group.ToString()).Mean > 0
                ? ordered.FindIndex(entry => entry.InState)
                : -1;
        if (homeAt > 0)
        {
            var homeProgram = ordered[homeAt];
            ordered.RemoveAt(homeAt);
            ordered.Insert(0, homeProgram);
        }

        var firstAway = homeAt >= 0 ? 1 : 0;
        var aways = home is null ? 0 : (int)_priors.Get("aways", specialty, group.ToString()).Mean;
        return
        [
            .. ordered
                .Take(most)
                .Select(
                    (entry, place) =>
                        new Application(
                            entry.Entry.Interviews,
                            entry.InState,
                            place < firstAway ? ProgramTie.Home
                                : place < firstAway + aways ? ProgramTie.Away
                                : ProgramTie.None
                        )
                ),
        ];
    }

    private static MedicalDegree? DegreeOf(RateGroup group) =>
        group switch
        {
            RateGroup.UsMd => MedicalDegree.Md,
            RateGroup.UsDo => MedicalDegree.Do,
            _ => null,
        };

    private CohortList Assemble(Slice slice, List<Application> order, SignalTier[] tiers)
    {
        return new CohortList(
            slice.Weight,
            [.. order.Select((entry, j) => MarginalLogit(entry, slice.Group, tiers[j]))],
            [.. order.Select(entry => entry.Interviews.Open[(int)slice.Group])],
            [.. order.Select(entry => entry.Tie)],
            [.. order.Select(entry => entry.Interviews.RelativeIntensity)],
            slice.Lengths,
            slice.LengthWeights
        );
    }

    /// <summary>Signals go down the list in order of preference, the best tier first.</summary>
    private static SignalTier[] Tiers(List<Application> order, SignalRule? signals)
    {
        var tiers = new SignalTier[order.Count];
        if (signals is null)
        {
            return tiers;
        }

        var held = new[] { SignalTier.Gold, SignalTier.Silver, SignalTier.Single }.SelectMany(
            tier => Enumerable.Repeat(tier, signals.Count(tier))
        );
        var places = Enumerable
            .Range(0, order.Count)
            .Where(j =>
                signals.HomeAway == HomeAwaySignals.SignalThem || order[j].Tie == ProgramTie.None
            );
        foreach (var (tier, place) in held.Zip(places))
        {
            tiers[place] = tier;
        }

        return tiers;
    }

    private double MarginalLogit(Application entry, RateGroup group, SignalTier tier)
    {
        var effects = entry.Interviews.Mean;
        return effects[(int)InterviewEffect.Base]
            + effects[(int)EffectOf(tier)]
            + (entry.InState ? effects[(int)InterviewEffect.InState] : 0)
            + GroupEffect(effects, group)
            + (entry.Tie == ProgramTie.None ? 0 : _rotated);
    }

    private static double RateWithoutSignal(InterviewParameters interviews, RateGroup group) =>
        interviews.Open[(int)group]
        * Logistic.Probability(
            interviews.Mean[(int)InterviewEffect.Base] + GroupEffect(interviews.Mean, group)
        );

    private static double GroupEffect(double[] effects, RateGroup group) =>
        group switch
        {
            RateGroup.UsDo => effects[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => effects[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => effects[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };

    private static InterviewEffect EffectOf(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => InterviewEffect.Gold,
            SignalTier.Silver => InterviewEffect.Silver,
            SignalTier.Single => InterviewEffect.Single,
            _ => InterviewEffect.NoSignal,
        };

    private sealed record Application(InterviewParameters Interviews, bool InState, ProgramTie Tie);

    private sealed record Slice(
        double Weight,
        RateGroup Group,
        MedicalSchool? Home,
        int[] Lengths,
        double[] LengthWeights
    );
}

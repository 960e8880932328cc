using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// Medical schools by degree, and which track is at home for their students. Class sizes are not carried, so every school of a
/// degree sends as many. Which program belongs to which school is not in the data: the schools of a state share out its programs.
/// </summary>
internal sealed class SchoolPlaces
{
    private readonly (sbyte State, int Place)[][] _schools;
    private readonly int[][][] _homes;
    private readonly bool[,] _hasHome;

    public SchoolPlaces(MarketInput input, MarketPlan plan)
    {
        var states = plan.States.ToList();
        _schools =
        [
            .. Enum.GetValues<MedicalDegree>()
                .Select(degree =>
                    input
                        .Schools.Where(school => school.Degree == degree)
                        .OrderBy(school => school.State, StringComparer.Ordinal)
                        .ThenBy(school => school.Name, StringComparer.Ordinal)
                        .GroupBy(school => school.State, StringComparer.Ordinal)
                        .SelectMany(group =>
                            group.Select((_, place) => ((sbyte)states.IndexOf(group.Key), place))
                        )
                        .ToArray()
                ),
        ];
        _homes =
        [
            .. plan.Specialties.Select(specialty =>
                states.Select(state => HomesIn(plan, specialty, state)).ToArray()
            ),
        ];
        var groups = Enum.GetValues<RateGroup>();
        _hasHome = new bool[plan.Specialties.Count, groups.Length];
        for (var s = 0; s < plan.Specialties.Count; s++)
        {
            foreach (var group in groups)
            {
                _hasHome[s, (int)group] =
                    input.Assumptions.Get("home", plan.Specialties[s], group.ToString()).Mean > 0;
            }
        }
    }

    /// <summary>The schools that a type comes from: state of the plan, and place among the degree's schools there; empty for schools abroad.</summary>
    public ReadOnlySpan<(sbyte State, int Place)> Of(ApplicantType type) =>
        type.RateGroup() switch
        {
            RateGroup.UsMd => _schools[(int)MedicalDegree.Md],
            RateGroup.UsDo => _schools[(int)MedicalDegree.Do],
            _ => [],
        };

    /// <summary>The home track, or -1.</summary>
    public int Home(ApplicantType type, int specialty, (sbyte State, int Place) school)
    {
        var homes = _homes[specialty][school.State];
        return homes.Length > 0 && _hasHome[specialty, (int)type.RateGroup()]
            ? homes[school.Place % homes.Length]
            : -1;
    }

    /// <summary>The first track of each civilian program of a specialty in a state.</summary>
    private static int[] HomesIn(MarketPlan plan, string specialty, string state) =>
        [
            .. Enumerable
                .Range(0, plan.Tracks.Count)
                .Where(j =>
                    plan.Tracks[j].Program is { Military: false }
                    && string.Equals(plan.Tracks[j].State, state, StringComparison.Ordinal)
                    && string.Equals(plan.Tracks[j].Specialty, specialty, StringComparison.Ordinal)
                )
                .DistinctBy(j => plan.Tracks[j].Program!.Code),
        ];
}

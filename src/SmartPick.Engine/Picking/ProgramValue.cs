using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>
/// What a match at a program is worth to the applicant, 0 to 100: the weighted mean of the wishes stated, with a match anywhere
/// in the specialty as one more wish that every program fulfils. Nothing stated: every program is worth 100 and value means
/// match. No prestige enters; sought-after means selective for the applicant's type, and counts only when the applicant asks.
/// </summary>
internal sealed class ProgramValue(Preferences wishes, double dial, PickingRules rules)
{
    /// <summary>Whether any wish is stated.</summary>
    public bool IsStated =>
        HasPlace
        || wishes.Near is not null
        || wishes.Settings.Count > 0
        || dial > 0
        || wishes.OwnScores.Count > 0;

    private bool HasPlace =>
        wishes.Divisions.Count + wishes.Regions.Count + wishes.States.Count > 0;

    /// <summary>The value of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="facts">What is known about it, or null.</param>
    /// <param name="selectivity">Its rank of selectivity, 0 to 1.</param>
    public double Of(ResidencyProgram program, ProgramFacts? facts, double selectivity)
    {
        var sum = rules.MatchWeight;
        var weight = rules.MatchWeight;
        foreach (var (share, fulfilled) in Wishes(program, facts, selectivity))
        {
            sum += share * fulfilled;
            weight += share;
        }

        return weight > 0 ? 100 * sum / weight : 100;
    }

    private IEnumerable<(double Weight, double Fulfilled)> Wishes(
        ResidencyProgram program,
        ProgramFacts? facts,
        double selectivity
    )
    {
        if (HasPlace)
        {
            yield return (wishes.Weights.Place, IsInPlace(program) ? 1 : 0);
        }

        if (wishes.Near is { } place)
        {
            yield return (wishes.Weights.Near, Nearness(program, place));
        }

        if (wishes.Settings.Count > 0)
        {
            yield return (wishes.Weights.Setting, Setting(facts?.Setting));
        }

        if (dial > 0)
        {
            yield return (wishes.Weights.SoughtAfter * dial, selectivity);
        }

        if (wishes.OwnScores.Count > 0)
        {
            yield return (
                wishes.Weights.OwnScore,
                wishes.OwnScores.TryGetValue(program.Code, out var score)
                    ? score / 100
                    : rules.NeutralWish
            );
        }
    }

    private bool IsInPlace(ResidencyProgram program) =>
        wishes.States.Contains(program.State, StringComparer.Ordinal)
        || (
            program.Division is { } division
            && wishes.Divisions.Contains(division, StringComparer.Ordinal)
        )
        || (
            program.Region is { } region && wishes.Regions.Contains(region, StringComparer.Ordinal)
        );

    private double Setting(string? setting)
    {
        if (setting is null)
        {
            return rules.NeutralWish;
        }

        return wishes.Settings.Contains(setting, StringComparer.OrdinalIgnoreCase) ? 1 : 0;
    }

    private double Nearness(ResidencyProgram program, NearPlace place)
    {
        if (program.Latitude is not { } latitude || program.Longitude is not { } longitude)
        {
            return rules.NeutralWish;
        }

        var kilometers = Distance.Kilometers(latitude, longitude, place.Latitude, place.Longitude);
        var beyond = (kilometers - place.WithinKilometers) / (2 * place.WithinKilometers);
        return 1 - Math.Clamp(beyond, 0, 1);
    }
}

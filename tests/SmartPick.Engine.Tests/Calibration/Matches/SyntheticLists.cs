using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Calibration.Matches;

/// <summary>Typical lists of a made-up specialty: two archetypes, one with a home program and an away rotation.</summary>
internal static class SyntheticLists
{
    public static IReadOnlyList<CohortList> Create(double meanLogit, Seed seed) =>
        [One(0.6, meanLogit, true, seed, 0), One(0.4, meanLogit, false, seed, 1)];

    private static CohortList One(
        double weight,
        double meanLogit,
        bool rotates,
        Seed seed,
        uint archetype
    )
    {
        int[] lengths = [10, 16, 24];
        var count = lengths[^1];
        var logits = new double[count];
        var open = new double[count];
        var ties = new ProgramTie[count];
        var intensity = new double[count];
        for (var j = 0; j < count; j++)
        {
            logits[j] = meanLogit + (0.8 * KeyedRandom.Normal(seed, archetype, (uint)j, 10));
            open[j] = j % 5 == 4 ? 0.7 : 1;
            intensity[j] = Math.Exp(0.3 * KeyedRandom.Normal(seed, archetype, (uint)j, 11));
        }

        if (rotates)
        {
            ties[0] = ProgramTie.Home;
            ties[1] = ProgramTie.Away;
            logits[0] += 3;
            logits[1] += 3;
        }

        return new CohortList(
            weight,
            logits,
            open,
            ties,
            intensity,
            lengths,
            [1.0 / 6, 2.0 / 3, 1.0 / 6]
        );
    }
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.People;

/// <summary>Who lives in a couple: as many couples as published, members by type as assumed, most from the same state.</summary>
/// <param name="Couples">How many.</param>
/// <param name="Weight">How often a person of each type is in one, relative.</param>
/// <param name="Together">Share of couples whose members study in the same state.</param>
internal sealed record CoupleRule(int Couples, double[] Weight, double Together)
{
    /// <summary>Prepares the rule.</summary>
    /// <param name="input">The market.</param>
    /// <param name="factor">People of the scenario relative to the season as it is.</param>
    public static CoupleRule Prepare(MarketInput input, double factor)
    {
        var published = input
            .Facts.Find(EvidenceTable.AllSpecialties, null, CountNames.Couples, input.Facts.Year)!
            .Value;
        return new CoupleRule(
            (int)Math.Round(published * factor),
            [
                .. Enum.GetValues<ApplicantType>()
                    .Select(type =>
                        input.Assumptions.Get(MarketKeys.InCouple, null, type.DisplayName()).Mean
                    ),
            ],
            input.Assumptions.Get(MarketKeys.CouplesTogether).Mean
        );
    }

    /// <summary>Writes each member's partner; the others stay without.</summary>
    /// <param name="people">People whose types and school states are drawn, partners all -1.</param>
    /// <param name="seed">The seed of the season's couples.</param>
    public void Pair(Population people, ulong seed)
    {
        var chosen = Choose(people, seed);
        var together = new List<int>(chosen.Length);
        var apart = new List<int>();
        foreach (var person in chosen)
        {
            var number = KeyedHash.Unit(KeyedHash.Of(seed, (ulong)person, 1));
            (number < Together ? together : apart).Add(person);
        }

        if (together.Count % 2 == 1)
        {
            apart.Add(together[^1]);
            together.RemoveAt(together.Count - 1);
        }

        // Those chosen stand in random order, and sorting by state keeps it within a state.
        int[] inOrder = [.. together.OrderBy(person => people.SchoolState[person]), .. apart];
        for (var k = 0; k + 1 < inOrder.Length; k += 2)
        {
            people.Partner[inOrder[k]] = inOrder[k + 1];
            people.Partner[inOrder[k + 1]] = inOrder[k];
        }
    }

    /// <summary>The members, drawn without replacement in proportion to the weights (the smallest of exponential waiting times).</summary>
    private int[] Choose(Population people, ulong seed)
    {
        var times = new double[people.Count];
        var persons = new int[people.Count];
        for (var i = 0; i < people.Count; i++)
        {
            persons[i] = i;
            var weight = Weight[(int)people.Type[i]];
            var number = KeyedHash.Unit(KeyedHash.Of(seed, (ulong)i));
            times[i] = weight > 0 ? -Math.Log(1 - number) / weight : double.PositiveInfinity;
        }

        Array.Sort(times, persons);
        var able = Array.FindIndex(times, double.IsPositiveInfinity);
        var most = able < 0 ? people.Count : able;
        return persons[..(Math.Min(2 * Couples, most) / 2 * 2)];
    }
}

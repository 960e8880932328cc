using SmartPick.Matching.Instances;
using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Generation;

/// <summary>
/// Reversions without a circle: programs stand in a row, specialty by specialty, and a donor gives to the next in the row or to
/// the one after. Donors are, more or less, the programs that have most to fear for their positions: few applicants for each.
/// </summary>
internal static class ReversionRows
{
    private const double LeastLuck = 0.5;

    /// <summary>The most reversions that a number of programs has room for.</summary>
    public static long Most(int programs) => Math.Max(0, (2L * programs) - 3);

    /// <summary>Makes as many reversions as the options ask for.</summary>
    public static Reversion[] Make(
        GeneratorOptions options,
        ProgramSide programs,
        RawLists lists,
        Draws draws
    )
    {
        if (options.Reversions == 0)
        {
            return [];
        }

        int[] row =
        [
            .. draws
                .Order(Draw.Reversion, options.Programs)
                .OrderBy(program => programs.Specialty[program]),
        ];
        int[] places = [.. Enumerable.Range(0, (int)Most(options.Programs))];
        Array.Sort([.. places.Select(place => Comfort(row[place / 2], place))], places);
        var reversions = new Reversion[options.Reversions];
        for (var index = 0; index < reversions.Length; index++)
        {
            var (place, further) = Math.DivRem(places[index], 2);
            var donor = row[place];
            var seats =
                1
                + KeyedHash.Below(
                    draws.Word(Draw.ReversionSeats, donor, 1 + further),
                    programs.Quotas[donor]
                );
            reversions[index] = new Reversion(donor, row[place + 1 + further], seats);
        }

        return reversions;

        double Comfort(int donor, int place) =>
            (lists.Row(donor).Length + 1)
            / (double)programs.Quotas[donor]
            * (LeastLuck + draws.Unit(Draw.Reversion, donor, 1 + place));
    }
}

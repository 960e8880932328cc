using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests.Exact;

/// <summary>Draws markets of singles and couples as large as the complete search is meant for.</summary>
internal static class ThirtyAgents
{
    /// <summary>Draws a market in which about nine in ten applicants could have a position.</summary>
    /// <param name="singles">Number of singles.</param>
    /// <param name="couples">Number of couples.</param>
    /// <param name="likeness">How much people agree about programs and programs about people: 0 not at all, 1 fully.</param>
    /// <param name="seed">The seed.</param>
    public static TinyMarket Draw(int singles, int couples, double likeness, ulong seed)
    {
        var dice = new Dice(seed);
        var applicants = singles + (2 * couples);
        var quotas = Quotas(dice, applicants * 9 / 10);
        var merit = Enumerable.Range(0, applicants).Select(_ => dice.Unit()).ToArray();
        var fame = Enumerable.Range(0, quotas.Length).Select(_ => dice.Unit()).ToArray();
        return new TinyMarket
        {
            Singles = singles,
            Lists =
            [
                .. Enumerable
                    .Range(0, singles)
                    .Select(_ => Alone(Taste(dice, fame, likeness)[..Math.Min(7, fame.Length)])),
            ],
            Couples = [.. Enumerable.Range(0, couples).Select(_ => Pairs(dice, fame, likeness))],
            Quotas = quotas,
            Ranks =
            [
                .. Enumerable
                    .Range(0, quotas.Length)
                    .Select(_ => Alone(Taste(dice, merit, likeness))),
            ],
        };
    }

    private static int[] Quotas(Dice dice, int positions)
    {
        var quotas = new List<int>();
        while (positions > 0)
        {
            quotas.Add(Math.Min(positions, dice.Between(1, 4)));
            positions -= quotas[^1];
        }

        return [.. quotas];
    }

    private static int[] Taste(Dice dice, double[] common, double likeness)
    {
        var score = common
            .Select(value => (likeness * value) + ((1 - likeness) * dice.Unit()))
            .ToArray();
        return [.. Enumerable.Range(0, common.Length).OrderByDescending(item => score[item])];
    }

    private static int[][] Alone(int[] items) => [.. items.Select(item => new[] { item })];

    // All pairs of each member's best six, by the sum of places, and then each member alone at the best three.
    private static (int, int)[] Pairs(Dice dice, double[] fame, double likeness)
    {
        var first = Taste(dice, fame, likeness)[..Math.Min(6, fame.Length)];
        var second = Taste(dice, fame, likeness)[..Math.Min(6, fame.Length)];
        var together =
            from one in Enumerable.Range(0, first.Length)
            from other in Enumerable.Range(0, second.Length)
            orderby one + other, one
            select (first[one], second[other]);
        return
        [
            .. together.Take(20),
            .. first.Take(3).Select(program => (program, -1)),
            .. second.Take(3).Select(program => (-1, program)),
        ];
    }
}

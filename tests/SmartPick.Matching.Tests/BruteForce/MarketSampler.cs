using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>What markets to draw.</summary>
internal sealed record MarketShape
{
    public int MostSingles { get; init; } = 4;

    public int MostCouples { get; init; } = 2;

    public int MostPrograms { get; init; } = 4;

    public int MostChoices { get; init; } = 3;

    public int MostPairs { get; init; } = 4;

    public double Ties { get; init; }

    public double Supplementals { get; init; }

    public double Reversions { get; init; }

    public double Parities { get; init; }

    /// <summary>The chance that a program has one position only.</summary>
    public double Scarcity { get; init; } = 0.7;
}

/// <summary>Draws small markets that are hard to match: few positions, short lists, couples who want what singles want.</summary>
internal static class MarketSampler
{
    public static TinyMarket Draw(MarketShape shape, ulong seed)
    {
        var dice = new Dice(seed);
        var singles = dice.Between(shape.MostCouples == 0 ? 1 : 0, shape.MostSingles);
        var couples = dice.Between(Math.Min(1, shape.MostCouples), shape.MostCouples);
        var programs = dice.Between(2, shape.MostPrograms);
        var applicants = singles + (2 * couples);
        var market = new TinyMarket
        {
            Singles = singles,
            Lists =
            [
                .. Enumerable
                    .Range(0, singles)
                    .Select(_ =>
                        Group(dice, dice.Shuffled(programs)[..Length(dice, shape, programs)], shape)
                    ),
            ],
            Couples = [.. Enumerable.Range(0, couples).Select(_ => Pairs(dice, shape, programs))],
            Quotas =
            [
                .. Enumerable
                    .Range(0, programs)
                    .Select(_ => dice.Chance(shape.Scarcity) ? 1 : dice.Between(2, 3)),
            ],
            Ranks =
            [
                .. Enumerable.Range(0, programs).Select(_ => Ranking(dice, applicants, shape)),
            ],
        };
        return market with
        {
            Supplementals = Supplementals(dice, shape, market),
            Reversions = Reversions(dice, shape, programs),
            Parities =
                shape.Parities > 0
                    ?
                    [
                        .. Enumerable
                            .Range(0, programs)
                            .Select(_ =>
                                dice.Chance(shape.Parities)
                                    ? (Parity)dice.Between(1, 2)
                                    : Parity.Any
                            ),
                    ]
                    : [],
        };
    }

    private static int Length(Dice dice, MarketShape shape, int programs) =>
        dice.Between(1, Math.Min(shape.MostChoices, programs));

    // Now and then a program leaves somebody out, so that one-sided rankings occur.
    private static int[][] Ranking(Dice dice, int applicants, MarketShape shape)
    {
        var order = dice.Shuffled(applicants).Where(_ => !dice.Chance(0.08)).ToArray();
        return Group(dice, order, shape);
    }

    private static int[][] Group(Dice dice, int[] items, MarketShape shape)
    {
        var groups = new List<List<int>>();
        foreach (var item in items)
        {
            if (groups.Count > 0 && shape.Ties > 0 && dice.Chance(shape.Ties))
            {
                groups[^1].Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return [.. groups.Select(group => group.ToArray())];
    }

    private static (int, int)[] Pairs(Dice dice, MarketShape shape, int programs)
    {
        var alone = dice.Chance(0.5) ? 0.25 : 0;
        var pairs = new List<(int, int)>();
        for (var tries = dice.Between(1, shape.MostPairs); tries > 0; tries--)
        {
            var first = dice.Chance(alone) ? -1 : dice.Below(programs);
            var second = dice.Chance(alone) ? -1 : dice.Below(programs);
            if ((first >= 0 || second >= 0) && !pairs.Contains((first, second)))
            {
                pairs.Add((first, second));
            }
        }

        return [.. pairs];
    }

    private static (int, int, int[])[] Supplementals(
        Dice dice,
        MarketShape shape,
        TinyMarket market
    )
    {
        var lists = new List<(int, int, int[])>();
        for (var applicant = 0; applicant < market.Applicants; applicant++)
        {
            foreach (var advanced in Ranked(market, applicant))
            {
                if (shape.Supplementals > 0 && dice.Chance(shape.Supplementals))
                {
                    int[] others =
                    [
                        .. dice.Shuffled(market.Programs).Where(program => program != advanced),
                    ];
                    lists.Add((applicant, advanced, others[..dice.Between(1, others.Length)]));
                }
            }
        }

        return [.. lists];
    }

    private static int[] Ranked(TinyMarket market, int applicant)
    {
        if (applicant < market.Singles)
        {
            return [.. market.Lists[applicant].SelectMany(group => group)];
        }

        var couple = market.Couples[(applicant - market.Singles) / 2];
        var isFirst = (applicant - market.Singles) % 2 == 0;
        return
        [
            .. couple
                .Select(pair => isFirst ? pair.Item1 : pair.Item2)
                .Where(program => program >= 0)
                .Distinct(),
        ];
    }

    // From an earlier program in a random order to a later one, so that there is no circle.
    private static (int, int, int)[] Reversions(Dice dice, MarketShape shape, int programs)
    {
        var order = dice.Shuffled(programs);
        var rows = new List<(int, int, int)>();
        for (var donor = 0; donor < programs; donor++)
        {
            for (var receiver = donor + 1; receiver < programs; receiver++)
            {
                if (shape.Reversions > 0 && dice.Chance(shape.Reversions))
                {
                    rows.Add((order[donor], order[receiver], dice.Between(1, 2)));
                }
            }
        }

        return [.. rows];
    }
}

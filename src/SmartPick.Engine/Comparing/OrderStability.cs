using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Comparing;

/// <summary>How weights are shaken.</summary>
/// <param name="Draws">How often.</param>
/// <param name="WeightSd">Standard deviation of the noise on the logarithm of a weight.</param>
public sealed record StabilityRules(int Draws, double WeightSd);

/// <summary>Where a program stands when the weights are shaken.</summary>
/// <param name="Program">The program.</param>
/// <param name="Place">Its place by the weights as given, 1 the best; equals share a place.</param>
/// <param name="First">Share of the draws in which it is first, alone or with others.</param>
/// <param name="SamePlace">Share of the draws in which its place is the same.</param>
/// <param name="Best">The place that it betters in 5 % of the draws at most.</param>
/// <param name="Worst">The place that it misses in 5 % of the draws at most.</param>
public sealed record ShakenPlace(
    AcgmeCode Program,
    int Place,
    double First,
    double SamePlace,
    int Best,
    int Worst
);

/// <summary>
/// How much an order of programs depends on weights that nobody knows exactly: each weight is multiplied with log-normal noise,
/// each missing score drawn from 1 to 5 with equal chance, and the order made again. Pure: the same question gives the same shares.
/// </summary>
/// <param name="Programs">In the order by the weights as given; among equals by code.</param>
/// <param name="SameOrder">Share of the draws in which every place is the same.</param>
public sealed record OrderStability(IReadOnlyList<ShakenPlace> Programs, double SameOrder)
{
    // Totals nearer than this are equal: sums of the same numbers in another order differ in their last bits.
    private const double Equal = 1e-9;
    private const double Tail = 0.05;
    private const uint WeightKey = 1;
    private const uint ScoreKey = 2;

    /// <summary>The stability of the order.</summary>
    /// <param name="criteria">What is judged by, with weights.</param>
    /// <param name="programs">Programs with scores.</param>
    /// <param name="rules">How weights are shaken.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>Null when nothing counts or there is nothing to put in order.</returns>
    public static OrderStability? Of(
        IReadOnlyList<WeighedCriterion> criteria,
        IReadOnlyList<ScoredProgram> programs,
        StabilityRules rules,
        Seed seed
    )
    {
        var totals = WeightedTotals.Of(criteria, programs);
        if (totals.Count < 2)
        {
            return null;
        }

        var given = Places([.. totals.Select(total => total.Middle)]);
        var places = new int[programs.Count][];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new int[rules.Draws];
        }

        var same = 0;
        for (var draw = 0; draw < rules.Draws; draw++)
        {
            var drawn = Places(Drawn(criteria, programs, rules, seed, (uint)draw));
            for (var i = 0; i < drawn.Length; i++)
            {
                places[i][draw] = drawn[i];
            }

            same += drawn.AsSpan().SequenceEqual(given) ? 1 : 0;
        }

        return new OrderStability(
            [
                .. programs
                    .Select((program, i) => Of(program.Program, given[i], places[i]))
                    .OrderBy(place => place.Place)
                    .ThenBy(place => place.Program),
            ],
            (double)same / rules.Draws
        );
    }

    private static ShakenPlace Of(AcgmeCode program, int given, int[] places)
    {
        var sorted = places.Order().ToArray();
        var last = sorted.Length - 1;
        return new ShakenPlace(
            program,
            given,
            (double)places.Count(place => place == 1) / places.Length,
            (double)places.Count(place => place == given) / places.Length,
            sorted[(int)(Tail * last)],
            sorted[(int)Math.Ceiling((1 - Tail) * last)]
        );
    }

    private static double[] Drawn(
        IReadOnlyList<WeighedCriterion> criteria,
        IReadOnlyList<ScoredProgram> programs,
        StabilityRules rules,
        Seed seed,
        uint draw
    )
    {
        var sums = new double[programs.Count];
        double all = 0;
        for (var k = 0; k < criteria.Count; k++)
        {
            var name = DrawKey.Of(criteria[k].Name, "criterion");
            var noise = KeyedRandom.Normal(seed, draw, name, WeightKey);
            var weight = criteria[k].Weight * Math.Exp(rules.WeightSd * noise);
            all += weight;
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weight * (programs[i].Scores[k] ?? Missing(programs[i].Program));
            }

            int Missing(AcgmeCode code)
            {
                var key = DrawKey.Of(code.Digits, criteria[k].Name);
                var uniform = KeyedRandom.Uniform(seed, draw, key, ScoreKey);
                const int scores = WeightedTotals.Highest - WeightedTotals.Lowest + 1;
                return WeightedTotals.Lowest + (int)(uniform * scores);
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= all;
        }

        return sums;
    }

    private static int[] Places(double[] totals) =>
        [.. totals.Select(total => 1 + totals.Count(other => other > total + Equal))];
}

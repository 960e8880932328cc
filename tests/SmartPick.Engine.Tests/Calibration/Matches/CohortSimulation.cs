using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Matches;

/// <summary>One simulated applicant.</summary>
internal sealed record SimulatedPerson(double Score, int Ranks, bool Matched, bool InFirstThree);

/// <summary>Applicants one by one through the whole funnel: the oracle of the quadrature and the source of synthetic figures.</summary>
internal static class CohortSimulation
{
    public static IReadOnlyList<SimulatedPerson> Run(
        IReadOnlyList<CohortList> lists,
        SplitNormal scores,
        GroupParameters parameters,
        MatchEffects effects,
        int people,
        Seed seed
    )
    {
        var spread = Math.Sqrt(
            (parameters.Beta * parameters.Beta * scores.Variance / 100)
                + (parameters.Sigma * parameters.Sigma)
        );
        var etas = lists
            .Select(list =>
                list.MarginalLogit.Select(m => ConditionalLogit.Solve(m, spread) + parameters.Kappa)
                    .ToArray()
            )
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, people)
                .Select(i => Person(lists, etas, scores, parameters, effects, (uint)i, seed)),
        ];
    }

    private static SimulatedPerson Person(
        IReadOnlyList<CohortList> lists,
        List<double[]> etas,
        SplitNormal scores,
        GroupParameters parameters,
        MatchEffects effects,
        uint i,
        Seed seed
    )
    {
        var a = Pick(lists.Select(list => list.Weight), KeyedRandom.Uniform(seed, i, 0, 1));
        var list = lists[a];
        var length = list.Lengths[Pick(list.LengthWeights, KeyedRandom.Uniform(seed, i, 0, 2))];
        var score = scores.Quantile(KeyedRandom.Uniform(seed, i, 0, 3));
        var u =
            (parameters.Beta * (score - scores.Mean) / 10)
            + (parameters.Sigma * KeyedRandom.Normal(seed, i, 0, 4));
        var ranks = 0;
        var place = 0;
        for (var j = 0; j < length; j++)
        {
            var p = list.Open[j] * Logistic.Probability(etas[a][j] + u);
            if (KeyedRandom.Uniform(seed, i, (uint)j, 5) >= p)
            {
                continue;
            }

            ranks++;
            var tie = list.Tie[j] switch
            {
                ProgramTie.Home => effects.Home + effects.Away,
                ProgramTie.Away => effects.Away,
                _ => 0,
            };
            var q =
                NormalDistribution.Cumulative((parameters.Lambda * u) - parameters.Cutoff + tie)
                * Math.Pow(list.Intensity[j], -effects.Rho);
            if (place == 0 && KeyedRandom.Uniform(seed, i, (uint)j, 6) < q)
            {
                place = ranks;
            }
        }

        return new SimulatedPerson(score, ranks, place > 0, place is > 0 and <= 3);
    }

    private static int Pick(IEnumerable<double> weights, double uniform)
    {
        var index = 0;
        foreach (var weight in weights)
        {
            uniform -= weight;
            if (uniform < 0)
            {
                return index;
            }

            index++;
        }

        return index - 1;
    }
}

using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// A specialty's applicants of one type with their typical lists. From parameters to the moments of the whole cohort and of
/// Step 2 bands, by quadrature over z and e; no simulation.
/// </summary>
internal sealed class CohortModel
{
    private const int HiddenNodes = 24;
    private static readonly NormalQuadrature Hidden = NormalQuadrature.Create(HiddenNodes);

    private readonly IReadOnlyList<CohortList> _lists;
    private readonly double[][] _intensityFactor;
    private readonly MatchEffects _effects;
    private readonly SplitNormal _scores;
    private readonly double? _knee;
    private readonly Step2Cell[] _cells;

    /// <summary>A cohort; cell 0 is everybody, cell k + 1 is band k.</summary>
    /// <param name="lists">Typical lists; weights sum to 1.</param>
    /// <param name="scores">Step 2 of those who apply.</param>
    /// <param name="knee">Score below which the slope may change; null for none.</param>
    /// <param name="effects">Effects taken as given.</param>
    /// <param name="bands">Bands of scores, lower limit included.</param>
    public CohortModel(
        IReadOnlyList<CohortList> lists,
        SplitNormal scores,
        double? knee,
        MatchEffects effects,
        IReadOnlyList<(double Low, double High)> bands
    )
    {
        _lists = lists;
        _scores = scores;
        _knee = knee;
        _effects = effects;
        _intensityFactor =
        [
            .. lists.Select(list =>
                list.Intensity.Select(i => Math.Pow(i, -effects.Rho)).ToArray()
            ),
        ];
        _cells =
        [
            Step2Cell.Create(scores, double.NegativeInfinity, double.PositiveInfinity, knee),
            .. bands.Select(band => Step2Cell.Create(scores, band.Low, band.High, knee)),
        ];
    }

    /// <summary>The spread of u: s^2 = beta^2 Var(z) + sigma^2.</summary>
    public double SpreadOf(GroupParameters parameters) =>
        Math.Sqrt(
            (parameters.Beta * parameters.Beta * _scores.Variance / 100)
                + (parameters.Sigma * parameters.Sigma)
        );

    /// <summary>The mean score of the people of a cell.</summary>
    public double MeanScore(int cell) =>
        _cells[cell].Scores.Zip(_cells[cell].Weights, (score, weight) => score * weight).Sum();

    /// <summary>The moments of everybody (index 0) and of each band.</summary>
    public CohortMoments[] Evaluate(GroupParameters parameters)
    {
        var spread = SpreadOf(parameters);
        var grid = new PersonGrid(spread);
        var curves = Curves(parameters, grid, spread);
        return [.. _cells.Select(cell => Integrate(cell, parameters, grid, curves))];
    }

    /// <summary>The person-level number's share that Step 2 explains, at a score.</summary>
    private double Shown(GroupParameters parameters, double score)
    {
        var shown = parameters.Beta * (score - _scores.Mean) / 10;
        return _knee is { } knee && score < knee
            ? shown - (parameters.KneeSlope * (knee - score) / 10)
            : shown;
    }

    private CohortMoments Integrate(
        Step2Cell cell,
        GroupParameters parameters,
        PersonGrid grid,
        ListMoments[] curves
    )
    {
        var weights = new double[PersonGrid.Size];
        var scored = new double[PersonGrid.Size];
        Spread(cell, parameters, grid, weights, scored);
        return Sum(weights, scored, curves);
    }

    /// <summary>Where the people of a cell stand on the grid, and the same times their score.</summary>
    private void Spread(
        Step2Cell cell,
        GroupParameters parameters,
        PersonGrid grid,
        double[] weights,
        double[] scored
    )
    {
        for (var i = 0; i < cell.Scores.Length; i++)
        {
            var shown = Shown(parameters, cell.Scores[i]);
            for (var k = 0; k < HiddenNodes; k++)
            {
                var u = shown + (parameters.Sigma * Hidden.Nodes[k]);
                var weight = cell.Weights[i] * Hidden.Weights[k];
                grid.Spread(weights, u, weight);
                grid.Spread(scored, u, weight * cell.Scores[i]);
            }
        }
    }

    private static CohortMoments Sum(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> scored,
        ListMoments[] curves
    )
    {
        var total = default(ListMoments);
        double matched = 0;
        double unmatched = 0;
        for (var g = 0; g < weights.Length; g++)
        {
            total = total.Plus(curves[g], weights[g]);
            matched += scored[g] * (1 - curves[g].Unmatched);
            unmatched += scored[g] * (curves[g].Unmatched - curves[g].NoInterview);
        }

        return new CohortMoments(total, matched, unmatched);
    }

    /// <summary>The moments averaged over archetypes and list lengths, at each node of the grid.</summary>
    private ListMoments[] Curves(GroupParameters parameters, PersonGrid grid, double spread)
    {
        var conditional = ConditionalLogitTable.For(spread);
        var curves = new ListMoments[PersonGrid.Size];
        for (var a = 0; a < _lists.Count; a++)
        {
            var list = _lists[a];
            var eta = new double[list.MarginalLogit.Length];
            for (var j = 0; j < eta.Length; j++)
            {
                eta[j] = conditional.Solve(list.MarginalLogit[j]) + parameters.Kappa;
            }

            for (var g = 0; g < PersonGrid.Size; g++)
            {
                curves[g] = Walk(list, eta, _intensityFactor[a], parameters, grid.At(g), curves[g]);
            }
        }

        return curves;
    }

    private ListMoments Walk(
        CohortList list,
        double[] eta,
        double[] factor,
        GroupParameters parameters,
        double u,
        ListMoments sum
    )
    {
        var taken = Taken(parameters, u);
        var walk = ListWalk.Start;
        var node = 0;
        for (var j = 0; j < eta.Length; j++)
        {
            var p = list.Open[j] * Logistic.Probability(eta[j] + u);
            walk.Add(p, Math.Min(1, taken.Of(list.Tie[j]) * factor[j]));
            while (node < list.Lengths.Length && list.Lengths[node] == j + 1)
            {
                sum = sum.Plus(walk.Moments, list.Weight * list.LengthWeights[node]);
                node++;
            }
        }

        return sum;
    }

    private TakenChances Taken(GroupParameters parameters, double u)
    {
        var cut = (parameters.Lambda * u) - parameters.Cutoff;
        return new TakenChances(
            NormalDistribution.Cumulative(cut),
            NormalDistribution.Cumulative(cut + _effects.Home + _effects.Away),
            NormalDistribution.Cumulative(cut + _effects.Away)
        );
    }

    /// <summary>P(match | exactly k programs ranked) of everybody, for k from 1.</summary>
    public double[] MatchByRanks(GroupParameters parameters, int most)
    {
        var spread = SpreadOf(parameters);
        var grid = new PersonGrid(spread);
        var weights = new double[PersonGrid.Size];
        Spread(_cells[0], parameters, grid, weights, new double[PersonGrid.Size]);
        var all = new double[most + 1];
        var unmatched = new double[most + 1];
        var conditional = ConditionalLogitTable.For(spread);
        for (var a = 0; a < _lists.Count; a++)
        {
            var eta = _lists[a]
                .MarginalLogit.Select(m => conditional.Solve(m) + parameters.Kappa)
                .ToArray();
            for (var g = 0; g < PersonGrid.Size; g++)
            {
                AddRanks(a, eta, parameters, grid.At(g), weights[g], all, unmatched);
            }
        }

        return [.. Enumerable.Range(1, most).Select(k => 1 - (unmatched[k] / all[k]))];
    }

    private void AddRanks(
        int archetype,
        double[] eta,
        GroupParameters parameters,
        double u,
        double weight,
        double[] all,
        double[] unmatched
    )
    {
        var list = _lists[archetype];
        var taken = Taken(parameters, u);
        var chances = new RankChances(all.Length - 1);
        var node = 0;
        for (var j = 0; j < eta.Length; j++)
        {
            chances.Add(
                list.Open[j] * Logistic.Probability(eta[j] + u),
                Math.Min(1, taken.Of(list.Tie[j]) * _intensityFactor[archetype][j])
            );
            while (node < list.Lengths.Length && list.Lengths[node] == j + 1)
            {
                var share = weight * list.Weight * list.LengthWeights[node];
                for (var k = 0; k < all.Length; k++)
                {
                    all[k] += share * chances.At(k);
                    unmatched[k] += share * chances.UnmatchedAt(k);
                }

                node++;
            }
        }
    }

    /// <summary>P(taken once interviewed) by tie, before the program's intensity.</summary>
    private readonly record struct TakenChances(double Elsewhere, double Home, double Away)
    {
        public double Of(ProgramTie tie) =>
            tie switch
            {
                ProgramTie.Home => Home,
                ProgramTie.Away => Away,
                _ => Elsewhere,
            };
    }
}

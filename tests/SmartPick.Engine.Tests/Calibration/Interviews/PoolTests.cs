using CsCheck;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Interviews;

public sealed class PoolTests
{
    private static readonly SyntheticSpecialty Synthetic = new(1, 1, 7);

    private static readonly Gen<double[]> GenParameters = Gen.Double[-2.5, 2.5].Array[13];

    [Fact]
    public void A_pool_holds_the_shares_it_was_asked_for()
    {
        Gen.Select(
                Gen.Double[0.01, 0.6],
                Gen.Double[0.01, 0.6],
                Gen.Double[0.5, 20],
                Gen.Double[0.5, 20]
            )
            .Sample(
                (md, us, odds, rotated) =>
                {
                    var pool = Synthetic.Pool;
                    var cells = PoolCells.Create(pool, md, us, [1, odds, odds * odds], rotated);
                    cells.Weights.Sum().ShouldBe(1, 1e-9);
                    Share(cells, (_, kind, _) => kind is 0 or 1)
                        .ShouldBe(pool.TypeShare(RateGroup.UsMd), 1e-9);
                    Share(cells, (_, kind, _) => kind == 0)
                        .ShouldBe(md * pool.TypeShare(RateGroup.UsMd), 1e-7);
                    Share(cells, (tier, kind, _) => tier == 2 && kind is (2 or 3))
                        .ShouldBe(
                            pool.TypeShare(RateGroup.UsDo) * pool.TierShare(RateGroup.UsDo, 2),
                            1e-9
                        );
                    Share(cells, (tier, kind, r) => tier == 2 && kind is (0 or 1) && r == 1)
                        .ShouldBe(
                            pool.TypeShare(RateGroup.UsMd)
                                * pool.TierShare(RateGroup.UsMd, 2)
                                * pool.RotatedShares[2],
                            1e-9
                        );
                },
                iter: 200
            );
    }

    [Fact]
    public void Signals_and_state_have_the_odds_ratio_they_were_given()
    {
        Gen.Select(Gen.Double[0.02, 0.5], Gen.Double[1, 20])
            .Sample(
                (share, odds) =>
                {
                    var cells = PoolCells.Create(Synthetic.Pool, share, share, [1, odds, odds], 1);
                    var signalIn = Share(cells, (tier, kind, _) => tier == 1 && kind == 0);
                    var signalOut = Share(cells, (tier, kind, _) => tier == 1 && kind == 1);
                    var noneIn = Share(cells, (tier, kind, _) => tier == 0 && kind == 0);
                    var noneOut = Share(cells, (tier, kind, _) => tier == 0 && kind == 1);
                    (signalIn * noneOut / (signalOut * noneIn)).ShouldBe(odds, 1e-6 * odds);
                },
                iter: 200
            );
    }

    [Fact]
    public void Derivatives_of_the_columns_are_those_of_small_steps()
    {
        var columns = new PublishedColumns(Synthetic.Pool.Tiers);
        var pool = PoolCells.Create(Synthetic.Pool, 0.1, 0.2, [1, 5, 9], 3);
        GenParameters.Sample(
            parameters =>
            {
                double[] open = [1, 0.7, 1, 0.4];
                var margins = new PoolMargins(Synthetic.Effects, columns);
                margins.Evaluate(pool, parameters, 3, open);
                var jacobian = (double[])margins.Jacobian.Clone();
                for (var k = 0; k < parameters.Length; k++)
                {
                    const double Step = 1e-5;
                    var (above, below) = (Columns(k, Step), Columns(k, -Step));
                    for (var column = 0; column < columns.Count; column++)
                    {
                        var slope = (above[column] - below[column]) / (2 * Step);
                        jacobian[(column * parameters.Length) + k].ShouldBe(slope, 1e-6);
                    }
                }

                double[] Columns(int k, double step)
                {
                    var moved = (double[])parameters.Clone();
                    moved[k] += step;
                    margins.Evaluate(pool, moved, 3, open);
                    return (double[])margins.Values.Clone();
                }
            },
            iter: 50
        );
    }

    [Fact]
    public void The_chance_of_a_published_zero_is_the_binomial_one()
    {
        Gen.Select(Gen.Double[0.001, 0.4], Gen.Int[1, 900])
            .Sample(
                (p, applicants) =>
                {
                    double sum = 0;
                    for (var k = 0; k <= applicants && k <= 0.005 * applicants; k++)
                    {
                        sum += Math.Exp(
                            MathNet.Numerics.SpecialFunctions.BinomialLn(applicants, k)
                                + (k * Math.Log(p))
                                + ((applicants - k) * Math.Log(1 - p))
                        );
                    }

                    OpenShares.ProbabilityOfZero(p, applicants).ShouldBe(sum, 1e-9);
                },
                iter: 300
            );
    }

    [Fact]
    public void Other_signals_leave_a_programs_expected_interviews_as_they_are()
    {
        var from = Synthetic.Pool;
        Gen.Select(Gen.Double[-2, 1].Array[7], Gen.Int[0, 12], Gen.Int[0, 9], Gen.Int[0, 30])
            .Sample(
                (values, gold, silver, single) =>
                {
                    var rule = new SignalRule(
                        SyntheticSpecialty.Name,
                        new Season(2027),
                        gold,
                        gold == 0 ? 0 : silver + 1,
                        gold == 0 ? single : 0,
                        HomeAwaySignals.SignalThem,
                        false,
                        null,
                        new Provenance("synthetic", "2027", "high")
                    );
                    var to = from.WithSignals(rule);
                    var sizes = EffectSizes.Of(Synthetic.Effects, values, new double[49]);
                    var cells = new PoolFactory(
                        new InStateShares(Synthetic.Schools, 0.3),
                        Synthetic.Priors
                    ).Cells(to, "CC", Math.Log(7));
                    double[] open = [1, 1, 1, 1];
                    var (next, _) = new SignalChange(from, to, Synthetic.Priors, 3).Apply(
                        sizes,
                        cells,
                        new double[6],
                        open,
                        0.13
                    );
                    var margins = new PoolMargins(next.Effects, new PublishedColumns(to.Tiers));
                    margins.Evaluate(
                        cells,
                        next.ToFitParameters(new double[to.Tiers.Count + 3]),
                        3,
                        open
                    );
                    margins.Overall.ShouldBe(0.13, 1e-6);
                    next.Mean.Skip(1).Take(next.Effects.StepCount).ShouldAllBe(step => step > 0);
                },
                iter: 200
            );
    }

    [Fact]
    public void A_single_tier_split_in_two_keeps_its_mean_worth()
    {
        var two = Synthetic.Pool;
        var one = two with
        {
            Tiers = [SignalTier.None, SignalTier.Single],
            SignalCounts = [0, 17],
            RotatedShares = [0.003, 0.1],
        };
        var effects = new TierEffects(one.Tiers, 0);
        Gen.Double[1, 4]
            .Sample(
                worth =>
                {
                    double[] mean = [-2, worth, 1, -1, -2, -3];
                    var sizes = new EffectSizes(effects, mean, new double[36]);
                    var cells = PoolCells.Create(two, 0.1, 0.1, [1, 3, 5], 1);
                    var (next, _) = new SignalChange(one, two, Synthetic.Priors, 3).Apply(
                        sizes,
                        cells,
                        new double[5],
                        [1, 1, 1, 1],
                        0.1
                    );
                    var silver = next.Mean[1];
                    var gold = next.Mean[1] + next.Mean[2];
                    (((12 * silver) + (5 * gold)) / 17).ShouldBe(worth, 1e-9);
                },
                iter: 50
            );
    }

    [Fact]
    public void Softplus_and_its_inverse_undo_each_other()
    {
        Gen.Double[-8, 30]
            .Sample(x => TierEffects.InverseSoftplus(TierEffects.Softplus(x)).ShouldBe(x, 1e-6));
    }

    [Fact]
    public void The_peak_of_a_parabola_is_found_exactly()
    {
        Gen.Select(Gen.Double[-1.2, 1.2], Gen.Double[0.1, 2])
            .Sample(
                (peak, sd) =>
                {
                    var search = new PeakSearch(0.5);
                    while (search.Next(0) is { } point)
                    {
                        search.Add(point, -0.5 * (point - peak) * (point - peak) / (sd * sd));
                    }

                    search.Peak.ShouldBe(peak, 1e-9);
                    search.Sd.ShouldBe(sd, 1e-6);
                }
            );
    }

    [Fact]
    public void The_inverse_of_a_matrix_times_the_matrix_is_one()
    {
        Gen.Double[-1, 1]
            .Array[16]
            .Sample(values =>
            {
                var matrix = new double[16];
                for (var i = 0; i < 4; i++)
                {
                    for (var j = 0; j < 4; j++)
                    {
                        matrix[(i * 4) + j] = i == j ? 0.5 : 0;
                        for (var k = 0; k < 4; k++)
                        {
                            matrix[(i * 4) + j] += values[(i * 4) + k] * values[(j * 4) + k];
                        }
                    }
                }

                var factor = (double[])matrix.Clone();
                PositiveDefinite.TryFactor(factor, 4).ShouldBeTrue();
                var inverse = PositiveDefinite.Invert(factor, 4);
                for (var i = 0; i < 4; i++)
                {
                    for (var j = 0; j < 4; j++)
                    {
                        Enumerable
                            .Range(0, 4)
                            .Sum(k => matrix[(i * 4) + k] * inverse[(k * 4) + j])
                            .ShouldBe(i == j ? 1 : 0, 1e-9);
                    }
                }
            });
    }

    private static double Share(PoolCells cells, Func<int, int, int, bool> isIn)
    {
        double sum = 0;
        for (var tier = 0; tier < cells.TierCount; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                for (var rotated = 0; rotated < 2; rotated++)
                {
                    sum += isIn(tier, kind, rotated)
                        ? cells.Weights[PoolCells.Index(tier, kind, rotated)]
                        : 0;
                }
            }
        }

        return sum;
    }
}

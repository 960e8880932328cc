using System.Globalization;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Interviews;

/// <summary>
/// The share of a tier in a type times its rate is never above the type's own rate. The first of the synthetic programs is made
/// to answer most signals and to interview nearly nobody from abroad.
/// </summary>
public sealed class TypeCeilingTests(TypeCeilingTests.Fitted fitted)
    : IClassFixture<TypeCeilingTests.Fitted>
{
    private const double Relative = 1e-6;

    [Theory]
    [InlineData(5, 12, 0)]
    [InlineData(3, 20, 0)]
    [InlineData(0, 0, 17)]
    [InlineData(0, 0, 0)]
    public void A_signal_of_an_IMG_brings_no_more_interviews_than_the_type_is_given(
        int gold,
        int silver,
        int single
    )
    {
        var rule = Rule(gold, silver, single);
        var pool = fitted.Synthetic.Pool.WithSignals(rule);

        var rows = fitted.Rows(rule);

        rows.Count.ShouldBe(fitted.Fit.Programs.Count);
        for (var j = 0; j < rows.Count; j++)
        {
            ShareSignalled(rows[j], pool, RateGroup.UsImg)
                .ShouldBeLessThanOrEqualTo(fitted.Bound(j, RateGroup.UsImg) * (1 + Relative));
            ShareSignalled(rows[j], pool, RateGroup.NonUsImg)
                .ShouldBeLessThanOrEqualTo(fitted.Bound(j, RateGroup.NonUsImg) * (1 + Relative));
            rows[j]
                .NonUsImgRate.ShouldBeLessThanOrEqualTo(
                    fitted.Bound(j, RateGroup.NonUsImg) * (1 + Relative)
                );
        }
    }

    [Fact]
    public void A_program_that_answers_signals_but_not_from_abroad_does_not_promise_an_interview_there()
    {
        var program = fitted.Fit.Programs[0];
        var before = EffectSizes.Of(fitted.Fit.Effects, program.Mode, program.Covariance);
        var pool = fitted.Synthetic.Pool;
        var gold = Logistic.Probability(before.Mean[0] + before.Mean[2] + before.Mean[^1]);

        var row = fitted.Rows(Rule(5, 12, 0))[0];

        var bound = fitted.Bound(0, RateGroup.NonUsImg);
        (pool.TierShare(RateGroup.NonUsImg, 2) * gold).ShouldBeGreaterThan(1.5 * bound);
        ShareSignalled(row, pool, RateGroup.NonUsImg).ShouldBeLessThanOrEqualTo(bound);
        row.Mean[(int)InterviewEffect.Gold].ShouldBe(before.Mean[2], 1e-12);
        row.Mean[(int)InterviewEffect.Base].ShouldBe(before.Mean[0], 1e-12);
    }

    [Fact]
    public void The_margin_of_every_type_is_held_to_its_published_rate_and_lowered_no_further_than_that()
    {
        var pool = fitted.Synthetic.Pool;
        var ceiling = new TypeCeiling(
            pool,
            pool,
            fitted.Fit.Effects,
            fitted.Synthetic.Priors,
            SyntheticSpecialty.Rotation
        );
        var (touched, calm) = (0, 0);
        for (var j = 0; j < fitted.Fit.Programs.Count; j++)
        {
            var program = fitted.Fit.Programs[j];
            var sizes = EffectSizes.Of(fitted.Fit.Effects, program.Mode, program.Covariance);
            var tilts = program.Mode[fitted.Fit.Effects.Count..];

            var results = ceiling.Apply(
                sizes,
                program.Cells,
                tilts,
                program.Open,
                program.Published.AsSpan(fitted.Fit.Columns.Type(RateGroup.UsMd))
            );

            foreach (var type in OpenShares.Types)
            {
                var (lowered, rate) = results[(int)type];
                var bound = fitted.Bound(j, type);
                var margin = program.Open[(int)type] * Margin(program.Cells, sizes, tilts, type);
                var signalled =
                    program.Open[(int)type]
                    * pool.TierShare(type, 2)
                    * Logistic.Probability(
                        sizes.Mean[0] + sizes.Mean[2] + sizes.Mean[sizes.Effects.Type(type)]
                    );
                margin.ShouldBeLessThanOrEqualTo(bound * (1 + Relative));
                rate.ShouldBe(margin, 1e-9);
                lowered.ShouldBeGreaterThanOrEqualTo(0);
                if (lowered > 0)
                {
                    touched++;
                    Math.Max(margin, type == RateGroup.UsDo ? 0 : signalled)
                        .ShouldBe(bound, Relative * bound);
                }
                else
                {
                    calm++;
                }
            }
        }

        touched.ShouldBeGreaterThan(0);
        calm.ShouldBeGreaterThan(0);
    }

    // Written out anew: the oracle must not share the mistakes of the fit's own margins.
    private static double Margin(PoolCells cells, EffectSizes sizes, double[] tilts, RateGroup type)
    {
        double people = 0;
        double interviewed = 0;
        double[] signal = [-sizes.Mean[1], 0, sizes.Mean[2]];
        for (var tier = 0; tier < cells.TierCount; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                if (PoolCells.GroupOf(kind) != type)
                {
                    continue;
                }

                var inState = PoolCells.IsInState(kind);
                var tilt = (tier > 0 ? tilts[tier - 1] : 0) + (inState ? tilts[2] : 0);
                var logit =
                    sizes.Mean[0]
                    + signal[tier]
                    + (inState ? sizes.Mean[3] : 0)
                    + sizes.Mean[3 + (int)type];
                for (var rotated = 0; rotated < 2; rotated++)
                {
                    var weight =
                        Math.Exp(tilt) * cells.Weights[PoolCells.Index(tier, kind, rotated)];
                    people += weight;
                    interviewed +=
                        weight
                        * Logistic.Probability(logit + (rotated * SyntheticSpecialty.Rotation));
                }
            }
        }

        return interviewed / people;
    }

    private static double ShareSignalled(
        InterviewParameters row,
        SpecialtyPool pool,
        RateGroup type
    )
    {
        var best = pool.Tiers.Count - 1;
        var effect = type == RateGroup.UsImg ? InterviewEffect.UsImg : InterviewEffect.NonUsImg;
        var logit =
            row.Mean[(int)InterviewEffect.Base]
            + row.Mean[(int)TierEffects.EffectOf(pool.Tiers[best])]
            + row.Mean[(int)effect];
        return row.Open[(int)type] * pool.TierShare(type, best) * Logistic.Probability(logit);
    }

    private static SignalRule Rule(int gold, int silver, int single) =>
        new(
            SyntheticSpecialty.Name,
            new Season(2027),
            gold,
            silver,
            single,
            HomeAwaySignals.SignalThem,
            false,
            null,
            new Provenance("synthetic", "2027", "high")
        );

    public sealed class Fitted
    {
        private readonly Lazy<SpecialtyFit> _fit;

        public Fitted()
        {
            for (var j = 0; j < Synthetic.Rates.Count; j++)
            {
                var (rates, state) = Synthetic.Rates[j];
                var code = AcgmeCode.Parse(
                    (1_000_000_000 + j).ToString(CultureInfo.InvariantCulture)
                );
                Synthetic.Rates[j] = (rates with { Code = code }, state);
            }

            var (first, place) = Synthetic.Rates[0];
            Synthetic.Rates[0] = (
                first with
                {
                    Gold = 0.9,
                    Silver = 0.8,
                    NoSignal = 0.1,
                    UsMd = 0.45,
                    UsImg = 0.02,
                    NonUsImg = 0.01,
                },
                place
            );
            _fit = new(() => Synthetic.Fit());
        }

        internal SyntheticSpecialty Synthetic { get; } = new(21, 40, trueOddsRatio: 7);

        internal SpecialtyFit Fit => _fit.Value;

        internal List<InterviewParameters> Rows(SignalRule rule) =>
            new SpecialtyParameters(Fit, rule, Synthetic.Priors, SyntheticSpecialty.Rotation)
                .Rows()
                .Where(row => row.Program is not null)
                .ToList();

        // Published, half a percent of rounding, one standard deviation of as many people as the pool has of the type.
        internal double Bound(int program, RateGroup type)
        {
            var rates = Synthetic.Rates[program].Rates;
            var published = type switch
            {
                RateGroup.UsDo => rates.UsDo,
                RateGroup.UsImg => rates.UsImg,
                _ => rates.NonUsImg,
            };
            var rounded = published!.Value + 0.005;
            var people =
                Synthetic.Pool.Applicants[(int)type]
                * Synthetic.Pool.Applications[(int)type]
                / Synthetic.Pool.Programs;
            return rounded + Math.Sqrt(rounded * (1 - rounded) / people);
        }
    }
}

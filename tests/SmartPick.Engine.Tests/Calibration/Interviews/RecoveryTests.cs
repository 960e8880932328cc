using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Tests.Calibration.Interviews;

public sealed class RecoveryTests
{
    [Fact]
    public void Known_parameters_are_recovered_within_the_fits_own_errors()
    {
        var scores = new List<double>();
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var synthetic = new SyntheticSpecialty(seed, 60, trueOddsRatio: 7);
            scores.AddRange(Scores(synthetic, synthetic.Fit()));
        }

        var mean = scores.Average();
        var sd = Math.Sqrt(scores.Average(z => (z - mean) * (z - mean)));
        var inside = scores.Count(z => Math.Abs(z) < 1.645) / (double)scores.Count;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{scores.Count} parameters: mean z {mean:F2}, sd {sd:F2}, in 90 % interval {inside:P1}"
        );

        // The parameters of one program are not independent: 180 programs, so three binomial standard errors of 180 coins.
        var margin = 3 * Math.Sqrt(0.9 * 0.1 / 180);
        inside.ShouldBeInRange(0.9 - margin, 0.9 + margin);
        mean.ShouldBeInRange(-0.25, 0.25);
        sd.ShouldBeInRange(0.85, 1.15);
    }

    [Fact]
    public void The_association_of_signals_and_state_is_recovered_within_its_error()
    {
        var synthetic = new SyntheticSpecialty(11, 120, trueOddsRatio: 4);

        var fit = synthetic.Fit();

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"log odds ratio {fit.Association:F2} +- {fit.AssociationSd:F2}"
        );
        Math.Abs(fit.Association - Math.Log(4)).ShouldBeLessThan(3 * fit.AssociationSd);
        fit.AssociationSd.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Without_the_association_the_in_state_effect_is_too_large()
    {
        var synthetic = new SyntheticSpecialty(5, 60, trueOddsRatio: 10);
        var truth = synthetic.Truth.Average(sizes => sizes[3]);

        var with = InStateOf(synthetic.Fit());
        var without = InStateOf(synthetic.Fit(SyntheticSpecialty.MakePriors(0, 1e-4)));

        (without - truth).ShouldBeGreaterThan(0.4);
        Math.Abs(with - truth).ShouldBeLessThan(0.5 * (without - truth));
    }

    [Fact]
    public void Closed_programs_are_told_from_open_ones()
    {
        var synthetic = new SyntheticSpecialty(7, 100, trueOddsRatio: 7);

        var fit = synthetic.Fit();

        var k = (int)RateGroup.UsDo;
        var closed = synthetic.IsOpenToUsDo.Count(isOpen => !isOpen);
        fit.Open[k].ShouldBe(1 - (closed / 100.0), 0.1);
        for (var j = 0; j < 100; j++)
        {
            var open = fit.Programs[j].Open[k];
            (synthetic.IsOpenToUsDo[j] ? open > 0.05 : open < 0.5).ShouldBeTrue();
        }
    }

    [Fact]
    public void Published_columns_are_reproduced_to_within_their_sampling_error()
    {
        var synthetic = new SyntheticSpecialty(9, 60, trueOddsRatio: 7);

        var fit = synthetic.Fit();

        var errors = fit
            .Programs.SelectMany(program =>
                program.Published.Select(
                    (rate, column) => (Rate: rate, Error: Math.Abs(rate - program.Fitted[column]))
                )
            )
            .Where(pair => !double.IsNaN(pair.Rate))
            .Select(pair => pair.Error)
            .Order()
            .ToList();
        errors[errors.Count / 2].ShouldBeLessThan(0.015);
        errors[(int)(0.95 * errors.Count)].ShouldBeLessThan(0.08);
    }

    [Fact]
    public void The_same_rates_give_the_same_bits()
    {
        var first = new SyntheticSpecialty(3, 30, trueOddsRatio: 7).Fit();
        var second = new SyntheticSpecialty(3, 30, trueOddsRatio: 7).Fit();

        second.Association.ShouldBe(first.Association);
        for (var j = 0; j < first.Programs.Count; j++)
        {
            second.Programs[j].Mode.ShouldBe(first.Programs[j].Mode);
            second.Programs[j].Covariance.ShouldBe(first.Programs[j].Covariance);
        }
    }

    // Errors over standard deviations, those of the program and of the association together, as the rows served carry them.
    private static IEnumerable<double> Scores(SyntheticSpecialty synthetic, SpecialtyFit fit)
    {
        var shifted = synthetic.Fit(start: fit, associationShift: 1);
        for (var j = 0; j < fit.Programs.Count; j++)
        {
            var program = fit.Programs[j];
            var sizes = EffectSizes.Of(fit.Effects, program.Mode, program.Covariance);
            var other = EffectSizes.Of(
                fit.Effects,
                shifted.Programs[j].Mode,
                shifted.Programs[j].Covariance
            );
            var n = sizes.Mean.Length;
            for (var k = 0; k < n; k++)
            {
                if (k == 4 && !synthetic.IsOpenToUsDo[j])
                {
                    continue;
                }

                var direction = other.Mean[k] - sizes.Mean[k];
                var variance = sizes.Covariance[(k * n) + k] + (direction * direction);
                yield return (sizes.Mean[k] - synthetic.Truth[j][k]) / Math.Sqrt(variance);
            }
        }
    }

    private static double InStateOf(SpecialtyFit fit) =>
        fit.Programs.Average(program => TierEffects.Softplus(program.Mode[fit.Effects.InState]));
}

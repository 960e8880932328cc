using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Engine.Tests.Validation;

public sealed class MetricsTests
{
    private static double? Predicted(ValidationCell cell) => cell.InSample.Value;

    [Fact]
    public void The_mean_error_weighs_each_figure_with_its_people()
    {
        // (300 * 10 + 100 * 2) / 400 points.
        CellError
            .Weighted([Cells.Rate(0.5, 0.6, 300), Cells.Rate(0.9, 0.88, 100)], Predicted)
            .ShouldBe(8, 1e-9);
    }

    [Fact]
    public void A_figure_without_people_counts_as_the_middle_one()
    {
        // (10 * 1 + 30 * 2 + 50 * 3 + 30 * 4) / 120.
        CellError
            .Weighted(
                [
                    Cells.Rate(0.5, 0.51, 10),
                    Cells.Rate(0.5, 0.52, 30),
                    Cells.Rate(0.5, 0.53, 50),
                    Cells.Rate(0.5, 0.54, null),
                ],
                Predicted
            )
            .ShouldBe(340.0 / 120, 1e-9);
    }

    [Fact]
    public void Counts_err_in_units_and_cells_without_a_prediction_do_not_count()
    {
        var count = Cells.Rate(7, 5, 10) with { IsRate = false };

        CellError.Of(count, 5).ShouldBe(-2);
        CellError
            .Weighted([count, Cells.Rate(0, 1, 10)], cell => cell.IsRate ? null : 5)
            .ShouldBe(2);
        double.IsNaN(CellError.Weighted([], Predicted)).ShouldBeTrue();
    }

    [Fact]
    public void The_worst_cells_come_first_and_rest_on_enough_people()
    {
        var small = Cells.Rate(0, 1, 3);
        var bad = Cells.Rate(0.5, 0.2, 50);
        var good = Cells.Rate(0.5, 0.49, 50);

        CellError.Worst([good, small, bad], Predicted, 2).ShouldBe([bad, good]);
    }

    [Fact]
    public void A_perfect_predictor_has_no_calibration_error()
    {
        var bins = CalibrationCurve.Create(
            Enumerable.Range(0, 21).Select(i => Cells.Rate(i / 20.0, i / 20.0, 10 + i)),
            Predicted,
            10,
            false
        );

        CalibrationCurve.Error(bins).ShouldBe(0, 1e-9);
        bins.Sum(bin => bin.People).ShouldBe(Enumerable.Range(0, 21).Sum(i => 10 + i));
    }

    [Fact]
    public void Calibration_error_is_the_mean_distance_over_people_bin_by_bin()
    {
        // One bin (.4 to .5): predicted .45, came true (.3 * 100 + .5 * 300) / 400 = .45. Another: .8 against .7.
        ValidationCell[] cells =
        [
            Cells.Rate(0.3, 0.45, 100),
            Cells.Rate(0.5, 0.45, 300),
            Cells.Rate(0.7, 0.81, 100),
        ];

        var bins = CalibrationCurve.Create(cells, Predicted, 10, true);

        bins.Count.ShouldBe(2);
        CalibrationCurve.Error(bins).ShouldBe(100 * (0 + (100 * 0.11)) / 500, 1e-9);
    }

    [Fact]
    public void Log_loss_is_the_mean_surprise_of_single_people()
    {
        // Person by person: 3 of 4 match at a predicted .6.
        var byPeople = -((3 * Math.Log(0.6)) + Math.Log(0.4)) / 4;

        LogLoss.Of(0.75, 0.6).ShouldBe(byPeople, 1e-12);
        LogLoss.Of(0.75, 0.75).ShouldBeLessThan(LogLoss.Of(0.75, 0.76));
        LogLoss.Of(0, 0).ShouldBeLessThan(1e-3);
        double.IsFinite(LogLoss.Of(1, 0)).ShouldBeTrue();
    }

    [Fact]
    public void The_published_rate_itself_beats_every_rival()
    {
        var cell = Cells.Rate(0.7, 0.7, 50);

        for (var rival = 0.05; rival < 1; rival += 0.1)
        {
            LogLossGap.Difference([cell], Predicted, _ => rival).Value.ShouldBeLessThan(0);
        }

        double.IsNaN(LogLossGap.Difference([cell], Predicted, _ => null).Value).ShouldBeTrue();
    }

    [Fact]
    public void Cells_of_a_group_miss_together_so_the_difference_is_paired_by_groups()
    {
        // Four groups of one cell each, against the same four with every cell there twice: not a bit more is known.
        ValidationCell[] once =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(i => Cells.Rate(0.4 + (0.1 * i), 0.5, 50) with { Specialty = $"S{i}" }),
        ];

        var single = LogLossGap.Difference(once, Predicted, _ => 0.55);
        var twice = LogLossGap.Difference([.. once, .. once], Predicted, _ => 0.55);

        twice.Value.ShouldBe(single.Value, 1e-12);
        twice.StandardError!.Value.ShouldBe(single.StandardError!.Value, 1e-12);
        // By hand: with equal people the standard error of a mean of four.
        var each = once.Select(cell =>
                LogLoss.Of(cell.Published, 0.5) - LogLoss.Of(cell.Published, 0.55)
            )
            .ToList();
        var sd = Math.Sqrt(each.Sum(value => Math.Pow(value - each.Average(), 2)) / 3);
        single.StandardError.Value.ShouldBe(sd / 2, 1e-12);
        LogLossGap.Difference(once[..1], Predicted, _ => 0.55).StandardError.ShouldBeNull();
        // The group at .7 moves it most; without it the other three are left.
        LogLossGap
            .WithoutLargest(once, Predicted, _ => 0.55)
            .Value.ShouldBe(LogLossGap.Difference(once[..3], Predicted, _ => 0.55).Value, 1e-12);
    }

    [Fact]
    public void Only_a_figure_published_rounded_may_lie_half_a_step_outside()
    {
        var interval = new Estimate(0.5, 0.4, 0.6);
        var counted = Cells.Rate(0.604, 0.5, 100);

        IntervalCoverage.Holds(counted, interval).ShouldBeFalse();
        IntervalCoverage.Holds(counted with { Rounding = 0.005 }, interval).ShouldBeTrue();
        IntervalCoverage
            .Holds(counted with { Published = 0.606, Rounding = 0.005 }, interval)
            .ShouldBeFalse();
        IntervalCoverage.Holds(counted with { Published = 0.6 }, interval).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.9, 0.99)]
    [InlineData(0.5, 0.02)]
    [InlineData(0.97, 0.999999)]
    public void An_interval_that_moves_along_stays_between_none_and_all(double from, double to)
    {
        var cell = Cells.Rate(0.5, from, 50) with { InSample = new Estimate(from, 0.3, 0.98) };

        var moved = ShippedFigures.Moved(cell, to).InSample;

        moved.Value.ShouldBe(to);
        moved.Low.ShouldBeInRange(0, to);
        moved.High.ShouldBeInRange(to, 1);
        var by = Logistic.Logit(to) - Logistic.Logit(from);
        if (moved.High > to)
        {
            (Logistic.Logit(moved.High) - Logistic.Logit(0.98)).ShouldBe(by, 1e-6);
        }

        ShippedFigures
            .Moved(cell with { InSample = new Estimate(from, 0, 1) }, to)
            .InSample.ShouldBe(new Estimate(to, 0, 1));
    }

    [Fact]
    public void The_interval_of_a_mean_moves_by_as_much_as_the_mean()
    {
        var cell = Cells.Rate(5, 4, 50) with { IsRate = false, InSample = new Estimate(4, 3, 6) };

        ShippedFigures.Moved(cell, 4.5).InSample.ShouldBe(new Estimate(4.5, 3.5, 6.5));
    }

    [Fact]
    public void Intervals_hold_a_synthetic_truth_as_often_as_they_say()
    {
        // 2,000 groups whose logit scatters about the prediction and whose people match by chance.
        var random = new Random(5);
        var cells = new List<ValidationCell>();
        for (var i = 0; i < 2000; i++)
        {
            var logit = -2 + (4 * random.NextDouble());
            var sd = 0.1 + (0.5 * random.NextDouble());
            var people = 20 + random.Next(300);
            var truth = Logistic.Probability(logit + (sd * Normal(random)));
            var matched = Enumerable.Range(0, people).Count(_ => random.NextDouble() < truth);
            cells.Add(
                Cells.Rate(matched / (double)people, 0, people) with
                {
                    HeldOut = PredictiveInterval.OfRate(Logistic.Probability(logit), sd, people),
                }
            );
        }

        // 99.9 % limits of a share of .9 in 2,000, and what rounding to whole people and half points adds.
        IntervalCoverage.Share(cells, cell => cell.HeldOut).ShouldBeInRange(0.878, 0.94);
    }

    [Fact]
    public void Without_luck_the_interval_is_that_of_the_parameters()
    {
        var estimate = PredictiveInterval.OfRate(0.5, 0.4, null);

        estimate.Low.ShouldBe(Logistic.Probability(-1.645 * 0.4), 1e-3);
        estimate.High.ShouldBe(Logistic.Probability(1.645 * 0.4), 1e-3);
        var many = PredictiveInterval.OfRate(0.5, 0, 1_000_000);
        (many.High - many.Low).ShouldBeLessThan(0.002);
    }

    [Fact]
    public void Without_doubt_the_interval_is_the_binomial_one()
    {
        // P(X <= 3) of 10 at .5 is .172, P(X <= 1) is .011: the limits are 2 (.055) and 8.
        var estimate = PredictiveInterval.OfRate(0.5, 0, 10);

        estimate.ShouldBe(new Estimate(0.5, 0.2, 0.8));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());
}

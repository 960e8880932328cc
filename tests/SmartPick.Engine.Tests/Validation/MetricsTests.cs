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

        CellError.Worst([good, small, bad], Predicted, 2, 20).ShouldBe([bad, good]);
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
            LogLossGap.Difference([cell], Predicted, _ => rival).ShouldBeLessThan(0);
        }

        double.IsNaN(LogLossGap.Difference([cell], Predicted, _ => null)).ShouldBeTrue();
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

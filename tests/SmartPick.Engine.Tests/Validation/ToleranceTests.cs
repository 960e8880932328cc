using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Engine.Validation;

namespace SmartPick.Engine.Tests.Validation;

public sealed class ToleranceTests
{
    private static readonly ValidationMeasure[] Measures =
    [
        new("error", "an error", null, false, 2.5, "points"),
        new("error", "an error", CellFamily.Ranks, false, 0.5, "units"),
        new("nothing", "not there", null, false, double.NaN, "points"),
    ];

    [Theory]
    [InlineData(null, 2.5, true)]
    [InlineData(null, 2.49, false)]
    [InlineData(2.5, null, true)]
    [InlineData(2.51, null, false)]
    [InlineData(2.0, 3.0, true)]
    public void A_measure_is_held_to_its_limits(double? low, double? high, bool met)
    {
        var check = new Tolerance("error", null, low, high, "the reason").Check(Measures);

        check.IsMet.ShouldBe(met);
        check.Value.ShouldBe(2.5);
        check.Note.ShouldBe(met ? string.Empty : "the reason");
    }

    [Theory]
    [InlineData(-0.0002, 0.0004, 0.0, false, "not met: a tie")]
    [InlineData(-0.0010, 0.0004, 0.0, true, "met")]
    [InlineData(-0.0002, 0.0004, 0.001, true, "met: a tie")]
    [InlineData(0.0010, 0.0004, 0.0, false, "not met")]
    public void Who_is_as_good_as_a_rival_has_not_beaten_it(
        double difference,
        double error,
        double high,
        bool met,
        string verdict
    )
    {
        var measure = new ValidationMeasure("loss", "a loss", null, true, difference, "nats")
        {
            StandardError = error,
            AgainstRival = true,
        };

        var check = new Tolerance("loss", null, null, high, "the reason").Check([measure]);

        check.IsMet.ShouldBe(met);
        check.Verdict.ShouldBe(verdict);
        check
            .Note.Contains("within twice its standard error", StringComparison.Ordinal)
            .ShouldBe(!met && check.IsTie);
    }

    [Theory]
    [InlineData(92.6, "met, at the edge")]
    [InlineData(92.4, "not met, at the edge")]
    [InlineData(93.5, "met")]
    [InlineData(94.45, "met, at the edge")]
    [InlineData(91.0, "not met")]
    public void A_total_whose_limit_lies_within_two_standard_errors_is_at_the_edge(
        double value,
        string verdict
    )
    {
        var measure = new ValidationMeasure("total", "a total", null, false, value, "percent")
        {
            StandardError = 0.1,
        };

        new Tolerance("total", null, 92.5, 94.5, string.Empty)
            .Check([measure])
            .Verdict.ShouldBe(verdict);
    }

    /// <summary>Three seasons: luck reaches 4.3 standard errors; thirty: 2.05. A computed figure keeps two.</summary>
    [Theory]
    [InlineData(CellFamily.MarketTotal, 3, 92.9, true)]
    [InlineData(CellFamily.MarketTotal, 30, 92.9, false)]
    [InlineData(CellFamily.MarketTotal, 30, 92.702, true)]
    [InlineData(CellFamily.MatchByType, 3, 92.9, false)]
    public void The_edge_of_a_total_is_as_wide_as_few_seasons_make_it(
        CellFamily family,
        int seasons,
        double value,
        bool atEdge
    ) =>
        new ToleranceCheck("total", family, value, 92.5, 94.5, "percent", string.Empty)
        {
            StandardError = 0.1,
        }
            .OfSeasons(seasons)
            .IsAtEdge.ShouldBe(atEdge);

    /// <summary>Two groups of two figures, one all inside and one all outside: as much as one coin thrown twice tells.</summary>
    [Fact]
    public void Figures_of_a_group_miss_together_and_the_error_says_so()
    {
        var inside = Cells.Rate(0.5, 0.5, 10) with { HeldOut = new(0.5, 0.4, 0.6) };
        var outside = inside with { Specialty = "Another", HeldOut = new(0.8, 0.7, 0.9) };
        ValidationCell[] cells = [inside, inside, outside, outside];

        IntervalCoverage.Share(cells, cell => cell.HeldOut).ShouldBe(0.5);
        IntervalCoverage.StandardError(cells, cell => cell.HeldOut)!.Value.ShouldBe(0.5, 1e-12);
        IntervalCoverage.StandardError([inside, inside], cell => cell.HeldOut).ShouldBeNull();
        MeasureBook
            .Of(cells)
            .First(measure =>
                string.Equals(measure.Key, "coverage_held_out", StringComparison.Ordinal)
            )
            .StandardError!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void How_much_nearer_a_model_is_comes_with_an_error_by_group()
    {
        var first = Cells.Rate(0.5, 0.6, 10);
        var second = first with { Specialty = "Another" };
        static double? Rival(ValidationCell cell) =>
            string.Equals(cell.Specialty, "Another", StringComparison.Ordinal) ? 0.8 : 0.7;

        var more = CellError.Difference([first, second], cell => cell.InSample.Value, Rival);

        // 10 points against 20, and 10 against 30.
        more.Value.ShouldBe(
            MeanError.Of([first, second], cell => cell.InSample.Value)!.Value
                - MeanError.Of([first, second], Rival)!.Value,
            1e-9
        );
        more.Value.ShouldBe(-15, 1e-9);
        more.StandardError!.Value.ShouldBe(5, 1e-9);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("never measured")]
    public void What_was_not_measured_is_not_met(string key)
    {
        var check = new Tolerance(key, null, 0, null, "the reason").Check(Measures);

        check.IsMet.ShouldBeFalse();
        check.Note.ShouldBe("not measured");
    }

    [Fact]
    public void A_family_is_held_to_its_own_measure() =>
        new Tolerance("error", CellFamily.Ranks, null, 1, string.Empty)
            .Check(Measures)
            .Value.ShouldBe(0.5);

    [Fact]
    public void A_cell_predicted_from_the_years_before_is_no_held_out_group_and_does_not_count_twice()
    {
        var group = Cells.Rate(0.5, 0.6, 10);
        var year = Cells.Rate(0.5, 0.9, 10, HoldOut.NewestYear);
        var never = Cells.Rate(0.5, 0.8, 10, HoldOut.Always) with { IsFitted = false };

        var measures = MeasureBook.Of([group, year, never]);

        double Value(string key) =>
            measures
                .First(measure =>
                    string.Equals(measure.Key, key, StringComparison.Ordinal)
                    && measure.Family == CellFamily.MatchByType
                )
                .Value;
        Value("mean_error").ShouldBe(10, 1e-9);
        Value("mean_error_held_out").ShouldBe(10, 1e-9);
        Value("mean_error_newest_year").ShouldBe(40, 1e-9);
        Value("mean_error_never_seen").ShouldBe(30, 1e-9);
    }

    [Fact]
    public void Folds_part_the_types_of_a_specialty_and_use_no_figure()
    {
        var specialties = Enumerable
            .Range(0, 7)
            .Select(i => new Specialty(
                FormattableString.Invariant($"S{i}"),
                MatchSystem.Nrmp,
                "portal",
                PreliminaryYear.NotNeeded,
                SpecialtyFamily.Medical,
                [],
                new Provenance("s", "2026", "high")
            ))
            .ToList();
        var folds = new GroupFold(specialties, 5);

        foreach (var specialty in specialties)
        {
            Enum.GetValues<ApplicantType>()
                .Select(type => folds.Of(specialty.Name, type))
                .Distinct()
                .Count()
                .ShouldBe(5);
        }
    }

    [Fact]
    public void The_season_is_held_against_the_newest_published_totals()
    {
        var table = new MarketTable(
            "as it is",
            3,
            [
                new MarketRow(MarketMeasure.Filled, null, null, null, 0.9, 0.01, 100),
                new MarketRow(MarketMeasure.Active, null, null, null, 48000, 100, 100),
            ]
        );
        var evidence = new EvidenceTable([
            Row("2025", "fill_rate_match", 80, "percent"),
            Row("2026", "fill_rate_match", 93.5, "percent"),
            Row("2026", "active_applicants_certified_rol", 48050, "count"),
        ]);

        var totals = MarketCells.Of(table, evidence);
        var measures = MarketCells
            .Measures(totals)
            .ToDictionary(measure => measure.Key, StringComparer.Ordinal);

        totals.Select(total => total.Cell.Published).ShouldBe([0.935, 48050]);
        measures["total_filled"].Value.ShouldBe(90, 1e-9);
        measures["total_active"].Value.ShouldBe(48000);
        measures["total_filled"].StandardError!.Value.ShouldBe(1 / Math.Sqrt(3), 1e-9);
        measures["total_active"].StandardError!.Value.ShouldBe(100 / Math.Sqrt(3), 1e-9);
        totals[0].Cell.InSample.Low.ShouldBe(0.9 - (1.6449 * 0.01), 1e-5);
        totals[0].Cell.InSample.High.ShouldBe(0.9 + (1.6449 * 0.01), 1e-5);
    }

    private static EvidenceRow Row(string year, string metric, double value, string unit) =>
        new($"s/all/all/{year}/{metric}", "ALL", "all", year, metric, value, unit, "s", "high");
}

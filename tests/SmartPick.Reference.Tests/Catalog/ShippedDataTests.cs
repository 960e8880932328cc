using SmartPick.Engine.Catalog;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Tests.Catalog;

public sealed class ShippedDataTests
{
    private static readonly Reading<CatalogFolder> Reading = CatalogFolder.Load(Repository.Data);

    private static ProgramCatalog Catalog => Facts.Catalog;

    private static CatalogFolder Facts => Reading.Value.ShouldNotBeNull();

    private static IReadOnlyList<RateGroup> Groups => Enum.GetValues<RateGroup>();

    [Fact]
    public void The_shipped_facts_have_no_problem() =>
        Reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_folder_beside_the_binary_is_the_projects_own()
    {
        var beside = CatalogFolder.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull();

        beside.Catalog.Programs.ShouldBe(Catalog.Programs);
    }

    [Fact]
    public void The_catalog_is_whole()
    {
        Catalog.Programs.Count.ShouldBe(5437);
        Catalog.Programs.Select(program => program.Code).Distinct().Count().ShouldBe(5437);
        Catalog.Specialties.Count.ShouldBe(29);
        Catalog
            .Programs.Select(program => program.Specialty)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(Catalog.Specialties.Select(specialty => specialty.Name));
    }

    [Fact]
    public void The_codes_of_a_specialty_begin_alike()
    {
        // ACGME gives each specialty its own first three digits, so a program in a wrong specialty shows.
        var prefixes = Catalog
            .Programs.GroupBy(program => program.Code.Digits[..3])
            .Select(group => group.Select(program => program.Specialty).Distinct().Count());

        prefixes.ShouldAllBe(specialties => specialties == 1);
    }

    [Fact]
    public void Every_program_lies_in_its_state() =>
        Catalog
            .Programs.Where(program =>
                !Facts
                    .States[program.State]
                    .Holds(program.Latitude!.Value, program.Longitude!.Value)
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("CO", 37, 41, -109.05, -102.05)]
    [InlineData("WY", 41, 45, -111.05, -104.05)]
    [InlineData("KS", 37, 40, -102.05, -94.59)]
    public void The_extent_of_a_state_agrees_with_its_legal_borders(
        string code,
        double south,
        double north,
        double west,
        double east
    )
    {
        var state = Facts.States[code];

        state.South.ShouldBe(south, 0.03);
        state.North.ShouldBe(north, 0.03);
        state.West.ShouldBe(west, 0.03);
        state.East.ShouldBe(east, 0.03);
    }

    [Fact]
    public void Every_state_of_a_division_is_in_one_region() =>
        Facts
            .States.Values.Where(state => state.Division is not null)
            .GroupBy(state => state.Division)
            .ShouldAllBe(division =>
                division.Select(state => state.Region).Distinct().Count() == 1
            );

    [Fact]
    public void There_are_nine_census_divisions_and_four_regions()
    {
        Facts
            .States.Values.Select(state => state.Division)
            .OfType<string>()
            .Distinct()
            .Count()
            .ShouldBe(9);
        Facts
            .States.Values.Select(state => state.Region)
            .OfType<string>()
            .Distinct()
            .Count()
            .ShouldBe(4);
    }

    [Fact]
    public void Every_specialty_and_group_has_a_usual_range_of_its_own_row()
    {
        var missing =
            from specialty in Catalog.Specialties
            from @group in Groups
            where specialty.UsualApplications.All(row => row.Group != @group)
            select $"{specialty.Name} {@group}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_specialty_has_signals_in_the_season_running_or_says_that_they_are_not_known()
    {
        var silent = Catalog
            .Specialties.Select(specialty =>
                (specialty.Name, Rule: Catalog.SignalsOf(specialty.Name))
            )
            .Where(pair => pair.Rule is null || (!pair.Rule.IsKnown && pair.Rule.Note is null))
            .Select(pair => pair.Name);

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_specialty_has_fees_in_the_season_running_or_says_that_the_cost_is_not_known()
    {
        var silent = Catalog
            .Specialties.Where(specialty => Catalog.FeesOf(specialty.Portal) is null)
            .Where(specialty =>
                specialty.Note is null
                || !specialty.Note.Contains("cost", StringComparison.OrdinalIgnoreCase)
            )
            .Select(specialty => specialty.Name);

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void A_portal_or_fixed_fee_once_known_is_known_in_the_season_running()
    {
        Catalog
            .FeeSchedules.Select(schedule => schedule.Portal)
            .Distinct()
            .ShouldAllBe(portal => Catalog.FeesOf(portal) != null);
        Catalog
            .FixedFees.GroupBy(fee => fee.Key)
            .ShouldAllBe(fees => fees.Any(fee => fee.Season == Catalog.Season));
    }

    [Fact]
    public void No_season_after_the_one_running_is_known()
    {
        Catalog.SignalRules.ShouldAllBe(rule => rule.Season.MatchYear <= Catalog.Season.MatchYear);
        Catalog.FeeSchedules.ShouldAllBe(fees => fees.Season.MatchYear <= Catalog.Season.MatchYear);
        Catalog.FixedFees.ShouldAllBe(fee => fee.Season.MatchYear <= Catalog.Season.MatchYear);
    }

    [Fact]
    public void Signals_carried_over_are_those_of_the_last_season_known()
    {
        foreach (var rule in Catalog.SignalRules.Where(rule => rule.CarriedOver && rule.IsKnown))
        {
            var last = Catalog
                .SignalRules.Where(other => other.Specialty == rule.Specialty)
                .Where(other =>
                    !other.CarriedOver && other.Season.MatchYear < rule.Season.MatchYear
                )
                .MaxBy(other => other.Season.MatchYear)
                .ShouldNotBeNull(rule.ToString());

            (rule.Gold, rule.Silver, rule.Single).ShouldBe((last.Gold, last.Silver, last.Single));
            rule.Provenance.SourceId.ShouldBe(last.Provenance.SourceId);
        }
    }

    [Fact]
    public void Fees_carried_over_are_those_of_the_last_season_known()
    {
        foreach (var fees in Catalog.FeeSchedules.Where(fees => fees.CarriedOver))
        {
            var last = Catalog
                .FeeSchedules.Where(other => other.Portal == fees.Portal && !other.CarriedOver)
                .Where(other => other.Season.MatchYear < fees.Season.MatchYear)
                .MaxBy(other => other.Season.MatchYear)
                .ShouldNotBeNull(fees.Portal);

            fees.Steps.Select(step => (step.From, step.To, step.Amount, step.IsFlat))
                .ShouldBe(
                    last.Steps.Select(step => (step.From, step.To, step.Amount, step.IsFlat))
                );
        }

        foreach (var fee in Catalog.FixedFees.Where(fee => fee.CarriedOver))
        {
            var last = Catalog
                .FixedFees.Where(other => other.Key == fee.Key && !other.CarriedOver)
                .Where(other => other.Season.MatchYear < fee.Season.MatchYear)
                .MaxBy(other => other.Season.MatchYear)
                .ShouldNotBeNull(fee.Key);

            fee.Amount.ShouldBe(last.Amount);
        }
    }

    // The publishers' own examples and sums: AAMC, SAEM; the rest added up by hand from their tables.
    [Theory]
    [InlineData("eras", 2026, 30, 330)]
    [InlineData("eras", 2026, 1, 11)]
    [InlineData("eras", 2026, 31, 360)]
    [InlineData("eras", 2026, 60, 1230)]
    [InlineData("eras", 2024, 10, 99)]
    [InlineData("eras", 2024, 30, 519)]
    [InlineData("eras", 2024, 40, 789)]
    [InlineData("residencycas", 2026, 18, 99)]
    [InlineData("residencycas", 2026, 30, 315)]
    [InlineData("residencycas", 2026, 40, 545)]
    [InlineData("sfmatch", 2027, 10, 60)]
    [InlineData("sfmatch", 2027, 50, 860)]
    public void Fees_agree_with_published_arithmetic(
        string portal,
        int season,
        int count,
        int dollars
    ) =>
        Catalog
            .FeeSchedules.Single(fees => fees.Portal == portal && fees.Season == new Season(season))
            .Cost(count)
            .ShouldBe(new Money(dollars));

    // AAMC's worked examples on its fee pages for 2026 and 2024: each specialty starts from the first step again.
    [Theory]
    [InlineData(2026, new[] { 43, 7 }, 797)]
    [InlineData(2026, new[] { 32, 32 }, 780)]
    [InlineData(2024, new[] { 20, 10 }, 388)]
    [InlineData(2024, new[] { 23, 7 }, 457)]
    [InlineData(2024, new[] { 12, 10, 8 }, 335)]
    public void Fees_of_several_specialties_agree_with_the_publishers_examples(
        int season,
        int[] counts,
        int dollars
    )
    {
        var fees = Catalog.FeeSchedules.Single(fees =>
            fees.Portal == "eras" && fees.Season == new Season(season)
        );

        counts.Sum(count => fees.Cost(count).Dollars).ShouldBe(dollars);
    }

    [Fact]
    public void Emergency_medicine_alone_asks_not_to_signal_home_and_away_programs() =>
        Catalog
            .SignalRules.Where(rule => rule.Season == Catalog.Season)
            .Where(rule => rule.HomeAway == HomeAwaySignals.DoNotSignalThem)
            .Select(rule => rule.Specialty)
            .ShouldBe(["Emergency Medicine"]);

    [Fact]
    public void A_published_percentage_lies_between_0_and_100_and_a_count_is_not_negative()
    {
        Facts
            .Benchmarks.Where(benchmark => benchmark.Unit == "percent")
            .ShouldAllBe(benchmark => benchmark.Value >= 0 && benchmark.Value <= 100);
        Facts
            .Benchmarks.Where(benchmark => benchmark.Unit == "count")
            .ShouldAllBe(benchmark => benchmark.Value >= 0);
    }

    [Fact]
    public void A_match_rate_agrees_with_the_counts_it_comes_from()
    {
        // Rates and counts are carried as two figures; a slip in copying either shows here.
        var values = Facts.Benchmarks.ToDictionary(row => row.EvidenceId, row => row.Value);
        var rates = Facts
            .Benchmarks.Where(row => row is { Metric: "match_rate_preferred" })
            .ToList();
        var compared = 0;
        foreach (var rate in rates)
        {
            foreach (var counts in new[] { "preferred", "preferred-consenting" })
            {
                var stem = rate.EvidenceId[..(rate.EvidenceId.LastIndexOf('/') + 1)];
                if (
                    values.TryGetValue($"{stem}n-matched-{counts}", out var matched)
                    && values.TryGetValue($"{stem}n-not-matched-{counts}", out var unmatched)
                )
                {
                    compared++;
                    var rounding = rate.Value == Math.Round(rate.Value) ? 0.5 : 0.05;
                    (100 * matched / (matched + unmatched)).ShouldBe(
                        rate.Value,
                        rounding + 1e-9,
                        rate.EvidenceId
                    );
                    rate.People.ShouldBe((int)(matched + unmatched), rate.EvidenceId);
                }
            }
        }

        compared.ShouldBeGreaterThan(60);
    }
}

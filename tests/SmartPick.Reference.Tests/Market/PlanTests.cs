using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;

namespace SmartPick.Reference.Tests.Market;

public sealed class PlanTests
{
    private static readonly MarketPlan Plan = ShippedMarket.Plan;

    [Fact]
    public void Positions_and_tracks_sum_to_the_published_totals()
    {
        Plan.Tracks.Sum(track => track.Positions).ShouldBe(44_344);
        Plan.Tracks.Count.ShouldBe(6_809);
        Plan.Tracks.ShouldAllBe(track => track.Positions >= 1);
    }

    [Fact]
    public void Every_specialty_offers_its_published_number()
    {
        foreach (
            var count in ShippedMarket.Input.Facts.Counts.Where(row =>
                row.What == CountNames.Positions && row.Specialty != "ALL"
            )
        )
        {
            PositionsOf(Plan, count.Specialty).ShouldBe((int)count.Value, count.Specialty);
        }
    }

    [Fact]
    public void Every_program_of_a_specialty_with_published_positions_has_a_track_and_no_other_has()
    {
        var input = ShippedMarket.Input;
        var withTrack = Plan
            .Tracks.Where(track => track.Program is not null)
            .Select(track => track.Program!.Code)
            .ToHashSet();

        foreach (var specialty in input.Catalog.Specialties)
        {
            var takesPart =
                specialty.MatchSystem == MatchSystem.Nrmp
                && input.Facts.Find(specialty.Name, null, CountNames.Positions, input.Facts.Year)
                    is not null;
            foreach (var program in input.Catalog.InSpecialty(specialty.Name))
            {
                withTrack.Contains(program.Code).ShouldBe(takesPart, program.Name);
            }
        }
    }

    [Fact]
    public void Only_specialties_that_need_a_first_year_elsewhere_have_advanced_tracks()
    {
        foreach (var specialty in ShippedMarket.Input.Catalog.Specialties)
        {
            var advanced = Plan.Tracks.Count(track =>
                track.Specialty == specialty.Name && track.Kind == PositionKind.Advanced
            );
            if (specialty.PreliminaryYear == PreliminaryYear.NotNeeded)
            {
                advanced.ShouldBe(0, specialty.Name);
            }
            else if (PositionsOf(Plan, specialty.Name) > 0)
            {
                advanced.ShouldBeGreaterThan(0, specialty.Name);
            }
        }
    }

    [Fact]
    public void Imported_positions_stand_and_the_rest_of_the_total_goes_to_the_others()
    {
        const string Specialty = "Orthopaedic Surgery";
        var programs = ShippedMarket.Input.Catalog.InSpecialty(Specialty).Take(3).ToList();
        var imported = new Dictionary<AcgmeCode, int>
        {
            [programs[0].Code] = 14,
            [programs[1].Code] = 2,
            [programs[2].Code] = 0,
        };
        var plan = MarketPlanner.Plan(
            ShippedMarket.Input with
            {
                ImportedPositions = imported,
            },
            Scenario.AsItIs
        );

        PositionsOf(plan, Specialty).ShouldBe(PositionsOf(Plan, Specialty));
        plan.Tracks.Where(track => track.IsImported)
            .Select(track => (track.Program!.Code, track.Positions))
            .ShouldBe([(programs[0].Code, 14), (programs[1].Code, 2)]);
        plan.Tracks.Count(track => track.Program is null)
            .ShouldBe(Plan.Tracks.Count(track => track.Program is null));
    }

    [Fact]
    public void Positions_go_by_size_where_sizes_are_given_and_every_program_keeps_one()
    {
        const string Specialty = "Psychiatry";
        var programs = ShippedMarket.Input.Catalog.Programs;
        var sizes = programs.ToDictionary(program => program.Code, _ => 1.0);
        var (large, small) = (
            ShippedMarket.Input.Catalog.InSpecialty(Specialty).First().Code,
            ShippedMarket.Input.Catalog.InSpecialty(Specialty).Last().Code
        );
        sizes[large] = 3;
        sizes[small] = 0.001;

        var plan = MarketPlanner.Plan(ShippedMarket.Input with { Sizes = sizes }, Scenario.AsItIs);

        PositionsOf(plan, Specialty).ShouldBe(PositionsOf(Plan, Specialty));
        plan.Tracks.Sum(track => track.Positions).ShouldBe(44_344);
        var held = plan
            .Tracks.Where(track => track.Specialty == Specialty)
            .GroupBy(track => track.Program!.Code)
            .ToDictionary(group => group.Key, group => group.Sum(track => track.Positions));
        held.Values.Min().ShouldBe(1);
        held[small].ShouldBe(1);
        var usual = held.Where(pair => pair.Key != large && pair.Key != small).ToList();
        ((double)held[large]).ShouldBe(3 * usual.Average(pair => pair.Value), 1);
        (usual.Max(pair => pair.Value) - usual.Min(pair => pair.Value)).ShouldBeLessThanOrEqualTo(
            1
        );
    }

    [Theory]
    [InlineData(1.1)]
    [InlineData(0.5)]
    public void A_scenario_moves_the_positions_it_names(double factor)
    {
        const string Specialty = "Psychiatry";
        var plan = MarketPlanner.Plan(
            ShippedMarket.Input,
            Scenario.AsItIs with
            {
                Positions = [new PositionScenario(Specialty, factor)],
            }
        );

        PositionsOf(plan, Specialty)
            .ShouldBe((int)Math.Round(factor * PositionsOf(Plan, Specialty)));
        (plan.Tracks.Sum(track => track.Positions) - PositionsOf(plan, Specialty)).ShouldBe(
            44_344 - PositionsOf(Plan, Specialty)
        );
    }

    private static int PositionsOf(MarketPlan plan, string specialty) =>
        plan.Tracks.Where(track => track.Specialty == specialty).Sum(track => track.Positions);
}

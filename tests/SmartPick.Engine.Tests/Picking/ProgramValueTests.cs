using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ProgramValueTests
{
    private static readonly ResidencyProgram Program = new SyntheticModel(1)
        .Programs(SyntheticModel.GoldAndSilver)
        .Single();

    [Fact]
    public void Nothing_stated_is_worth_everything() => Value(new Preferences()).ShouldBe(100);

    [Fact]
    public void A_wish_fulfilled_is_worth_more_than_one_unknown_and_that_more_than_one_unfulfilled()
    {
        var wish = new Preferences { Settings = ["community"] };
        var yes = Value(wish, new ProgramFacts { Setting = "community" });
        var unknown = Value(wish);
        var no = Value(wish, new ProgramFacts { Setting = "university" });
        yes.ShouldBe(100);
        unknown.ShouldBe(75);
        no.ShouldBe(50);
    }

    [Fact]
    public void Any_of_state_division_and_region_fulfils_the_wish_for_a_place()
    {
        Value(new Preferences { States = [Program.State] }).ShouldBe(100);
        Value(new Preferences { Divisions = [Program.Division!] }).ShouldBe(100);
        Value(new Preferences { Regions = [Program.Region!] }).ShouldBe(100);
        Value(new Preferences { States = ["HI"], Divisions = ["Pacific"] }).ShouldBe(50);
    }

    [Fact]
    public void Nearness_fades_from_the_stated_distance_to_three_times_it()
    {
        // A degree of latitude is 111.2 km on a sphere of 6,371 km.
        Value(Near(north: 0.5, within: 100)).ShouldBe(100, 1e-9);
        Value(Near(north: 2, within: 111.19)).ShouldBe(75, 0.02);
        Value(Near(north: 4, within: 100)).ShouldBe(50, 1e-9);
    }

    [Fact]
    public void The_dial_moves_value_by_selectivity_and_by_nothing_else()
    {
        var wish = new Preferences();
        Value(wish, dial: 0, selectivity: 0).ShouldBe(Value(wish, dial: 0, selectivity: 1));
        var low = Value(wish, dial: 0.3, selectivity: 0.2);
        var high = Value(wish, dial: 0.3, selectivity: 0.9);
        high.ShouldBeGreaterThan(low);
        (
            Value(wish, dial: 1, selectivity: 0.9) - Value(wish, dial: 1, selectivity: 0.2)
        ).ShouldBeGreaterThan(high - low);
    }

    [Fact]
    public void Own_scores_count_as_given_and_no_score_counts_half()
    {
        var scores = new Dictionary<AcgmeCode, double> { [Program.Code] = 90 };
        var other = new Dictionary<AcgmeCode, double> { [AcgmeCode.Parse("9999999999")] = 90 };
        Value(new Preferences { OwnScores = scores }).ShouldBe(100 * (1 + (2 * 0.9)) / 3, 1e-9);
        Value(new Preferences { OwnScores = other }).ShouldBe(100 * (1 + (2 * 0.5)) / 3, 1e-9);
    }

    private static Preferences Near(double north, double within) =>
        new()
        {
            Near = new NearPlace(
                "home",
                Program.Latitude!.Value + north,
                Program.Longitude!.Value,
                within
            ),
        };

    private static double Value(
        Preferences wishes,
        ProgramFacts? facts = null,
        double dial = 0,
        double selectivity = 0.5
    ) =>
        new ProgramValue(wishes, dial, PickingMarket.StandardRules).Of(Program, facts, selectivity);
}

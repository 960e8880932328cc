using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>What is taken off the chances of aimed lists.</summary>
public sealed class ListCorrectionTests
{
    private static readonly ListCorrection Off = new(-0.8, 0.3);

    private static readonly PickingRules Corrected = PickingMarket.StandardRules with
    {
        Corrections = [Off, default, default, default],
    };

    [Fact]
    public void A_shift_moves_the_logit_and_leaves_certainty_alone()
    {
        Gen.Double[0.001, 0.999]
            .Select(Gen.Double[-3, 0])
            .Sample(
                (chance, logits) =>
                    Logistic
                        .Logit(ListCorrection.Of(chance, logits))
                        .ShouldBe(Logistic.Logit(chance) + logits, 1e-9)
            );
        ListCorrection.Of(0, -1).ShouldBe(0);
        ListCorrection.Of(1, -1).ShouldBe(1);
    }

    [Fact]
    public void No_draw_raises_a_chance_and_the_draws_have_the_stated_mean_and_spread()
    {
        var steep = new ListCorrection(-0.1, 0.5);
        var draws = Enumerable
            .Range(0, 4000)
            .Select(draw => new ParameterDraw(new Seed(3), draw))
            .ToList();

        draws.ShouldAllBe(draw => steep.At(RateGroup.UsMd, draw) <= 0);
        var shifts = draws.ConvertAll(draw => new ListCorrection(-4, 0.5).At(RateGroup.UsDo, draw));
        var mean = shifts.Average();
        mean.ShouldBe(-4, 0.03);
        Math.Sqrt(shifts.Average(shift => (shift - mean) * (shift - mean))).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void Every_chance_of_a_list_is_taken_through_the_same_correction()
    {
        var advice = new PickingMarket(60, Corrected).Advise(PickingMarket.Applicant());
        var totals = advice.Totals;

        totals.Match.Value.ShouldBe(ListCorrection.Of(totals.ModelMatch, Off.Logits), 1e-9);
        advice.Programs.Sum(row => row.MatchHere.Value).ShouldBe(totals.Match.Value, 1e-9);
        (totals.Anywhere.Value + totals.Unmatched.Value).ShouldBe(1, 1e-9);
        totals.FirstThree.Value.ShouldBeLessThanOrEqualTo(totals.Match.Value);
        totals.Value.Value.ShouldBe(100 * totals.Match.Value, 1e-9);
        var point = advice.StopHere.Points[totals.Applications - 1];
        point.Match.Value.ShouldBe(totals.Match.Value, 0.02);
        advice.Compared.ShouldAllBe(list => list.Match < 1 && list.Match > 0);
    }

    [Fact]
    public void The_same_list_is_worth_less_by_the_correction_and_nothing_else_changes()
    {
        var plain = new PickingMarket(60);
        var corrected = new PickingMarket(60, Corrected);
        var advice = plain.Advise(PickingMarket.Applicant());
        var list = advice.Programs.Select(row => new ListEntry(row.Program.Code, row.Tier));
        var request = advice.Request with
        {
            Applicant = advice.Request.Applicant with
            {
                Preferences = new Preferences { StatedDivisions = advice.Geographic.Divisions },
            },
        };

        var totals = corrected.Advisor.Evaluate(
            request,
            [.. list],
            TestContext.Current.CancellationToken
        );

        totals.ModelMatch.ShouldBe(advice.Totals.Match.Value, 1e-12);
        totals.Match.Value.ShouldBe(
            ListCorrection.Of(advice.Totals.Match.Value, Off.Logits),
            1e-12
        );
        totals.ExpectedInterviews.ShouldBe(advice.Totals.ExpectedInterviews);
        totals.NoInterview.ShouldBe(advice.Totals.NoInterview);
        totals.IndependentMatch.ShouldBe(advice.Totals.IndependentMatch);
        (totals.Match.High - totals.Match.Low).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_parallel_plan_keeps_its_parts_in_order()
    {
        var applicant = PickingMarket.Applicant() with
        {
            Parallel = new ParallelPlan
            {
                Specialty = Chances.SyntheticModel.RotationIsTheSignal,
                Worth = 70,
            },
        };

        var totals = new PickingMarket(60, Corrected).Advise(applicant).Totals;

        totals.Anywhere.Value.ShouldBeGreaterThan(totals.Match.Value);
        (totals.Anywhere.Value + totals.Unmatched.Value).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void What_was_taken_off_is_said_to_those_it_concerns_and_to_nobody_else()
    {
        var market = new PickingMarket(20, Corrected);

        var senior = market.Advise(PickingMarket.Applicant()).Totals;
        senior.Correction.ShouldNotBeNull();
        senior.Correction.ShouldContain($"{100 * senior.ModelMatch:0} %");
        senior.Correction.ShouldContain("0.80 logits (standard error 0.30)");
        market
            .Advise(PickingMarket.Applicant(type: ApplicantType.UsDoSenior))
            .Totals.Correction.ShouldBeNull();
    }
}

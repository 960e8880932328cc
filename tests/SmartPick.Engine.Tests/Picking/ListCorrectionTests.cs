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
        point.Match.Value.ShouldBe(totals.Match.Value, 1e-9);
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

    /// <summary>Worth 100 puts parallel programs among the primary ones, where most is left over for them.</summary>
    [Theory]
    [InlineData(70, -0.8)]
    [InlineData(100, -0.8)]
    [InlineData(100, -4)]
    public void A_parallel_plan_keeps_its_parts_in_order(double worth, double logits)
    {
        var off = new ListCorrection(logits, 0.3);
        var rules = Corrected with { Corrections = [off, default, default, default] };
        var advice = new PickingMarket(60, rules).Advise(WithParallel(worth));
        var totals = advice.Totals;

        totals.ParallelApplications.ShouldBeGreaterThan(0);
        totals.Match.Value.ShouldBe(ListCorrection.Of(totals.ModelMatch, logits), 1e-9);
        totals.Anywhere.Value.ShouldBeGreaterThan(totals.Match.Value);
        (totals.Anywhere.Value + totals.Unmatched.Value).ShouldBe(1, 1e-9);
        advice.Programs.Sum(row => row.MatchHere.Value).ShouldBe(totals.Anywhere.Value, 1e-9);
        advice
            .Programs.Where(row => !row.IsParallel)
            .Sum(row => row.MatchHere.Value)
            .ShouldBe(totals.Match.Value, 1e-9);
        advice.Programs.ShouldAllBe(row => row.MatchHere.Value <= row.WouldTake.Value + 1e-12);
    }

    /// <summary>
    /// Every program of the primary specialty is on the list and none has a signal, so the curve's end is that part of the list; a
    /// forced parallel program must not count there.
    /// </summary>
    [Fact]
    public void The_curve_is_of_the_primary_specialty_alone()
    {
        var market = new PickingMarket(12, Corrected);
        var home = market.Code(Chances.SyntheticModel.RotationIsTheSignal, 0);
        var plan = WithParallel(70) with { Specialty = Chances.SyntheticModel.NoSignals };
        var advice = market.Advise(
            plan with
            {
                Parallel = plan.Parallel! with { HomePrograms = [home] },
            }
        );

        advice.Programs.ShouldContain(row => row.Program.Code == home);
        var primary = advice.Programs.Where(row => !row.IsParallel).ToList();
        primary.Count.ShouldBe(12);
        advice.StopHere.Points.Count.ShouldBe(primary.Count);
        advice.StopHere.Recommended.ShouldBe(primary.Count);
        var end = advice.StopHere.Points[^1];
        end.Match.Value.ShouldBe(primary.Sum(row => row.MatchHere.Value), 1e-9);
        end.Match.Value.ShouldBe(advice.Totals.Match.Value, 1e-9);
        end.ExpectedInterviews.ShouldBe(primary.Sum(row => row.Interview.Value), 1e-9);
    }

    [Fact]
    public void Lists_people_make_stand_beside_what_the_model_says_of_them()
    {
        var advice = new PickingMarket(60, Corrected).Advise(PickingMarket.Applicant());

        advice.ComparedNote.ShouldNotBeNull();
        advice.Compared.ShouldNotBeEmpty();
        advice.Compared.ShouldAllBe(list =>
            Math.Abs(list.Match - ListCorrection.Of(list.ModelMatch, Off.Logits)) < 1e-9
        );
        new PickingMarket(60).Advise(PickingMarket.Applicant()).ComparedNote.ShouldBeNull();
    }

    /// <summary>Less is taken off where positions are known, of every specialty on the list or not at all.</summary>
    [Theory]
    [InlineData(false, false, -0.8)]
    [InlineData(true, false, -0.8)]
    [InlineData(true, true, -0.2)]
    public void Known_positions_are_not_taken_off_twice(bool primary, bool parallel, double logits)
    {
        var rules = Corrected with
        {
            CorrectionsWithPositions = [new(-0.2, 0.3), default, default, default],
        };
        var market = new PickingMarket(60, rules);
        string?[] known =
        [
            primary ? Chances.SyntheticModel.GoldAndSilver : null,
            parallel ? Chances.SyntheticModel.RotationIsTheSignal : null,
        ];
        var model = market.Synthetic.Model;
        var advisor = new ListAdvisor(
            market.Catalog,
            new ChanceModel(
                model.FittedOn,
                [
                    .. model.Interviews.Select(row =>
                        known.Contains(row.Specialty, StringComparer.Ordinal)
                            ? row with
                            {
                                Positions = new ProgramPositions(5, 2026, "made"),
                            }
                            : row
                    ),
                ],
                model.Matches,
                model.Effects
            ),
            rules
        );

        var request = new PickRequest
        {
            Applicant = WithParallel(70),
            Draws = 10,
            Full = false,
        };
        var totals = advisor
            .Advise(request, null, TestContext.Current.CancellationToken)
            .Advice!.Totals;

        totals.Match.Value.ShouldBe(ListCorrection.Of(totals.ModelMatch, logits), 1e-9);
        totals
            .Correction!.Contains("your import", StringComparison.Ordinal)
            .ShouldBe(primary && parallel);
    }

    [Fact]
    public void Where_evidence_is_thin_no_number_is_named_that_is_withheld()
    {
        var beyond = PickingMarket.Applicant() with { Step2 = Step2Score.Create(195) };
        var totals = new PickingMarket(20, Corrected).Advise(beyond).Totals;

        totals.EvidenceIsThin.ShouldBeTrue();
        var said = totals.Correction.ShouldNotBeNull();
        said.Any(char.IsDigit).ShouldBeFalse();
    }

    [Fact]
    public void What_was_taken_off_is_said_to_those_it_concerns_and_to_nobody_else()
    {
        var market = new PickingMarket(20, Corrected);

        var senior = market.Advise(PickingMarket.Applicant()).Totals;
        senior.Correction.ShouldNotBeNull();
        senior.Correction.ShouldContain($"{100 * senior.ModelMatch:0}%");
        senior.Correction.ShouldContain("0.80 logits (standard error 0.30)");
        market
            .Advise(PickingMarket.Applicant(type: ApplicantType.UsDoSenior))
            .Totals.Correction.ShouldBeNull();
    }

    private static Applicant WithParallel(double worth) =>
        PickingMarket.Applicant() with
        {
            Parallel = new ParallelPlan
            {
                Specialty = Chances.SyntheticModel.RotationIsTheSignal,
                Worth = worth,
            },
        };
}

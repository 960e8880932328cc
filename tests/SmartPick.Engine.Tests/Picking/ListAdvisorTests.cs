using System.Text.Json;
using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListAdvisorTests
{
    private const string Derm = SyntheticModel.GoldAndSilver;
    private static readonly PickingMarket Market = new();

    [Fact]
    public void Advice_holds_every_answer()
    {
        var advice = Market.Advise(WithRotations());
        advice.Totals.Certificate.Gap.ShouldBeInRange(0, 0.01);
        advice.Totals.Certificate.Covers.ShouldBeTrue();
        advice.Programs.ShouldAllBe(row => row.Reasons.Count >= 2);
        (advice.Programs.Count + advice.LeftOut.Count).ShouldBe(60);
        advice.LeftOut.ShouldAllBe(entry => entry.Why.Length > 0);
        advice.ShadowPrices.Count.ShouldBe(5);
        advice.Compared.Count.ShouldBe(4);
        advice.Stability.ShouldNotBeNull();
        advice
            .StopHere.Points.Select(point => point.Applications)
            .ShouldBe(Enumerable.Range(1, 45));
        advice.Totals.BaseRate.ShouldNotBeNull();
    }

    [Fact]
    public void Numbers_of_the_answer_fit_together()
    {
        var advice = Market.Advise(WithRotations());
        var totals = advice.Totals;
        totals.Applications.ShouldBe(advice.Programs.Count);
        advice.Programs.Sum(row => row.MatchHere.Value).ShouldBe(totals.Match.Value, 1e-9);
        advice
            .Programs.Sum(row => row.Interview.Value)
            .ShouldBe(totals.ExpectedInterviews.Value, 1e-9);
        (totals.Anywhere.Value + totals.Unmatched.Value).ShouldBe(1, 1e-12);
        totals.Costs.Sum(line => line.Amount.Dollars).ShouldBe(totals.TotalCost.Dollars);
        totals.Match.Low.ShouldBeLessThan(totals.Match.Value);
        totals.Match.High.ShouldBeGreaterThan(totals.Match.Value);
    }

    [Fact]
    public void Fees_of_the_rows_add_up_to_the_schedule()
    {
        foreach (var specialty in new[] { Derm, SyntheticModel.RotationIsTheSignal })
        {
            var advice = Market.Advise(PickingMarket.Applicant(specialty));
            var portal = Market.Catalog.FindSpecialty(specialty)!.Portal;
            var fee = Market.Catalog.FeesOf(portal)!.Cost(advice.Programs.Count);
            advice.Totals.ApplicationFees.ShouldBe(fee);
            advice.Programs.Sum(row => row.Cost.Dollars).ShouldBe(fee.Dollars);
        }
    }

    [Fact]
    public void Evaluating_the_advised_list_gives_its_totals()
    {
        var advice = Market.Advise(WithRotations());
        var request = advice.Request with
        {
            Applicant = advice.Request.Applicant with
            {
                Preferences = new Preferences { StatedDivisions = advice.Geographic.Divisions },
            },
        };
        var totals = Market.Advisor.Evaluate(
            request,
            [.. advice.Programs.Select(row => new ListEntry(row.Program.Code, row.Tier))],
            TestContext.Current.CancellationToken
        );
        totals.Match.ShouldBe(advice.Totals.Match);
        totals.ExpectedInterviews.ShouldBe(advice.Totals.ExpectedInterviews);
        totals.TotalCost.ShouldBe(advice.Totals.TotalCost);
    }

    [Fact]
    public void Same_request_same_bytes_for_one_and_two_threads()
    {
        var one = Market.Advise(WithRotations(), request => request with { Threads = 1 });
        var two = Market.Advise(WithRotations(), request => request with { Threads = 2 });
        Bytes(two).ShouldBe(Bytes(one));
    }

    [Fact]
    public void Order_of_programs_in_the_catalog_does_not_matter()
    {
        var turned = new PickingMarket(reversed: true);
        Bytes(turned.Advise(WithRotations())).ShouldBe(Bytes(Market.Advise(WithRotations())));
    }

    [Fact]
    public void Home_and_away_programs_are_in_and_signalled_where_the_specialty_says_so()
    {
        var advice = Market.Advise(WithRotations());
        foreach (var code in Rotated(Derm))
        {
            var row = advice.Programs.Single(row => row.Program.Code == code);
            row.Tier.ShouldNotBe(SignalTier.None);
        }
    }

    [Fact]
    public void Home_and_away_programs_get_no_signal_where_the_rotation_is_the_signal()
    {
        const string emergency = SyntheticModel.RotationIsTheSignal;
        var advice = Market.Advise(WithRotations(emergency));
        foreach (var code in Rotated(emergency))
        {
            advice.Programs.Single(row => row.Program.Code == code).Tier.ShouldBe(SignalTier.None);
        }

        advice.Programs.Count(row => row.Tier == SignalTier.Single).ShouldBe(5);
    }

    [Fact]
    public void A_budget_is_kept_and_a_larger_one_is_never_worse()
    {
        var before = 0.0;
        foreach (var dollars in new[] { 11, 60, 150, 300, 450, 600 })
        {
            var advice = Market.Advise(
                PickingMarket.Applicant() with
                {
                    Limits = new Limits { Budget = new Money(dollars) },
                },
                Quick
            );
            advice.Totals.ApplicationFees.ShouldBeLessThanOrEqualTo(new Money(dollars));
            advice.Totals.Certificate.Achieved.ShouldBeGreaterThanOrEqualTo(before - 1e-9);
            before = advice.Totals.Certificate.Achieved;
        }
    }

    [Fact]
    public void A_reserve_is_paid_for_and_not_placed()
    {
        var limits = new Limits { MaxApplications = 20, Reserve = 4 };
        var advice = Market.Advise(PickingMarket.Applicant() with { Limits = limits }, Quick);
        advice.Programs.Count.ShouldBeLessThanOrEqualTo(16);
        advice.Totals.ApplicationFees.ShouldBe(new Money(11 * (advice.Programs.Count + 4)));
        advice
            .Programs.Sum(row => row.Cost.Dollars)
            .ShouldBe(advice.Totals.ApplicationFees.Dollars);
    }

    [Fact]
    public void Signals_never_exceed_their_number()
    {
        var advice = Market.Advise(WithRotations(), Quick);
        advice.Programs.Count(row => row.Tier == SignalTier.Gold).ShouldBeLessThanOrEqualTo(3);
        advice.Programs.Count(row => row.Tier == SignalTier.Silver).ShouldBeLessThanOrEqualTo(25);
    }

    [Fact]
    public void The_list_stops_where_it_is_flat_and_uses_every_signal()
    {
        // 3 gold and 25 silver; the usual range begins at 12.
        const int signals = 28;
        var stop = Market.Advise(PickingMarket.Applicant(), Quick).StopHere;
        stop.Recommended.ShouldBeGreaterThanOrEqualTo(signals);
        stop.Points[stop.Recommended - 1].GainHigh.ShouldBeLessThan(stop.Threshold);
    }

    [Fact]
    public void The_weak_are_sent_beyond_the_usual_range_and_the_reason_says_so()
    {
        var advice = Market.Advise(
            PickingMarket.Applicant(SyntheticModel.NoSignals, ApplicantType.NonUsImg) with
            {
                Step2 = Step2Score.Create(215),
            },
            Quick
        );
        advice.StopHere.Recommended.ShouldBeGreaterThan(30);
        advice.StopHere.Reason.ShouldMatch("above the usual range|is followed to|All 60");
    }

    [Fact]
    public void A_cautious_list_is_no_shorter_than_a_reaching_one()
    {
        var cautious = Market.Advise(
            PickingMarket.Applicant(),
            request => Quick(request) with { Preset = Preset.Cautious }
        );
        var reach = Market.Advise(
            PickingMarket.Applicant(),
            request => Quick(request) with { Preset = Preset.Reach }
        );
        cautious.Programs.Count.ShouldBeGreaterThanOrEqualTo(reach.Programs.Count);
        cautious.Totals.Match.Value.ShouldBeGreaterThan(reach.Totals.Match.Value);
    }

    [Theory]
    [InlineData(ApplicantType.UsMdSenior, 235)]
    [InlineData(ApplicantType.UsMdSenior, 262)]
    [InlineData(ApplicantType.UsDoSenior, 250)]
    [InlineData(ApplicantType.NonUsImg, 250)]
    public void Presets_differ_as_they_say(ApplicantType type, int step2)
    {
        var applicant = PickingMarket.Applicant(type: type) with
        {
            Step2 = Step2Score.Create(step2),
            SchoolState = type is ApplicantType.NonUsImg ? null : "MA",
        };
        var lists = new[] { Preset.Cautious, Preset.Balanced, Preset.Reach }
            .Select(preset =>
                Market.Advise(applicant, request => Quick(request) with { Preset = preset })
            )
            .ToList();

        // Stopping later makes no list shorter, and the list that wants sought-after programs pays in its chance to match.
        lists.Select(list => list.Programs.Count).ShouldBeInOrder(SortDirection.Descending);
        lists[0]
            .Totals.Match.Value.ShouldBeGreaterThanOrEqualTo(lists[1].Totals.Match.Value - 1e-9);
        lists[2].Totals.Match.Value.ShouldBeLessThan(lists[1].Totals.Match.Value);
        lists[0].Programs.ShouldAllBe(row => row.Value == 100);
        lists[2]
            .Programs.Max(row => row.Value)
            .ShouldBeGreaterThan(lists[2].Programs.Min(row => row.Value));
    }

    [Fact]
    public void Nothing_stated_makes_all_equal_and_the_answer_says_so()
    {
        var advice = Market.Advise(PickingMarket.Applicant(), Quick);
        advice.Programs.ShouldAllBe(row => row.Value == 100);
        advice.Totals.Value.Value.ShouldBe(100 * advice.Totals.Match.Value, 1e-9);
        advice.Notices.ShouldContain(notice =>
            notice.Text.Contains("You stated no wishes", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Stated_divisions_are_taken_as_they_are()
    {
        var advice = Market.Advise(
            PickingMarket.Applicant() with
            {
                Preferences = new Preferences { StatedDivisions = ["Pacific"] },
            },
            Quick
        );
        advice.Geographic.Divisions.ShouldBe(["Pacific"]);
    }

    [Fact]
    public void The_best_divisions_are_at_most_three_and_never_worse_than_none()
    {
        var advice = Market.Advise(PickingMarket.Applicant(), Quick);
        advice.Geographic.Divisions.Count.ShouldBeLessThanOrEqualTo(3);
        advice.Geographic.Gain.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Market.Advisor.Advise(
                new PickRequest { Applicant = PickingMarket.Applicant() },
                null,
                source.Token
            )
        );
    }

    [Fact]
    public void Progress_rises_to_one()
    {
        var told = new List<double>();
        Market.Advisor.Advise(
            new PickRequest { Applicant = PickingMarket.Applicant(), Draws = 5 },
            new Listener(told),
            TestContext.Current.CancellationToken
        );
        told.ShouldBeInOrder(SortDirection.Ascending);
        told[^1].ShouldBe(1);
    }

    [Fact]
    public void A_higher_score_raises_the_chance_and_what_if_says_by_how_much()
    {
        var before = new PickRequest
        {
            Applicant = PickingMarket.Applicant(),
            Draws = 20,
            Full = false,
        };
        var after = before.Applicant with { Step2 = Step2Score.Create(262) };
        var answer = Market.Advisor.WhatIf(before, after, TestContext.Current.CancellationToken);
        answer.SameListChange.ShouldNotBeNull().Match.Value.ShouldBeGreaterThan(0);
        answer
            .After.Advice.ShouldNotBeNull()
            .Totals.Match.Value.ShouldBeGreaterThan(answer.Before.Advice!.Totals.Match.Value);
        answer
            .SameList.ShouldNotBeNull()
            .Match.Value.ShouldBe(
                answer.Before.Advice.Totals.Match.Value + answer.SameListChange.Match.Value,
                1e-9
            );
    }

    private static PickRequest Quick(PickRequest request) =>
        request with
        {
            Full = false,
            Draws = 20,
        };

    private static AcgmeCode[] Rotated(string specialty) =>
        [Market.Code(specialty, 0), Market.Code(specialty, 7), Market.Code(specialty, 13)];

    private static Applicant WithRotations(string specialty = Derm) =>
        PickingMarket.Applicant(specialty) with
        {
            HomePrograms = [Market.Code(specialty, 0)],
            AwayPrograms = [Market.Code(specialty, 7), Market.Code(specialty, 13)],
        };

    private static string Bytes(ListAdvice advice) =>
        JsonSerializer.Serialize(
            new
            {
                advice.Programs,
                advice.Totals,
                advice.StopHere,
                advice.ShadowPrices,
                advice.LeftOut,
                advice.Compared,
                advice.Geographic,
                advice.Stability,
                advice.Notices,
            }
        );

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}

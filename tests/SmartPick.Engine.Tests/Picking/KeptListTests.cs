using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>A list kept while the profile changes.</summary>
public sealed class KeptListTests
{
    private static readonly PickingMarket Market = new();

    private static readonly PickRequest Before = new()
    {
        Applicant = PickingMarket.Applicant(),
        Draws = 20,
        Full = false,
    };

    private static readonly Lazy<KeptList> List = new(() =>
        KeptList.Of(
            Market.Advisor.Advise(Before, null, TestContext.Current.CancellationToken).Advice!
        )
    );

    [Fact]
    public void A_kept_list_is_valued_as_the_advised_one()
    {
        var advised = Market
            .Advisor.Advise(Before, null, TestContext.Current.CancellationToken)
            .Advice!;
        var kept = Keep(Before);

        kept.Before.Match.ShouldBe(advised.Totals.Match);
        kept.Before.ExpectedInterviews.ShouldBe(advised.Totals.ExpectedInterviews);
        kept.Before.FirstThree.ShouldBe(advised.Totals.FirstThree);
    }

    [Fact]
    public void Without_a_change_nothing_changes_in_any_draw()
    {
        var change = Keep(Before).Change.ShouldNotBeNull();
        foreach (
            var estimate in new[]
            {
                change.Match,
                change.Anywhere,
                change.FirstThree,
                change.NoInterview,
                change.ExpectedInterviews,
                change.Value,
            }
        )
        {
            (estimate.Low, estimate.Value, estimate.High).ShouldBe((0, 0, 0));
        }
    }

    [Fact]
    public void The_quick_answer_is_half_of_the_whole_one()
    {
        var after = Before with
        {
            Applicant = Before.Applicant with { Step2 = Step2Score.Create(262) },
        };
        var whole = Market.Advisor.WhatIf(Before, after, TestContext.Current.CancellationToken);
        var quick = Keep(after);

        quick.Change.ShouldBe(whole.SameListChange);
        quick.After!.Match.ShouldBe(whole.SameList!.Match);
        quick.Change!.ExpectedInterviews.Value.ShouldBe(
            quick.After.ExpectedInterviews.Value - quick.Before.ExpectedInterviews.Value,
            1e-9
        );
    }

    [Fact]
    public void A_list_of_another_specialty_cannot_be_kept()
    {
        var answer = Keep(
            Before with
            {
                Applicant = PickingMarket.Applicant(SyntheticModel.RotationIsTheSignal),
            }
        );
        answer.After.ShouldBeNull();
        answer.Change.ShouldBeNull();
    }

    [Fact]
    public void Fewer_signals_are_never_better_and_none_is_as_if_there_were_none()
    {
        var last = double.PositiveInfinity;
        foreach (var signals in new[] { 28, 12, 3, 0 })
        {
            var after = Keep(Before with { MostSignals = signals }).After!;
            after.ExpectedInterviews.Value.ShouldBeLessThanOrEqualTo(last + 1e-12);
            last = after.ExpectedInterviews.Value;
        }

        var bare = Market.Advisor.Evaluate(
            Stated(),
            [.. List.Value.Entries.Select(entry => new ListEntry(entry.Program, SignalTier.None))],
            TestContext.Current.CancellationToken
        );
        last.ShouldBe(bare.ExpectedInterviews.Value, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(5, 2)]
    public void A_list_made_anew_sends_no_more_signals_than_are_left(int most, int leastSilver)
    {
        var advice = Market.Advise(
            Before.Applicant,
            request => request with { Draws = 5, Full = false, MostSignals = most }
        );
        advice.Programs.Count(program => program.Tier is not SignalTier.None).ShouldBe(most);
        advice
            .Programs.Count(program => program.Tier is SignalTier.Silver)
            .ShouldBeGreaterThanOrEqualTo(leastSilver);
    }

    private static KeptAnswer Keep(PickRequest after) =>
        Market.Advisor.Keep(Before, after, List.Value, TestContext.Current.CancellationToken);

    private static PickRequest Stated() =>
        Before with
        {
            Applicant = Before.Applicant with
            {
                Preferences = Before.Applicant.Preferences with
                {
                    StatedDivisions = List.Value.StatedDivisions,
                },
            },
        };
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>What a list says beside its numbers: what more would bring, what counts against, what is advised and what is not known.</summary>
public sealed class ListWordsTests
{
    private const string Derm = SyntheticModel.GoldAndSilver;
    private static readonly PickingMarket Market = new();

    [Fact]
    public void The_longest_list_says_what_it_brings_and_costs_beyond_the_stop()
    {
        var stop = Market.Advise(PickingMarket.Applicant(), Quick).StopHere;
        var longest = stop.Longest.ShouldNotBeNull();
        var last = stop.Points[^1];
        var advised = stop.Points.Single(point => point.Applications == stop.Recommended);
        longest.Applications.ShouldBe(last.Applications);
        longest.Match.ShouldBe(last.Match);
        longest.Gain.Value.ShouldBe(last.Match.Value - advised.Match.Value, 1e-12);
        longest.Gain.Low.ShouldBeGreaterThanOrEqualTo(0);
        longest.Cost.Dollars.ShouldBe(last.Cost.Dollars - advised.Cost.Dollars);
        longest.Text.ShouldContain($"{longest.Applications} applications");
        longest.Text.ShouldContain("interval");
    }

    [Fact]
    public void What_readers_may_stumble_over_stands_in_the_reasons_with_its_interval()
    {
        var applicant = PickingMarket.Applicant() with { RedFlags = [RedFlag.Professionalism] };
        var label = Market.Synthetic.Model.Effect(EffectKeys.Professionalism, Derm).Label;
        var advice = Market.Advise(applicant, Quick);
        foreach (var row in advice.Programs)
        {
            var reason = row.Reasons.First(one =>
                string.Equals(one.Label, label, StringComparison.Ordinal)
            );
            reason.Points.Value.ShouldBeLessThan(0);
            reason.Points.Low.ShouldBeLessThan(reason.Points.High);
            reason.Status.ShouldBe(EffectStatus.Assumed);
        }

        Market
            .Advise(PickingMarket.Applicant(), Quick)
            .Programs.SelectMany(row => row.Reasons.Select(one => one.Label))
            .ShouldAllBe(one => !string.Equals(one, label, StringComparison.Ordinal));
    }

    [Fact]
    public void A_division_that_nobody_stated_is_the_lists_advice_in_every_reason()
    {
        var applicant = PickingMarket.Applicant();
        Labels(applicant).ShouldNotContain(label => label.Contains("stated"));
        Labels(applicant with { Preferences = applicant.Preferences with { StatedDivisions = [] } })
            .ShouldNotContain(label => label.Contains("as advised"));

        static IEnumerable<string> Labels(Applicant asked) =>
            Market
                .Advise(asked, Quick)
                .Programs.SelectMany(row => row.Reasons.Select(reason => reason.Label));
    }

    [Fact]
    public void What_is_unknown_of_programs_is_one_line_with_the_fewer_names()
    {
        Line(4, 4).ShouldContain("at all 4 programs: ask each");
        Line(1, 4).ShouldContain("at 1 of 4 programs (P0): ask it");
        Line(3, 4).ShouldContain("at 3 of 4 programs (all but P3)");
        Line(7, 20).ShouldContain("P3, P4 and 2 more");
        UnknownFacts.Of([("P", [])]).ShouldBeEmpty();

        static string Line(int unknown, int all) =>
            UnknownFacts
                .Of([
                    .. Enumerable
                        .Range(0, all)
                        .Select(i =>
                            (
                                $"P{i}",
                                (IReadOnlyList<string>)(i < unknown ? [Eligibility.VerifyVisa] : [])
                            )
                        ),
                ])
                .ShouldHaveSingleItem();
    }

    private static PickRequest Quick(PickRequest request) =>
        request with
        {
            Full = false,
            Draws = 50,
        };
}

using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Interviews;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.RankLists.Couples;

public sealed class CoupleAdvisorTests
{
    private static readonly PickingMarket Market = new(30);

    private static readonly ProgramCatalog Catalog = Spread(Market.Catalog);

    private static readonly CoupleAdvisor Advisor = new(
        Catalog,
        Market.Synthetic.Model,
        Market.Rules,
        Draws.Rules,
        SeasonMarket.Basis
    );

    [Fact]
    public void The_outcomes_add_up_and_stand_in_their_intervals()
    {
        var advice = Advise(Question(12, 10));
        foreach (var figures in new[] { advice.Figures, advice.Alone })
        {
            DrawnFigure[] shares =
            [
                figures.Together,
                figures.Near,
                figures.Apart,
                figures.FirstOnly,
                figures.SecondOnly,
                figures.Neither,
            ];
            shares.Sum(share => share.Estimate.Value).ShouldBe(1, 1e-9);
            shares.ShouldAllBe(share =>
                share.Estimate.Low <= share.Estimate.Value
                && share.Estimate.Value <= share.Estimate.High
                && share.SamplingError <= 0.5 / 256
            );
        }

        advice
            .Pairs.Sum(pair => pair.Chance)
            .ShouldBe(1 - advice.Figures.Neither.Estimate.Value, 1e-9);
        advice.Pairs[^1].Cumulative.ShouldBe(advice.Pairs.Sum(pair => pair.Chance), 1e-9);
        advice.Pairs.ShouldBeInOrder(SortDirection.Descending, new ByWorth());
        advice.Shorter.Select(list => list.Worth).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public void The_same_question_has_the_same_answer_for_any_number_of_threads()
    {
        var one = Advise(Question(20, 20));
        var four = Advise(Question(20, 20) with { Threads = 4 });
        JsonSerializer
            .Serialize(four with { Request = one.Request })
            .ShouldBe(JsonSerializer.Serialize(one));
    }

    [Fact]
    public void A_long_list_keeps_the_pairs_that_bring_most_and_says_how_much_it_can_miss()
    {
        var advice = Advise(Question(25, 24));
        advice.Certificate.PossiblePairs.ShouldBe((25 * 24) + 25 + 24);
        advice.Pairs.Count.ShouldBe(Draws.Rules.MostPairs);
        advice.Certificate.Gap.ShouldBeInRange(0, 0.001);
        advice.Certificate.UpperBound.ShouldBeGreaterThanOrEqualTo(advice.Certificate.Achieved);
        advice.Notices.ShouldContain(notice => notice.Text.Contains("649 pairs are possible"));
    }

    [Fact]
    public void More_weight_on_being_together_never_makes_it_less_likely_and_costs_own_value()
    {
        var curve = Advise(Question(10, 10)).Curve;
        curve.Count.ShouldBe(11);
        curve[^1].Together.ShouldBeGreaterThan(curve[0].Together);
        (curve[0].FirstValue + curve[0].SecondValue).ShouldBeGreaterThanOrEqualTo(
            curve[^1].FirstValue + curve[^1].SecondValue - 1e-9
        );
    }

    [Fact]
    public void A_list_without_its_tail_is_told_what_the_tail_would_protect()
    {
        var question = Question(3, 3);
        var made = Advise(question);
        made.Tail.Ranks.ShouldBe(6);
        made.Tail.Missing.ShouldBe(0);
        var given = Advise(
            question with
            {
                Ranks =
                [
                    .. made
                        .Pairs.Where(pair => pair is { First: { }, Second: { } })
                        .Select(pair => new JointRank(pair.First!.Code, pair.Second!.Code)),
                ],
            }
        );

        given.Tail.Ranks.ShouldBe(0);
        given.Tail.Missing.ShouldBe(made.Tail.Protects, 1e-9);
        given.Tail.Missing.ShouldBeGreaterThan(0.05);
        given.Notices.ShouldContain(notice => notice.Text.Contains("would protect that place"));
    }

    [Fact]
    public void A_given_list_is_valued_as_it_stands_and_its_faults_are_refused_together()
    {
        var question = Question(3, 3);
        var a = question.First.Programs[0].Program;
        var b = question.Second.Programs[1].Program;
        var refused = Advisor.Advise(
            question with
            {
                Ranks =
                [
                    new JointRank(a, b),
                    new JointRank(a, b),
                    new JointRank(null, null),
                    new JointRank(b, null),
                ],
            },
            TestContext.Current.CancellationToken
        );
        refused.Advice.ShouldBeNull();
        refused
            .Refusals.Select(refusal => refusal.Path)
            .ShouldBe(["$.ranks[1]", "$.ranks[2]", "$.ranks[3]"]);

        var advice = Advise(question with { Ranks = [new JointRank(a, b)] });
        advice.IsGiven.ShouldBeTrue();
        advice.Pairs.ShouldHaveSingleItem().Chance.ShouldBe(advice.Figures.Both, 1e-9);
        advice.Shorter.ShouldBeEmpty();
    }

    [Fact]
    public void Fees_count_distinct_programs_beyond_those_included()
    {
        var advice = Advise(Question(25, 5));
        advice.Fees.Select(fees => fees.Codes).ShouldBe([25, 5]);
        advice.Fees[0].Total.ShouldBe(new Money(70 + (5 * 30)));
        advice.Fees[1].Total.ShouldBe(new Money(70));
    }

    [Fact]
    public void Before_the_interviews_the_chance_of_one_is_in_every_answer()
    {
        var ranked = Advise(Question(6, 6));
        var open = Advise(
            Question(6, 6) with
            {
                First = Question(6, 6).First with { IsRanked = false },
            }
        );
        open.Members[0]
            .Programs.Average(program => program.Taken.Value)
            .ShouldBeLessThan(ranked.Members[0].Programs.Average(program => program.Taken.Value));
        open.Conditions.ShouldContain(text => text.Contains("no rank list and no application"));
        open.RestsOnInterviews.ShouldBeFalse();
    }

    [Fact]
    public void A_specialty_with_a_match_of_its_own_cannot_be_coupled()
    {
        var catalog = new ProgramCatalog(
            Catalog.Season,
            Catalog.Programs,
            [
                .. Market.Catalog.Specialties.Select(specialty =>
                    string.Equals(
                        specialty.Name,
                        SyntheticModel.SingleTier,
                        StringComparison.Ordinal
                    )
                        ? specialty with
                        {
                            MatchSystem = MatchSystem.Urology,
                        }
                        : specialty
                ),
            ],
            Market.Catalog.SignalRules,
            Market.Catalog.FeeSchedules,
            Market.Catalog.FixedFees
        );
        var advisor = new CoupleAdvisor(
            catalog,
            Market.Synthetic.Model,
            Market.Rules,
            Draws.Rules,
            SeasonMarket.Basis
        );
        var outcome = advisor.Advise(Question(3, 3), TestContext.Current.CancellationToken);
        outcome.Advice.ShouldBeNull();
        outcome
            .Refusals.ShouldHaveSingleItem()
            .Found.ShouldContain("cannot cross from one match to another");
    }

    [Fact]
    public void What_is_taken_off_lists_is_taken_off_the_couples_outcomes()
    {
        var rules = Market.Rules with
        {
            Corrections = [.. Enumerable.Repeat(new ListCorrection(-1, 0), 4)],
        };
        var corrected = new CoupleAdvisor(
            Catalog,
            Market.Synthetic.Model,
            rules,
            Draws.Rules,
            SeasonMarket.Basis
        )
            .Advise(Question(5, 5), TestContext.Current.CancellationToken)
            .Advice.ShouldNotBeNull();
        var plain = Advise(Question(5, 5));
        var alone = plain.Alone.Both + plain.Alone.FirstOnly.Estimate.Value;
        (corrected.Alone.Both + corrected.Alone.FirstOnly.Estimate.Value).ShouldBe(
            ListCorrection.Of(alone, -1),
            0.01
        );
        corrected.Figures.Both.ShouldBeLessThan(plain.Figures.Both);
    }

    // Cities 50 km apart along a meridian, so that pairs lie together, near and apart.
    private static ProgramCatalog Spread(ProgramCatalog catalog) =>
        new(
            catalog.Season,
            [
                .. catalog.Programs.Select(
                    (program, i) =>
                        program with
                        {
                            City = FormattableString.Invariant($"City {i * 7 % 20}"),
                            State = "OH",
                            Latitude = 30 + (0.45 * (i * 7 % 20)),
                        }
                ),
            ],
            catalog.Specialties,
            catalog.SignalRules,
            catalog.FeeSchedules,
            catalog.FixedFees
        );

    private static CoupleAdvice Advise(CoupleRequest request)
    {
        var outcome = Advisor.Advise(request, TestContext.Current.CancellationToken);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }

    private static CoupleRequest Question(int first, int second) =>
        new()
        {
            First = Member(SyntheticModel.GoldAndSilver, first),
            Second = Member(SyntheticModel.SingleTier, second),
            Draws = 20,
        };

    private static CoupleMember Member(string specialty, int count) =>
        new()
        {
            Applicant = PickingMarket.Applicant(specialty),
            Programs =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new ListEntry(Market.Code(specialty, i), SignalTier.None)),
            ],
            IsRanked = true,
        };

    private sealed class ByWorth : IComparer<JointRow>
    {
        public int Compare(JointRow? x, JointRow? y) =>
            Math.Abs(x!.Worth - y!.Worth) < 1e-9 ? 0 : x.Worth.CompareTo(y.Worth);
    }
}

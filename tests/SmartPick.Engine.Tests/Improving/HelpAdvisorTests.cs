using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Improving;

/// <summary>What would help most: each gain against the answer to the same question put as a what-if.</summary>
public sealed class HelpAdvisorTests
{
    private static readonly Provenance Made = new("made", "2026", "high");
    private static readonly PickingMarket Market = new();

    private static readonly SeasonDates Dates = new([
        Date(SeasonDates.Review, new DateOnly(2026, 9, 23)),
        Date(SeasonDates.Certification, new DateOnly(2027, 3, 3)),
        Date(SeasonDates.MatchWeek, new DateOnly(2027, 3, 15)),
        Date(SeasonDates.MatchDay, new DateOnly(2027, 3, 19)),
    ]);

    private static readonly Improvement[] All =
    [
        Improvement("step2-5", ImprovementKind.Step2, 5, 2, 0),
        Improvement("step2-10", ImprovementKind.Step2, 10, 3, 0),
        Improvement("away", ImprovementKind.Away, 1, 1, 958),
        Improvement("one", ImprovementKind.Publications, 1, 4, 0),
        Improvement("two", ImprovementKind.Publications, 2, 6, 0),
        Improvement("tie", ImprovementKind.MentorTie, 1, 3, 0),
        Improvement("regions", ImprovementKind.StateRegions, 1, 0, 0),
        Improvement("more", ImprovementKind.MoreApplications, 10, 0, null),
        Improvement("parallel", ImprovementKind.Parallel, 5, 2, null),
    ];

    private static readonly PickRequest Question = new()
    {
        Applicant = PickingMarket.Applicant() with
        {
            Publications = 3,
            Limits = new Limits { MaxApplications = 10 },
        },
        Draws = 20,
        Full = false,
    };

    private static readonly Lazy<KeptList> List = new(() =>
        KeptList.Of(
            Market.Advisor.Advise(Question, null, TestContext.Current.CancellationToken).Advice!
        )
    );

    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void The_best_away_is_the_best_of_all_on_a_short_list_and_gains_what_what_if_says()
    {
        var away = Of("away", Ask(July));
        var gains = List
            .Value.Entries.Select(entry =>
                Keep(applicant => applicant with { AwayPrograms = [entry.Program] }, entry)
            )
            .ToList();

        gains.Count.ShouldBe(10);
        away.Gain.Value.ShouldBe(gains.Max(gain => gain.Value), 1e-12);
        gains.Single(gain => gain.Program == away.Program).Value.ShouldBe(away.Gain.Value, 1e-12);
    }

    [Fact]
    public void Publications_gain_what_what_if_says_and_more_of_them_more()
    {
        var answer = Ask(July);
        var change = Market
            .Advisor.Keep(
                Question,
                Question with
                {
                    Applicant = Question.Applicant with { Publications = 4 },
                },
                List.Value,
                TestContext.Current.CancellationToken
            )
            .Change!.Match;
        Of("one", answer).Gain.ShouldBe(change);
        Of("two", answer).Gain.Value.ShouldBeGreaterThan(change.Value);
    }

    [Fact]
    public void A_score_that_stands_cannot_be_bettered_and_one_to_come_can()
    {
        Of("step2-5", Ask(July)).WhyNot.ShouldNotBeNull().ShouldContain("cannot be taken again");

        var open = Ask(
            July,
            Question with
            {
                Applicant = Question.Applicant with { Step2 = null },
            }
        );
        Of("step2-5", open).WhyNot.ShouldBeNull();
        Of("step2-5", open).Gain.Value.ShouldBeGreaterThan(0);
        Of("step2-10", open).Gain.Value.ShouldBeGreaterThan(Of("step2-5", open).Gain.Value);
    }

    [Fact]
    public void Ten_more_applications_cost_their_fees_and_never_lose()
    {
        var more = Of("more", Ask(July));
        more.Gain.Value.ShouldBeGreaterThan(0);
        more.Dollars.ShouldBe(new Money(110));
        more.PerMonth.ShouldBeNull();
        more.PerThousandDollars!.Value.Value.ShouldBe(more.Gain.Value / 0.11, 1e-12);
    }

    [Fact]
    public void A_second_specialty_adds_to_the_chance_of_any_match()
    {
        var parallel = Of("parallel", Ask(July));
        parallel.IsAnyMatch.ShouldBeTrue();
        parallel.Gain.Value.ShouldBeGreaterThan(0);
        Of("parallel", Ask(July, parallel: SyntheticModel.RotationIsTheSignal))
            .What.ShouldContain(SyntheticModel.RotationIsTheSignal);

        var has = Question with
        {
            Applicant = Question.Applicant with
            {
                Parallel = new ParallelPlan { Specialty = SyntheticModel.RotationIsTheSignal },
            },
        };
        Of("parallel", Ask(July, has)).WhyNot.ShouldNotBeNull();
    }

    [Fact]
    public void In_July_some_things_fit_and_some_come_too_late()
    {
        var answer = Ask(July);
        answer.Next!.Key.ShouldBe(SeasonDates.Review);
        Of("away", answer).Time.ShouldBe(HelpTime.Fits);
        Of("away", answer).ReadyOn.ShouldBe(new DateOnly(2026, 8, 1));
        Of("one", answer).Time.ShouldBe(HelpTime.TooLate);
        Of("one", answer).PlaceByMonth.ShouldBeNull();
        Of("tie", answer).ReadyOn.ShouldBe(new DateOnly(2026, 10, 1));
    }

    [Fact]
    public void In_November_all_is_for_the_season_after()
    {
        var answer = Ask(new DateOnly(2026, 11, 23));
        answer.Next!.Key.ShouldBe(SeasonDates.Certification);
        answer.Options.ShouldAllBe(option => option.Time == HelpTime.NextSeason);
        Ask(new DateOnly(2027, 6, 1)).Next.ShouldBeNull();
    }

    [Fact]
    public void The_order_is_by_gain_for_each_month_and_each_dollar()
    {
        var answer = Ask(new DateOnly(2026, 11, 23));
        var ranked = answer.Options.Where(option => option.PlaceByMonth is not null).ToList();
        ranked.Count.ShouldBeGreaterThan(3);
        ranked
            .Select(option => option.PlaceByMonth!.Value)
            .ShouldBe(Enumerable.Range(1, ranked.Count));
        ranked
            .Where(option => option.PerMonth is not null)
            .Select(option => option.Gain.Value / option.Improvement.Months)
            .ShouldBeInOrder(SortDirection.Descending);
        ranked
            .Where(option => option.PerThousandDollars is not null)
            .OrderBy(option => option.PlaceByDollar)
            .Select(option => option.Gain.Value / option.Dollars.Dollars)
            .ShouldBeInOrder(SortDirection.Descending);
        ranked
            .Select(option => option.PlaceByDollar!.Value)
            .Order()
            .ShouldBe(Enumerable.Range(1, ranked.Count));
        answer.Options.Count.ShouldBe(All.Length);
    }

    private static (AcgmeCode Program, double Value) Keep(
        Func<Applicant, Applicant> change,
        ListEntry entry
    ) =>
        (
            entry.Program,
            Market
                .Advisor.Keep(
                    Question,
                    Question with
                    {
                        Applicant = change(Question.Applicant),
                    },
                    List.Value,
                    TestContext.Current.CancellationToken
                )
                .Change!.Match.Value
        );

    [Fact]
    public void More_threads_answer_the_same_to_the_last_bit() =>
        JsonSerializer
            .Serialize(Ask(July, Question with { Threads = 4 }))
            .ShouldBe(JsonSerializer.Serialize(Ask(July)));

    private static HelpAnswer Ask(
        DateOnly today,
        PickRequest? question = null,
        string? parallel = null
    ) =>
        new HelpAdvisor(Market.Catalog, Market.Synthetic.Model, Market.Rules, Dates, All).Advise(
            question ?? Question,
            List.Value,
            today,
            parallel,
            TestContext.Current.CancellationToken
        );

    private static HelpOption Of(string key, HelpAnswer answer) =>
        answer.Options.Single(option =>
            string.Equals(option.Improvement.Key, key, StringComparison.Ordinal)
        );

    private static Improvement Improvement(
        string key,
        ImprovementKind kind,
        int amount,
        double months,
        int? dollars
    ) => new(key, kind, amount, key, months, dollars, SeasonDates.Review, true, "made", Made);

    private static SeasonDate Date(string key, DateOnly on) =>
        new(key, key, on, null, null, "all", key, DateConfidence.Derived, Made);
}

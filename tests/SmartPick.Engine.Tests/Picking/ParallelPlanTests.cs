using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ParallelPlanTests
{
    private const string Primary = SyntheticModel.GoldAndSilver;
    private const string Second = SyntheticModel.RotationIsTheSignal;
    private static readonly PickingMarket Market = new();

    [Fact]
    public void A_parallel_plan_raises_the_chance_of_any_match_and_costs_little_of_the_primary_one()
    {
        var alone = Market.Advise(Weak(), Quick);
        var both = Market.Advise(WithPlan(), Quick);
        both.Totals.ParallelApplications.ShouldBeGreaterThan(0);
        both.Totals.Anywhere.Value.ShouldBeGreaterThan(alone.Totals.Anywhere.Value);
        both.Programs.Count(row => row.IsParallel).ShouldBe(both.Totals.ParallelApplications);
    }

    [Fact]
    public void Fees_are_counted_per_specialty_and_portal()
    {
        var advice = Market.Advise(WithPlan(), Quick);
        var parallel = advice.Totals.ParallelApplications;
        var fee =
            Market.Catalog.FeesOf("eras")!.Cost(advice.Programs.Count - parallel)
            + Market.Catalog.FeesOf("residencycas")!.Cost(parallel);
        advice.Totals.ApplicationFees.ShouldBe(fee);
    }

    [Fact]
    public void A_budget_that_cannot_pay_the_second_portal_keeps_it_closed()
    {
        var advice = Market.Advise(
            WithPlan() with
            {
                Limits = new Limits { Budget = new Money(98) },
            },
            Quick
        );
        advice.Totals.ParallelApplications.ShouldBe(0);
        advice.Totals.ApplicationFees.ShouldBeLessThanOrEqualTo(new Money(98));
    }

    [Fact]
    public void The_frontier_trades_the_preferred_match_for_any()
    {
        var frontier = Market
            .Advise(WithPlan(), request => request with { Draws = 10 })
            .Frontier.ShouldNotBeNull();
        frontier.Points.Count.ShouldBeGreaterThanOrEqualTo(2);
        frontier.Points.Select(point => point.Match).ShouldBeInOrder(SortDirection.Descending);
        frontier.Points.Select(point => point.Anywhere).ShouldBeInOrder(SortDirection.Ascending);
        frontier.Correlations.Select(pair => pair.Correlation).ShouldBe([0, 0.5, 1]);
        // The likelier both say no together, the less a second specialty insures.
        frontier
            .Correlations.Select(pair => pair.Anywhere)
            .ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void A_match_in_the_primary_specialty_alone_leaves_the_parallel_one_out_and_says_so()
    {
        var advice = Market.Advise(
            WithPlan(),
            request => Quick(request) with { Objective = Objective.Match }
        );
        advice.Totals.ParallelApplications.ShouldBe(0);
        advice.Notices.ShouldContain(notice =>
            notice.Level == NoticeLevel.Important
            && notice.Text.Contains("parallel", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Anywhere_ranks_the_primary_specialty_first()
    {
        var advice = Market.Advise(
            WithPlan(),
            request => Quick(request) with { Objective = Objective.Anywhere }
        );
        var lastPrimary = advice.Programs.Select((row, i) => row.IsParallel ? -1 : i).Max();
        advice.Programs.Take(lastPrimary + 1).ShouldAllBe(row => !row.IsParallel);
    }

    [Fact]
    public void The_same_specialty_twice_is_refused()
    {
        var outcome = Market.Outcome(
            Weak() with
            {
                Parallel = new ParallelPlan { Specialty = Primary },
            }
        );
        outcome.Refusals.ShouldHaveSingleItem().Path.ShouldBe("$.parallel.specialty");
    }

    [Theory]
    [InlineData(Objective.Match, 60)]
    [InlineData(Objective.Anywhere, 20)]
    [InlineData(Objective.Anywhere, 90)]
    [InlineData(Objective.Value, 60)]
    public void The_first_figure_of_one_more_does_not_fall_where_the_objective_rises(
        Objective objective,
        double worth
    )
    {
        var plan = WithPlan() with
        {
            Parallel = new ParallelPlan { Specialty = Second, Worth = worth },
        };
        var advice = Market.Advise(
            plan,
            request => request with { Draws = 10, Objective = objective }
        );
        foreach (var price in advice.ShadowPrices)
        {
            var figures = price.Figures.Select(figure => figure.Change.Value).ToList();
            (price.Objective <= 0 || figures[0] >= 0).ShouldBeTrue(price.What);
            if (figures.Exists(change => change < -0.0005))
            {
                price.Note.ShouldContain("The list is made for the first figure");
            }

            price
                .Figures.Select(figure => figure.Of)
                .ShouldBeSubsetOf(
                    ["match anywhere", "match in " + Primary, "value of 100"],
                    StringComparer.Ordinal
                );
        }
    }

    [Fact]
    public void Nothing_stated_makes_all_of_a_specialty_equal_and_the_answer_says_what_each_is_worth()
    {
        var advice = Market.Advise(WithPlan(), Quick);
        advice.Programs.ShouldAllBe(row => row.Value == (row.IsParallel ? 60 : 100));
        advice
            .Notices.Single(notice => notice.Text.Contains("You stated no wishes"))
            .Text.ShouldContain(
                $"every program in {Primary} is worth 100 and every one in {Second} 60,"
            );
    }

    private static PickRequest Quick(PickRequest request) =>
        request with
        {
            Full = false,
            Draws = 10,
        };

    private static Applicant Weak() =>
        PickingMarket.Applicant(Primary, ApplicantType.UsDoSenior) with
        {
            Step2 = Step2Score.Create(225),
        };

    private static Applicant WithPlan() =>
        Weak() with
        {
            Parallel = new ParallelPlan { Specialty = Second, Worth = 60 },
        };
}

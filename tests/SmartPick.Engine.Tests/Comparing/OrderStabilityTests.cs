using CsCheck;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Comparing;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Comparing;

/// <summary>How much an order depends on weights that nobody knows exactly.</summary>
public sealed class OrderStabilityTests
{
    private static readonly Seed Seed = new(1);
    private static readonly StabilityRules Rules = new(4000, 0.5);

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 1, 2)]
    [InlineData(3, 1, 2, 4)]
    [InlineData(1, 4, 3, 1)]
    public void Two_programs_and_two_criteria_agree_with_the_closed_form(
        double first,
        double second,
        int ahead,
        int behind
    )
    {
        // A leads by so much on the first criterion, B on the second: A is first where w1 e^(s z1) a > w2 e^(s z2) b.
        var expected = NormalDistribution.Cumulative(
            Math.Log(first * ahead / (second * behind)) / (Rules.WeightSd * Math.Sqrt(2))
        );
        var stability = Of(
            [new("one", first), new("other", second)],
            [Scored(1, 1 + ahead, 1), Scored(2, 1, 1 + behind)]
        );

        var share = stability.Programs.Single(place => place.Program == Code(1)).First;
        var error = 4 * Math.Sqrt(0.25 / Rules.Draws);
        share.ShouldBe(expected, error);
    }

    [Fact]
    public void A_missing_score_is_drawn_from_all_five_and_said_as_a_range()
    {
        ScoredProgram[] programs = [Scored(1, 3), Scored(2, [null])];
        var totals = WeightedTotals.Of([new("one", 2)], programs);
        totals[0].ShouldBe(new WeightedTotal(Code(1), 3, 3, 3, 0));
        totals[1].ShouldBe(new WeightedTotal(Code(2), null, 1, 5, 1));

        // 1 or 2 of five scores put the unscored program behind, 3 beside, 4 or 5 ahead.
        var stability = Of([new("one", 2)], programs);
        foreach (var place in stability.Programs)
        {
            place.First.ShouldBe(0.6, 4 * Math.Sqrt(0.24 / Rules.Draws));
        }
    }

    [Fact]
    public void Totals_are_the_weighted_mean() =>
        WeightedTotals
            .Of([new("a", 3), new("b", 1), new("c", 0)], [Scored(1, 5, 1, null)])
            .Single()
            .ShouldBe(new WeightedTotal(Code(1), 4, 4, 4, 0));

    [Fact]
    public void Where_nothing_counts_there_is_no_total_and_no_order()
    {
        WeightedTotals.Of([], [Scored(1)]).ShouldBeEmpty();
        WeightedTotals.Of([new("a", 0)], [Scored(1, 5)]).ShouldBeEmpty();
        OrderStability.Of([new("a", 1)], [Scored(1, 5)], Rules, Seed).ShouldBeNull();
    }

    [Fact]
    public void Without_noise_every_place_is_certain()
    {
        var stability = OrderStability.Of(
            [new("a", 1), new("b", 2)],
            [Scored(1, 5, 2), Scored(2, 1, 5), Scored(3, 3, 3)],
            new StabilityRules(10, 0),
            Seed
        )!;
        stability.SameOrder.ShouldBe(1);
        stability.Programs.Select(place => place.First).ShouldBe([1, 0, 0]);
        stability.Programs.ShouldAllBe(place =>
            place.SamePlace == 1 && place.Best == place.Place && place.Worst == place.Place
        );
    }

    [Fact]
    public void Shares_fit_together_whatever_the_scores() =>
        Questions.Sample(
            question =>
            {
                var (criteria, programs) = question;
                var rules = new StabilityRules(50, 0.5);
                var stability = OrderStability.Of(criteria, programs, rules, Seed);
                if (criteria.Sum(criterion => criterion.Weight) == 0)
                {
                    stability.ShouldBeNull();
                    return;
                }

                stability.ShouldNotBeNull();
                stability.Programs.Sum(place => place.First).ShouldBeGreaterThan(1 - 1e-9);
                stability.Programs.ShouldAllBe(place =>
                    place.SamePlace >= stability.SameOrder
                    && place.Best <= place.Worst
                    && place.Best >= 1
                    && place.Worst <= programs.Length
                );
                // Weights are relative: all twice as large change nothing. The order they are named in changes nothing either.
                Same(
                    stability,
                    OrderStability.Of(
                        [.. criteria.Select(one => one with { Weight = 2 * one.Weight })],
                        programs,
                        rules,
                        Seed
                    )!
                );
                Same(
                    stability,
                    OrderStability.Of(
                        [.. criteria.Reverse()],
                        [
                            .. programs.Select(one =>
                                one with
                                {
                                    Scores = [.. one.Scores.Reverse()],
                                }
                            ),
                        ],
                        rules,
                        Seed
                    )!
                );
            },
            iter: 200
        );

    [Fact]
    public void Who_is_behind_on_everything_is_never_first() =>
        Of(
            [new("a", 1), new("b", 1), new("c", 1)],
            [Scored(1, 4, 5, 3), Scored(2, 3, 4, 2), Scored(3, 5, 1, 5)]
        )
            .Programs.Single(place => place.Program == Code(2))
            .First.ShouldBe(0);

    private static Gen<(WeighedCriterion[] Criteria, ScoredProgram[] Programs)> Questions =>
        from criteria in Gen.Int[1, 4]
        from programs in Gen.Int[2, 6]
        from weights in Gen.Int[0, 10].Array[criteria]
        from scores in Gen.Int[0, 5].Array[criteria].Array[programs]
        select (
            weights.Select((weight, i) => new WeighedCriterion("c" + i, weight)).ToArray(),
            scores
                .Select(
                    (row, i) =>
                        Scored(i + 1, [.. row.Select(score => score == 0 ? (int?)null : score)])
                )
                .ToArray()
        );

    private static void Same(OrderStability one, OrderStability other)
    {
        other.SameOrder.ShouldBe(one.SameOrder);
        other.Programs.ShouldBe(one.Programs);
    }

    private static OrderStability Of(
        IReadOnlyList<WeighedCriterion> criteria,
        IReadOnlyList<ScoredProgram> programs
    ) => OrderStability.Of(criteria, programs, Rules, Seed).ShouldNotBeNull();

    private static ScoredProgram Scored(int number, params int?[] scores) =>
        new(Code(number), scores);

    private static AcgmeCode Code(int number)
    {
        AcgmeCode
            .TryParse(FormattableString.Invariant($"{800000000 + number:0000000000}"), out var code)
            .ShouldBeTrue();
        return code;
    }
}

using CsCheck;
using SmartPick.Matching.ManyToMany;
using SmartPick.Matching.Tests.Generation;

namespace SmartPick.Matching.Tests.ManyToMany;

public sealed class ManyToManyMatchTests
{
    [Theory]
    [InlineData(MarketSide.Left)]
    [InlineData(MarketSide.Right)]
    public void Capacities_are_kept_and_no_pair_blocks(MarketSide proposing) =>
        TinyMarket
            .Any(12, 4)
            .Sample(
                tiny =>
                {
                    var matching = ManyToManyMatch.Run(tiny.Create(), proposing);
                    tiny.IsStable([.. matching.Pairs]).ShouldBeTrue();
                },
                iter: 1_000
            );

    [Fact]
    public void The_proposing_side_gets_the_best_and_the_other_the_worst_of_all_stable_matchings() =>
        TinyMarket
            .Any(4, 3)
            .Where(tiny => tiny.Mutual().Length <= 10)
            .Sample(
                tiny =>
                {
                    var market = tiny.Create();
                    var left = ManyToManyMatch.Run(market).Pairs.ToHashSet();
                    var right = ManyToManyMatch.Run(market, MarketSide.Right).Pairs.ToHashSet();
                    var all = tiny.AllStable();
                    all.ShouldContain(one => one.SetEquals(left));
                    all.ShouldContain(one => one.SetEquals(right));
                    foreach (var other in all)
                    {
                        ShouldBeBestForLeft(tiny, left, other);
                        ShouldBeBestForLeft(tiny, other, right);
                        ShouldBeBestForRight(tiny, right, other);
                        ShouldBeBestForRight(tiny, other, left);
                        ShouldHaveTheSameNumbers(tiny, left, other);
                    }
                },
                iter: 1_000
            );

    [Fact]
    public void With_one_place_each_on_the_left_it_is_the_match_of_applicants_and_programs() =>
        TinyMarket
            .Any(12, 4)
            .Sample(
                tiny =>
                {
                    var single = tiny with
                    {
                        LeftCapacities = [.. tiny.Left.Select(_ => 1)],
                        RightCapacities =
                        [
                            .. tiny.RightCapacities.Select(capacity => capacity + 1),
                        ],
                    };
                    int[][] mutual =
                    [
                        .. single.Left.Select(
                            (list, left) =>
                                list.Where(right => single.Right[right].Contains(left)).ToArray()
                        ),
                    ];
                    var plain = PlainDeferredAcceptance.Run(
                        mutual,
                        single.RightCapacities,
                        (left, right) => -Array.IndexOf(single.Right[right], left)
                    );

                    var matching = ManyToManyMatch.Run(single.Create());

                    matching.Proposals.ShouldBe(plain.Proposals);
                    matching.Pairs.ShouldBe(
                        plain
                            .Matched.Select(
                                (choice, left) =>
                                    new MatchedPair(left, choice < 0 ? -1 : mutual[left][choice])
                            )
                            .Where(pair => pair.Right >= 0)
                    );
                },
                iter: 1_000
            );

    [Fact]
    public void Partners_are_told_from_both_sides_in_the_order_of_the_own_list()
    {
        var tiny = new TinyMarket(
            [
                [1, 0],
                [0, 1],
            ],
            [
                [1, 0],
                [0, 1],
            ],
            [2, 1],
            [2, 2]
        );

        var matching = ManyToManyMatch.Run(
            tiny.Create(),
            cancellationToken: TestContext.Current.CancellationToken
        );

        matching.Pairs.ShouldBe([new(0, 1), new(0, 0), new(1, 0)]);
        matching.PairCount.ShouldBe(3);
        matching.PartnersOf(MarketSide.Left, 0).ToArray().ShouldBe([1, 0]);
        matching.PartnersOf(MarketSide.Right, 0).ToArray().ShouldBe([1, 0]);
        matching.PartnersOf(MarketSide.Right, 1).ToArray().ShouldBe([0]);
    }

    [Fact]
    public void One_sided_rankings_are_dropped_and_counted()
    {
        var market = new TinyMarket(
            [
                [0, 1],
                [1],
            ],
            [
                [0],
                [],
            ],
            [1, 1],
            [1, 1]
        ).Create();

        (market.RankingCount, market.DroppedByLeft, market.DroppedByRight).ShouldBe((1, 2, 0));
        ManyToManyMatch
            .Run(market, cancellationToken: TestContext.Current.CancellationToken)
            .Pairs.ShouldBe([new(0, 0)]);
    }

    [Fact]
    public void Everything_wrong_is_told()
    {
        ManyToManyMarket
            .TryCreate(
                [
                    [0, 0],
                    [2],
                ],
                [
                    [1],
                    [-1],
                ],
                [1, -3],
                [1, 1],
                out var market,
                out var problems
            )
            .ShouldBeFalse();

        market.ShouldBeNull();
        problems
            .Select(problem => problem.ToString())
            .ShouldBe([
                "Left row 1 choice 2: found 0; expected each partner once",
                "Left row 2 capacity: found -3; expected a whole number from 0",
                "Left row 2 choice 1: found 2; expected an index from 0 to below 2",
                "Right row 2 choice 1: found -1; expected an index from 0 to below 2",
            ]);
        Should.Throw<ArgumentException>(() =>
            ManyToManyMarket.TryCreate(
                [
                    [],
                ],
                [],
                [],
                [],
                out _,
                out _
            )
        );
    }

    // With responsive preferences a set is at least as good when the best of both sets together are just its members.
    private static void ShouldBeBestForLeft(
        TinyMarket tiny,
        HashSet<MatchedPair> better,
        HashSet<MatchedPair> other
    )
    {
        for (var left = 0; left < tiny.Left.Length; left++)
        {
            ShouldBeChosen(
                tiny.Left[left],
                tiny.LeftCapacities[left],
                TinyMarket.PartnersOfLeft(better, left),
                TinyMarket.PartnersOfLeft(other, left)
            );
        }
    }

    private static void ShouldBeBestForRight(
        TinyMarket tiny,
        HashSet<MatchedPair> better,
        HashSet<MatchedPair> other
    )
    {
        for (var right = 0; right < tiny.Right.Length; right++)
        {
            ShouldBeChosen(
                tiny.Right[right],
                tiny.RightCapacities[right],
                TinyMarket.PartnersOfRight(better, right),
                TinyMarket.PartnersOfRight(other, right)
            );
        }
    }

    private static void ShouldBeChosen(int[] list, int capacity, int[] better, int[] other) =>
        better
            .Union(other)
            .OrderBy(partner => Array.IndexOf(list, partner))
            .Take(capacity)
            .ShouldBe(better, ignoreOrder: true);

    private static void ShouldHaveTheSameNumbers(
        TinyMarket tiny,
        HashSet<MatchedPair> one,
        HashSet<MatchedPair> other
    )
    {
        for (var left = 0; left < tiny.Left.Length; left++)
        {
            TinyMarket
                .PartnersOfLeft(one, left)
                .Length.ShouldBe(TinyMarket.PartnersOfLeft(other, left).Length);
        }

        for (var right = 0; right < tiny.Right.Length; right++)
        {
            TinyMarket
                .PartnersOfRight(one, right)
                .Length.ShouldBe(TinyMarket.PartnersOfRight(other, right).Length);
        }
    }
}

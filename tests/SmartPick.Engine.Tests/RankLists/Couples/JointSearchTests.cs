using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Engine.Tests.RankLists.Couples;

public sealed class JointSearchTests
{
    private const int Words = 8;

    [Fact]
    public void Greedy_and_exchanges_mostly_find_the_best_set_that_trying_all_finds()
    {
        var best = 0;
        const int cases = 60;
        for (var seed = 0; seed < cases; seed++)
        {
            var small = new Small(seed);
            var (most, _) = small.TryAll(3);
            var greedy = small.Search().Greedy(3, TestContext.Current.CancellationToken);
            var mended = small.Search().Exchange(greedy, TestContext.Current.CancellationToken);

            small.Worth(mended).ShouldBeGreaterThanOrEqualTo(small.Worth(greedy) - 1e-9);
            // Theory promises greedy this share of the best (Nemhauser, Wolsey and Fisher 1978); 53 of these 60 are the best.
            small.Worth(mended).ShouldBeInRange((1 - (1 / Math.E)) * most, most + 1e-9);
            best += small.Worth(mended) > most - 1e-9 ? 1 : 0;
        }

        best.ShouldBeGreaterThanOrEqualTo(cases * 5 / 6);
    }

    [Fact]
    public void Each_further_pair_brings_no_less_and_all_of_them_the_bound()
    {
        var small = new Small(5);
        var order = small
            .Search()
            .Greedy(small.Pairs.Length, TestContext.Current.CancellationToken);
        order.Order().ShouldBe(Enumerable.Range(0, small.Pairs.Length));
        var gains = Enumerable
            .Range(1, order.Length)
            .Select(count => small.Worth(order[..count]) - small.Worth(order[..(count - 1)]))
            .ToList();
        gains.ShouldAllBe(gain => gain >= -1e-9);
        for (var i = 1; i < gains.Count; i++)
        {
            gains[i].ShouldBeLessThanOrEqualTo(gains[i - 1] + 1e-9);
        }

        small.Worth(order).ShouldBe(small.Worth([.. Enumerable.Range(0, order.Length)]), 1e-9);
    }

    [Fact]
    public void No_other_order_of_the_same_pairs_is_worth_more()
    {
        var small = new Small(8);
        int[] set = [0, 2, 3, 5];
        var truthful = small.Worth(set);
        foreach (var order in Orders(set))
        {
            small.Worth(order, isSorted: false).ShouldBeLessThanOrEqualTo(truthful + 1e-9);
        }
    }

    [Fact]
    public void Worth_is_the_formula_that_the_documents_state()
    {
        var pairs = Draws.Pairs([(90, 0)], [(60, 40), (70, 160), (80, 900)]);
        // (1 - t) (90 + v) / 2 + t 100 nearness; near fades from 80 km to 240 km.
        pairs.Worth(new Pair(0, 0), 0.4).ShouldBe((0.6 * 75) + 40, 1e-9);
        pairs.Worth(new Pair(0, 1), 0.4).ShouldBe((0.6 * 80) + 20, 1e-3);
        pairs.Worth(new Pair(0, 2), 0.4).ShouldBe(0.6 * 85, 1e-9);
        pairs.Worth(new Pair(0, Pair.NoMatch), 0.4).ShouldBe(0.6 * 45, 1e-9);
        pairs.KindOf(new Pair(0, 0)).ShouldBe(PairKind.Together);
        pairs.KindOf(new Pair(0, 1)).ShouldBe(PairKind.Near);
        pairs.KindOf(new Pair(0, 2)).ShouldBe(PairKind.Apart);
        pairs.KindOf(new Pair(0, Pair.NoMatch)).ShouldBe(PairKind.FirstOnly);
        // Above all still tells equally near ranks apart.
        pairs
            .Worth(new Pair(0, 0), 1)
            .ShouldBeGreaterThan(Draws.Pairs([(80, 0)], [(60, 40)]).Worth(new Pair(0, 0), 1));
    }

    private static IEnumerable<int[]> Orders(int[] set) =>
        set.Length <= 1
            ? [set]
            : set.SelectMany(first =>
                Orders([.. set.Where(other => other != first)])
                    .Select(rest => (int[])[first, .. rest])
            );

    /// <summary>Nine pairs of three and three programs, singles left out, with answers by chance.</summary>
    private sealed class Small
    {
        private readonly Answers _first;
        private readonly Answers _second;
        private readonly JointPairs _joint;
        private readonly double _together;

        public Small(int seed)
        {
            var next = Draws.Numbers(seed);
            _first = Draws.Random(next, 3, 0.2 + (0.5 * next()), Words);
            _second = Draws.Random(next, 3, 0.2 + (0.5 * next()), Words);
            _together = next();
            _joint = Draws.Pairs(
                [.. Enumerable.Range(0, 3).Select(_ => (100 * next(), 400 * next()))],
                [.. Enumerable.Range(0, 3).Select(_ => (100 * next(), 400 * next()))]
            );
            Pairs =
            [
                .. _joint
                    .Ordered(_together, _ => false)
                    .Where(pair => pair.First >= 0 && pair.Second >= 0),
            ];
        }

        public Pair[] Pairs { get; }

        public JointSearch Search() =>
            new(
                _first,
                _second,
                Pairs,
                [.. Pairs.Select(pair => _joint.Worth(pair, _together))],
                Words
            );

        public double Worth(IEnumerable<int> set, bool isSorted = true) =>
            JointTally
                .Of(
                    _first,
                    _second,
                    _joint,
                    [.. (isSorted ? set.Order() : set).Select(i => Pairs[i])],
                    _together
                )
                .Worth;

        public (double Worth, int[] Set) TryAll(int count) =>
            Enumerable
                .Range(0, 1 << Pairs.Length)
                .Select(mask =>
                    Enumerable.Range(0, Pairs.Length).Where(i => ((mask >> i) & 1) == 1).ToArray()
                )
                .Where(set => set.Length == count)
                .Select(set => (Worth(set), set))
                .MaxBy(entry => entry.Item1);
    }
}

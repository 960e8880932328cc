using SmartPick.Engine.RankLists.Couples;
using SmartPick.Matching;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Tests.RankLists.Couples;

public sealed class JointTallyTests
{
    private static readonly Pair[] SharedList =
    [
        new(0, 0),
        new(0, 1),
        new(1, 0),
        new(1, 1),
        new(0, Pair.NoMatch),
        new(Pair.NoMatch, 0),
        new(1, Pair.NoMatch),
        new(Pair.NoMatch, 1),
    ];

    [Fact]
    public void Where_pairs_share_programs_the_outcomes_are_those_of_exact_enumeration()
    {
        double[] firstWeights = [0.3, 0.7];
        double[] firstTaken = [0.8, 0.4, 0.5, 0.2];
        double[] secondWeights = [0.6, 0.4];
        double[] secondTaken = [0.7, 0.1, 0.9, 0.3];
        var exact = Enumerate(firstWeights, firstTaken, secondWeights, secondTaken);

        var counts = JointTally.Counts(
            Draws.Of(new RowChances(firstWeights, firstTaken), 0, 0, 2),
            Draws.Of(new RowChances(secondWeights, secondTaken), 1, 100, 2),
            SharedList
        );

        for (var k = 0; k < counts.Length; k++)
        {
            var p = exact[k];
            (counts[k] / (double)MemberDraws.Count).ShouldBe(
                p,
                4 * Math.Sqrt(p * (1 - p) / MemberDraws.Count)
            );
        }

        // The product form, which would hold if pairs did not share programs, is far from it.
        double[] means =
        [
            firstWeights.Select((w, row) => w * firstTaken[row]).Sum(),
            secondWeights.Select((w, row) => w * secondTaken[row]).Sum(),
            secondWeights.Select((w, row) => w * secondTaken[2 + row]).Sum(),
        ];
        var product = (1 - (means[0] * means[1])) * means[0] * means[2];
        Math.Abs(product - exact[1]).ShouldBeGreaterThan(0.02);
    }

    [Fact]
    public void Where_no_pair_shares_a_program_the_outcomes_have_their_closed_form()
    {
        double[] firstWeights = [0.25, 0.5, 0.25];
        double[] firstTaken = [0.9, 0.5, 0.2, 0.6, 0.4, 0.1, 0.8, 0.7, 0.6];
        double[] secondWeights = [0.5, 0.5];
        double[] secondTaken = [0.3, 0.6, 0.2, 0.9, 0.5, 0.5];
        Pair[] ranks = [new(0, 0), new(1, 1), new(2, 2)];
        var counts = JointTally.Counts(
            Draws.Of(new RowChances(firstWeights, firstTaken), 0, 0, 3),
            Draws.Of(new RowChances(secondWeights, secondTaken), 1, 100, 3),
            ranks
        );

        for (var k = 0; k < ranks.Length; k++)
        {
            var p = 0.0;
            for (var i = 0; i < firstWeights.Length; i++)
            {
                for (var j = 0; j < secondWeights.Length; j++)
                {
                    var free = firstWeights[i] * secondWeights[j];
                    for (var before = 0; before < k; before++)
                    {
                        free *= 1 - (firstTaken[(before * 3) + i] * secondTaken[(before * 2) + j]);
                    }

                    p += free * firstTaken[(k * 3) + i] * secondTaken[(k * 2) + j];
                }
            }

            (counts[k] / (double)MemberDraws.Count).ShouldBe(
                p,
                4 * Math.Sqrt(p * (1 - p) / MemberDraws.Count)
            );
        }
    }

    [Fact]
    public void The_walk_over_words_finds_what_a_walk_over_scenarios_finds()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var next = Draws.Numbers(seed);
            var first = Draws.Random(next, 3, 0.4, 40);
            var second = Draws.Random(next, 4, 0.3, 40);
            var ranks = Enumerable
                .Range(0, 12)
                .Select(_ => new Pair((int)(next() * 4) - 1, (int)(next() * 5) - 1))
                .Where(pair => pair != new Pair(Pair.NoMatch, Pair.NoMatch))
                .Distinct()
                .ToArray();
            var expected = new int[ranks.Length];
            for (var s = 0; s < first.Scenarios; s++)
            {
                var at = FirstThatHolds(first, second, ranks, s);
                if (at >= 0)
                {
                    expected[at]++;
                }
            }

            JointTally.Counts(first, second, ranks).ShouldBe(expected);
        }
    }

    [Fact]
    public void Each_alone_gets_the_first_program_that_takes_them()
    {
        var next = Draws.Numbers(3);
        var first = Draws.Random(next, 3, 0.4, 5);
        var second = Draws.Random(next, 2, 0.5, 5);
        var pairs = Draws.Pairs([(90, 0), (80, 500), (70, 10)], [(60, 0), (50, 500)]);
        var expected = new Dictionary<PairKind, int>();
        for (var s = 0; s < first.Scenarios; s++)
        {
            var scenario = s;
            var one = Enumerable
                .Range(0, 3)
                .Where(program => Draws.Takes(first, program, scenario))
                .DefaultIfEmpty(Pair.NoMatch)
                .First();
            var other = Enumerable
                .Range(0, 2)
                .Where(program => Draws.Takes(second, program, scenario))
                .DefaultIfEmpty(Pair.NoMatch)
                .First();
            if (one != Pair.NoMatch || other != Pair.NoMatch)
            {
                var kind = pairs.KindOf(new Pair(one, other));
                expected[kind] = expected.GetValueOrDefault(kind) + 1;
            }
        }

        var tally = JointTally.Alone(first, second, pairs, 0.5);
        double all = first.Scenarios;
        tally.Together.ShouldBe(expected.GetValueOrDefault(PairKind.Together) / all, 1e-12);
        tally.Apart.ShouldBe(expected.GetValueOrDefault(PairKind.Apart) / all, 1e-12);
        tally.FirstOnly.ShouldBe(expected.GetValueOrDefault(PairKind.FirstOnly) / all, 1e-12);
        tally.SecondOnly.ShouldBe(expected.GetValueOrDefault(PairKind.SecondOnly) / all, 1e-12);
        (tally.Together + tally.Near + tally.Apart).ShouldBe(tally.Both, 1e-12);
    }

    [Fact]
    public void The_Match_itself_gives_the_couple_the_first_pair_that_takes_both()
    {
        string[] ones = ["p0", "p1", "shared"];
        string[] others = ["q0", "q1", "shared"];
        for (var seed = 0; seed < 200; seed++)
        {
            var next = Draws.Numbers(1000 + seed);
            var first = Draws.Random(next, 3, 0.4);
            var second = Draws.Random(next, 3, 0.4);
            Pair[] ranks =
            [
                .. Enumerable
                    .Range(0, 10)
                    .Select(_ => new Pair((int)(next() * 4) - 1, (int)(next() * 4) - 1))
                    .Where(pair => pair != new Pair(Pair.NoMatch, Pair.NoMatch))
                    .Distinct(),
            ];
            var market = Market(first, second, ones, others, ranks);

            var result = Match.Run(market, null, TestContext.Current.CancellationToken);

            var at = FirstThatHolds(first, second, ranks, 0);
            var expected = at < 0 ? new Pair(Pair.NoMatch, Pair.NoMatch) : ranks[at];
            var assigned = result.Assignment.Programs;
            NameOf(market, assigned[market.Couples[0].First])
                .ShouldBe(expected.First < 0 ? null : ones[expected.First]);
            NameOf(market, assigned[market.Couples[0].Second])
                .ShouldBe(expected.Second < 0 ? null : others[expected.Second]);
        }
    }

    // A program takes a member when it ranks them and has room: two positions each, so that one program may take both.
    private static MatchInstance Market(
        Answers first,
        Answers second,
        string[] ones,
        string[] others,
        Pair[] ranks
    )
    {
        var builder = new MatchInstanceBuilder().AddCouple(
            "c",
            "one",
            "other",
            ranks.Select(pair =>
                (
                    pair.First < 0 ? null : ones[pair.First],
                    pair.Second < 0 ? null : others[pair.Second]
                )
            )
        );
        foreach (var name in ones.Union(others, StringComparer.Ordinal))
        {
            var i = Array.IndexOf(ones, name);
            var j = Array.IndexOf(others, name);
            var ranked = new List<string>();
            if (i >= 0 && Draws.Takes(first, i, 0))
            {
                ranked.Add("one");
            }

            if (j >= 0 && Draws.Takes(second, j, 0))
            {
                ranked.Add("other");
            }

            builder.AddProgram(name, 2, ranked);
        }

        builder
            .TryBuild(out var market, out var problems)
            .ShouldBeTrue(string.Join("; ", problems));
        return market!;
    }

    private static string? NameOf(MatchInstance market, int program) =>
        program < 0 ? null : market.ProgramIds[program];

    private static int FirstThatHolds(Answers first, Answers second, Pair[] ranks, int scenario) =>
        Array.FindIndex(
            ranks,
            pair =>
                Draws.Takes(first, pair.First, scenario)
                && Draws.Takes(second, pair.Second, scenario)
        );

    // Every row of both, every pattern of the four answers.
    private static double[] Enumerate(
        double[] firstWeights,
        double[] firstTaken,
        double[] secondWeights,
        double[] secondTaken
    )
    {
        var exact = new double[SharedList.Length];
        for (var i = 0; i < firstWeights.Length; i++)
        {
            for (var j = 0; j < secondWeights.Length; j++)
            {
                double[] chances =
                [
                    firstTaken[i],
                    firstTaken[2 + i],
                    secondTaken[j],
                    secondTaken[2 + j],
                ];
                for (var pattern = 0; pattern < 16; pattern++)
                {
                    var p = firstWeights[i] * secondWeights[j];
                    for (var program = 0; program < 4; program++)
                    {
                        p *=
                            ((pattern >> program) & 1) == 1
                                ? chances[program]
                                : 1 - chances[program];
                    }

                    var at = Array.FindIndex(
                        SharedList,
                        pair =>
                            (pair.First < 0 || ((pattern >> pair.First) & 1) == 1)
                            && (pair.Second < 0 || ((pattern >> (2 + pair.Second)) & 1) == 1)
                    );
                    if (at >= 0)
                    {
                        exact[at] += p;
                    }
                }
            }
        }

        return exact;
    }
}

using SmartPick.Matching.Instances;
using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests;

/// <summary>The joined lists against what the words "mutual rankings only" say, list by list.</summary>
public sealed class AssemblerTests
{
    public static TheoryData<int, int> Sizes =>
        new()
        {
            { 4, 3 },
            { 12, 8 },
            // Lists longer than what is scanned.
            { 90, 80 },
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lists_hold_mutual_rankings_and_both_sides_point_at_each_other(
        int programs,
        int choices
    )
    {
        var shape = new MarketShape
        {
            MostPrograms = programs,
            MostChoices = choices,
            MostSingles = 2 * programs,
            MostPairs = 2 * choices,
            Ties = 0.2,
            Supplementals = 0.5,
            Reversions = 0.3,
        };
        for (var seed = 0UL; seed < (programs > 50 ? 30UL : 300UL); seed++)
        {
            var market = MarketSampler.Draw(shape, seed);
            var instance = market.Build();
            Check(market, instance.Lists, $"seed {seed}");
        }
    }

    private static void Check(TinyMarket market, Layout lists, string seed)
    {
        bool Ranks(int program, int applicant) =>
            market.Ranks[program].Any(group => group.Contains(applicant));

        var used = new HashSet<(int Program, int Applicant)>();
        for (var single = 0; single < market.Singles; single++)
        {
            int[] kept =
            [
                .. market.Lists[single].SelectMany(group => group).Where(p => Ranks(p, single)),
            ];
            var edges = lists.Edges[lists.ApplicantStart[single]..lists.ApplicantStart[single + 1]];
            edges.Select(edge => edge.Program).Order().ShouldBe(kept.Order(), seed);
            for (var choice = 0; choice < edges.Length; choice++)
            {
                var place = lists.ProgramStart[edges[choice].Program] + edges[choice].Rank;
                lists.RankedApplicant[place].ShouldBe(single, seed);
                lists.RankedChoice[place].ShouldBe(choice, seed);
                used.Add((edges[choice].Program, single));
            }
        }

        for (var couple = 0; couple < market.Couples.Length; couple++)
        {
            var first = market.Singles + (2 * couple);
            var kept = market
                .Couples[couple]
                .Where(pair =>
                    (pair.Item1 < 0 || Ranks(pair.Item1, first))
                    && (pair.Item2 < 0 || Ranks(pair.Item2, first + 1))
                )
                .ToArray();
            var pairs = lists.PairEdges[lists.CoupleStart[couple]..lists.CoupleStart[couple + 1]];
            pairs.Select(pair => (pair.FirstProgram, pair.SecondProgram)).ShouldBe(kept, seed);
            foreach (var pair in pairs)
            {
                PointsAt(pair.FirstProgram, pair.FirstRank, first);
                PointsAt(pair.SecondProgram, pair.SecondRank, first + 1);
            }
        }

        for (var row = 0; row < lists.Supplementals.Length; row++)
        {
            foreach (
                var edge in lists.SupplementalEdges[
                    lists.SupplementalStart[row]..lists.SupplementalStart[row + 1]
                ]
            )
            {
                PointsAt(edge.Program, edge.Rank, lists.Supplementals[row].Applicant);
            }
        }

        lists.RankedApplicant.Length.ShouldBe(used.Count, seed);
        lists.Dropped.ByPrograms.ShouldBe(
            market.Ranks.Sum(list => list.Sum(group => group.Length)) - used.Count,
            seed
        );

        void PointsAt(int program, int rank, int applicant)
        {
            if (program >= 0)
            {
                lists.RankedApplicant[lists.ProgramStart[program] + rank].ShouldBe(applicant, seed);
                used.Add((program, applicant));
            }
        }
    }
}

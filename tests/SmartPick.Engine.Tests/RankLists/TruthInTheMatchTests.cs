using SmartPick.Engine.Tests.Picking;
using SmartPick.Matching;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Tests.RankLists;

/// <summary>What the page says of orders holds in the Match itself, in markets where everybody's place depends on everybody's.</summary>
public sealed class TruthInTheMatchTests
{
    private const int Applicants = 12;
    private const int Programs = 6;

    [Fact]
    public void No_other_order_gets_a_better_program_and_every_order_matches_or_none()
    {
        var (better, changed, matched) = (0, 0, 0);
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new SmallProblems.Numbers(seed);
            var programs = Enumerable
                .Range(0, Programs)
                .Select(_ => (Quota: random.Whole(1, 2), Order: Shuffled(Applicants, random)))
                .ToArray();
            var lists = Enumerable
                .Range(0, Applicants)
                .Select(_ => Shuffled(Programs, random)[..random.Whole(2, 5)])
                .ToArray();
            var truth = Place(programs, lists);
            matched += truth >= 0 ? 1 : 0;
            foreach (var order in Orders(lists[0]))
            {
                var other = Place(programs, [order, .. lists[1..]]);
                (other >= 0).ShouldBe(truth >= 0);
                if (truth >= 0)
                {
                    Array
                        .IndexOf(lists[0], other)
                        .ShouldBeGreaterThanOrEqualTo(Array.IndexOf(lists[0], truth));
                    better +=
                        Array.IndexOf(lists[0], other) < Array.IndexOf(lists[0], truth) ? 1 : 0;
                    changed += other == truth ? 0 : 1;
                }
            }
        }

        better.ShouldBe(0);

        // The markets are such that orders matter and that some go without a match.
        changed.ShouldBeGreaterThan(100);
        matched.ShouldBeInRange(20, 59);
    }

    private static int Place((int Quota, int[] Order)[] programs, int[][] lists)
    {
        var builder = new MatchInstanceBuilder();
        for (var i = 0; i < lists.Length; i++)
        {
            builder.AddApplicant(Name('a', i), [.. lists[i].Select(program => Name('p', program))]);
        }

        for (var i = 0; i < programs.Length; i++)
        {
            builder.AddProgram(
                Name('p', i),
                programs[i].Quota,
                [.. programs[i].Order.Select(applicant => Name('a', applicant))]
            );
        }

        builder
            .TryBuild(out var instance, out var problems)
            .ShouldBeTrue(string.Join(' ', problems));
        return Match
            .Run(instance!, null, TestContext.Current.CancellationToken)
            .Assignment!.Programs[0];
    }

    private static string Name(char kind, int index) =>
        FormattableString.Invariant($"{kind}{index}");

    private static int[] Shuffled(int count, SmallProblems.Numbers random) =>
        [.. Enumerable.Range(0, count).OrderBy(_ => random.Unit())];

    private static IEnumerable<int[]> Orders(int[] list) =>
        list.Length == 1
            ? [list]
            : list.SelectMany(
                (first, i) =>
                    Orders([.. list.Where((_, place) => place != i)])
                        .Select(rest => (int[])[first, .. rest])
            );
}

using CsCheck;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class ListMomentsTests
{
    private static readonly Gen<(double P, double Q)[]> Lists = Gen.Select(
        Gen.Double[0, 1],
        Gen.Double[0, 1]
    ).Array[0, 9];

    [Fact]
    public void Every_moment_equals_the_sum_over_all_outcomes() =>
        Lists.Sample(
            list =>
            {
                var moments = ListMoments.Of(Interviews(list), Taken(list));
                var expected = Enumerate(list);
                moments.Unmatched.ShouldBe(expected.Unmatched, 1e-12);
                moments.NoInterview.ShouldBe(expected.NoInterview, 1e-12);
                moments.Interviews.ShouldBe(expected.Interviews, 1e-12);
                moments.InterviewsSquared.ShouldBe(expected.InterviewsSquared, 1e-11);
                moments.UnmatchedInterviews.ShouldBe(expected.UnmatchedInterviews, 1e-12);
                moments.UnmatchedInterviewsSquared.ShouldBe(
                    expected.UnmatchedInterviewsSquared,
                    1e-11
                );
                moments.FirstThree.ShouldBe(expected.FirstThree, 1e-12);
            },
            iter: 60
        );

    [Fact]
    public void Chances_by_number_of_ranks_equal_the_sum_over_all_outcomes() =>
        Lists.Sample(
            list =>
            {
                const int Most = 3;
                var chances = new RankChances(Most);
                foreach (var (p, q) in list)
                {
                    chances.Add(p, q);
                }

                for (var k = 0; k <= Most; k++)
                {
                    var exact = Outcomes(list).Where(outcome => outcome.Ranks == k).ToList();
                    chances.At(k).ShouldBe(exact.Sum(o => o.Probability), 1e-12);
                    chances
                        .UnmatchedAt(k)
                        .ShouldBe(exact.Where(o => o.Place == 0).Sum(o => o.Probability), 1e-12);
                }
            },
            iter: 60
        );

    [Fact]
    public void Moments_of_a_long_list_lie_within_the_error_of_a_simulation()
    {
        const int People = 40_000;
        var seed = new Seed(7);
        var list = Enumerable
            .Range(0, 50)
            .Select(j =>
                (
                    P: 0.4 * KeyedRandom.Uniform(seed, (uint)j),
                    Q: 0.5 * KeyedRandom.Uniform(seed, (uint)j, 1)
                )
            )
            .ToArray();
        var matched = new double[People];
        var unmatchedRanks = new double[People];
        var firstThree = new double[People];
        for (var i = 0; i < People; i++)
        {
            var ranks = 0;
            var place = 0;
            for (var j = 0; j < list.Length; j++)
            {
                if (KeyedRandom.Uniform(seed, (uint)i, (uint)j, 2) >= list[j].P)
                {
                    continue;
                }

                ranks++;
                if (place == 0 && KeyedRandom.Uniform(seed, (uint)i, (uint)j, 3) < list[j].Q)
                {
                    place = ranks;
                }
            }

            matched[i] = place > 0 ? 1 : 0;
            unmatchedRanks[i] = place > 0 ? 0 : ranks;
            firstThree[i] = place is > 0 and <= 3 ? 1 : 0;
        }

        var moments = ListMoments.Of(Interviews(list), Taken(list));
        ShouldAgree(1 - moments.Unmatched, matched);
        ShouldAgree(moments.UnmatchedInterviews, unmatchedRanks);
        ShouldAgree(moments.FirstThree, firstThree);
    }

    private static void ShouldAgree(double exact, double[] sample)
    {
        var mean = sample.Average();
        var sd = Math.Sqrt(sample.Average(x => (x - mean) * (x - mean)) / sample.Length);
        Math.Abs(exact - mean).ShouldBeLessThan(4 * sd);
    }

    private static double[] Interviews((double P, double Q)[] list) => [.. list.Select(x => x.P)];

    private static double[] Taken((double P, double Q)[] list) => [.. list.Select(x => x.Q)];

    private static ListMoments Enumerate((double P, double Q)[] list)
    {
        var outcomes = Outcomes(list).ToList();
        return new ListMoments(
            outcomes.Where(o => o.Place == 0).Sum(o => o.Probability),
            outcomes.Where(o => o.Ranks == 0).Sum(o => o.Probability),
            outcomes.Sum(o => o.Probability * o.Ranks),
            outcomes.Sum(o => o.Probability * o.Ranks * o.Ranks),
            outcomes.Where(o => o.Place == 0).Sum(o => o.Probability * o.Ranks),
            outcomes.Where(o => o.Place == 0).Sum(o => o.Probability * o.Ranks * o.Ranks),
            outcomes.Where(o => o.Place is > 0 and <= 3).Sum(o => o.Probability)
        );
    }

    /// <summary>Every outcome: each program does not interview, interviews and would not take, or would take.</summary>
    private static IEnumerable<(double Probability, int Ranks, int Place)> Outcomes(
        (double P, double Q)[] list
    )
    {
        IEnumerable<(double Probability, int Ranks, int Place)> outcomes = [(1.0, 0, 0)];
        foreach (var (p, q) in list)
        {
            outcomes = outcomes.SelectMany(o =>
                new[]
                {
                    (o.Probability * (1 - p), o.Ranks, o.Place),
                    (o.Probability * p * (1 - q), o.Ranks + 1, o.Place),
                    (o.Probability * p * q, o.Ranks + 1, o.Place > 0 ? o.Place : o.Ranks + 1),
                }
            );
        }

        return outcomes;
    }
}

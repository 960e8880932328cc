using System.Numerics;
using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Engine.Tests.RankLists.Couples;

public sealed class MemberDrawsTests
{
    private const double Four = 4;

    private static readonly double[] Weights = [0.2, 0.5, 0.3];

    // Three programs, three rows each.
    private static readonly double[] Taken = [0.9, 0.5, 0.1, 0.3, 0.3, 0.3, 0, 1, 0.5];

    private static readonly RowChances Chances = new(Weights, Taken);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Each_program_takes_as_often_as_its_chance_says(int member)
    {
        var answers = Draws.Of(Chances, member, 0, 3);
        for (var program = 0; program < 3; program++)
        {
            var p = Chances.Mean(program);
            Share(answers, [program]).ShouldBe(p, Four * Error(p));
        }
    }

    [Fact]
    public void Programs_answer_independently_given_the_person_and_together_otherwise()
    {
        var answers = Draws.Of(Chances, 0, 0, 3);
        var both = Weights.Select((w, row) => w * Taken[row] * Taken[3 + row]).Sum();
        var bound = Weights.Select((w, row) => w * Taken[row] * Taken[6 + row]).Sum();

        Share(answers, [0, 1]).ShouldBe(both, Four * Error(both));
        Share(answers, [0, 2]).ShouldBe(bound, Four * Error(bound));
        // The product of the two chances is something else: the persons' number binds them.
        Math.Abs(bound - (Chances.Mean(0) * Chances.Mean(2))).ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public void The_two_members_are_drawn_apart()
    {
        var one = Draws.Of(Chances, 0, 0, 3);
        var other = Draws.Of(Chances, 1, 0, 3);
        var expected = Chances.Mean(0) * Chances.Mean(0);
        var both = 0;
        for (var w = 0; w < one.Words; w++)
        {
            both += BitOperations.PopCount(one.Bits[w] & other.Bits[w]);
        }

        (both / (double)MemberDraws.Count).ShouldBe(expected, Four * Error(expected));
    }

    [Fact]
    public void Threads_other_programs_and_the_number_of_scenarios_change_no_answer()
    {
        var draws = new MemberDraws(Draws.Seed, 0, [Draws.Code(5), Draws.Code(6), Draws.Code(7)]);
        var one = draws.All(Chances, 0.9, 1);
        var four = draws.All(Chances, 0.9, 4);
        one.Bits.ShouldBe(four.Bits);

        var turned = new MemberDraws(Draws.Seed, 0, [Draws.Code(7), Draws.Code(5)]).All(
            new RowChances(Weights, [.. Taken[6..], .. Taken[..3]]),
            0.9,
            1
        );
        turned.Of(0, 0, turned.Words).ToArray().ShouldBe(one.Of(2, 0, one.Words).ToArray());
        turned.Of(1, 0, turned.Words).ToArray().ShouldBe(one.Of(0, 0, one.Words).ToArray());

        var few = draws.First(Chances, 0.9);
        few.Of(1, 0, few.Words).ToArray().ShouldBe(one.Of(1, 0, few.Words).ToArray());
    }

    [Fact]
    public void What_is_taken_off_a_list_is_taken_off_the_whole_of_it()
    {
        const double kept = 0.8;
        var all = Draws.Of(Chances, 0, 0, 3);
        var left = Draws.Of(Chances, 0, 0, 3, kept);
        var any = Chances.Any();

        AnyOf(all).ShouldBe(any, Four * Error(any));
        AnyOf(left).ShouldBe(any * kept, Four * Error(any * kept));
    }

    [Fact]
    public void The_first_scenarios_cover_the_persons_as_evenly_as_all_do()
    {
        var sure = new RowChances([0.1, 0.6, 0.3], [0, 1, 0]);
        var draws = new MemberDraws(Draws.Seed, 1, [Draws.Code(0)]);
        Share(draws.First(sure, 1), [0]).ShouldBe(0.6, 0.002);
        Share(draws.All(sure, 1, 1), [0]).ShouldBe(0.6, 0.0002);
    }

    private static double Error(double p) => Math.Sqrt(p * (1 - p) / MemberDraws.Count);

    private static double Share(Answers answers, int[] programs)
    {
        var count = 0;
        for (var w = 0; w < answers.Words; w++)
        {
            var word = ulong.MaxValue;
            foreach (var program in programs)
            {
                word &= answers.Bits[(program * answers.Words) + w];
            }

            count += BitOperations.PopCount(word);
        }

        return count / (double)answers.Scenarios;
    }

    private static double AnyOf(Answers answers)
    {
        var count = 0;
        for (var w = 0; w < answers.Words; w++)
        {
            count += BitOperations.PopCount(
                answers.Bits[w]
                    | answers.Bits[answers.Words + w]
                    | answers.Bits[(2 * answers.Words) + w]
            );
        }

        return count / (double)answers.Scenarios;
    }
}

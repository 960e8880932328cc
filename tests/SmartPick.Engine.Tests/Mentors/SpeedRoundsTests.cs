using CsCheck;
using SmartPick.Engine.Mentors.Speed;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class SpeedRoundsTests
{
    [Fact]
    public void T04_Twenty_by_twenty_nobody_meets_twice_and_everybody_meets_k()
    {
        for (var k = 1; k <= 20; k++)
        {
            var plan = SpeedRounds.Plan(20, 20, k, (_, _) => true, new Seed((ulong)k));
            var talks = plan.Rounds.SelectMany(round => round).ToList();

            plan.Rounds.Count.ShouldBe(k);
            talks.ShouldBeUnique();
            talks.CountBy(talk => talk.Left).ShouldAllBe(count => count.Value == k);
            talks.CountBy(talk => talk.Right).ShouldAllBe(count => count.Value == k);
            talks.Count.ShouldBe(20 * k);
        }
    }

    [Fact]
    public void T04_Nobody_is_in_two_talks_at_once_nor_with_somebody_they_must_not_meet() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 12], Gen.Bool.Array[100], Gen.ULong)
            .Sample(
                (left, right, rounds, barred, seed) =>
                {
                    var plan = SpeedRounds.Plan(
                        left,
                        right,
                        rounds,
                        (i, j) => !barred[(i * 10) + j],
                        new Seed(seed)
                    );

                    plan.Rounds.SelectMany(round => round).ShouldBeUnique();
                    foreach (var round in plan.Rounds)
                    {
                        round.Select(talk => talk.Left).ShouldBeUnique();
                        round.Select(talk => talk.Right).ShouldBeUnique();
                        round.ShouldAllBe(talk => !barred[(talk.Left * 10) + talk.Right]);
                    }
                },
                iter: 1_000
            );

    [Fact]
    public void T04_Where_one_side_is_larger_turns_are_shared_evenly()
    {
        var talks = SpeedRounds
            .Plan(12, 20, 5, (_, _) => true, new Seed(1))
            .Rounds.SelectMany(round => round)
            .ToList();

        talks.Count.ShouldBe(60);
        talks.CountBy(talk => talk.Left).ShouldAllBe(count => count.Value == 5);
        talks.CountBy(talk => talk.Right).ShouldAllBe(count => count.Value == 3);
    }

    [Fact]
    public void T04_The_same_seed_plans_alike()
    {
        var one = SpeedRounds.Plan(8, 8, 4, (_, _) => true, new Seed(3));
        var other = SpeedRounds.Plan(8, 8, 4, (_, _) => true, new Seed(3));

        one.Rounds.SelectMany(round => round).ShouldBe(other.Rounds.SelectMany(round => round));
    }
}

using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests;

public sealed class InstanceBuilderTests
{
    [Fact]
    public void What_only_one_side_ranked_is_dropped_and_counted()
    {
        var built = new MatchInstanceBuilder()
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city")
            .AddProgram("city", 1, ["bob", "ann"])
            .AddProgram("mercy", 1, ["bob"])
            .TryBuild(out var instance, out var problems);

        built.ShouldBeTrue();
        problems.ShouldBeEmpty();
        instance!.Dropped.ShouldBe(new OneSided(1, 1, 0, 0));
        instance.ChoiceCount(0).ShouldBe(1);
        instance.RankedBy(0).ToArray().ShouldBe([1, 0]);
        instance.RankedBy(1).ToArray().ShouldBeEmpty();
    }

    [Fact]
    public void Reversions_on_a_circle_are_told_and_those_beside_it_are_not()
    {
        new MatchInstanceBuilder()
            .AddProgram("a", 1, [])
            .AddProgram("b", 1, [])
            .AddProgram("c", 1, [])
            .AddReversion("a", "b", 1)
            .AddReversion("b", "a", 1)
            .AddReversion("b", "c", 1)
            .TryBuild(out var instance, out var problems)
            .ShouldBeFalse();

        instance.ShouldBeNull();
        problems
            .Select(problem => (problem.Part, problem.Row))
            .ShouldBe([(InstancePart.Reversions, 0), (InstancePart.Reversions, 1)]);
    }

    [Fact]
    public void The_place_on_the_list_as_given_is_known_though_entries_were_dropped()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann", "none", "city", "nowhere", "mercy")
            .AddApplicant("bob", "city")
            .AddProgram("city", 1, ["bob", "ann"])
            .AddProgram("mercy", 1, ["bob", "ann"])
            .AddProgram("none", 1, [])
            .AddProgram("nowhere", 1, [])
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();

        var lists = instance!.Lists;
        lists.DroppedChoices!.Items.ShouldBe([2, 3]);
        lists.DroppedChoices.Count(1).ShouldBe(0);
        Enumerable
            .Range(0, 2)
            .Select(choice => lists.DroppedChoices.GivenPlace(0, choice))
            .ShouldBe([1, 3]);
        lists.DroppedRanks!.Items.ShouldBe([1]);
        lists.DroppedRanks.GivenPlace(1, 0).ShouldBe(1);
        lists.DroppedPairs.ShouldBeNull();
    }

    [Fact]
    public void Ids_that_are_unknown_or_given_twice_are_told_beside_everything_else()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city", "nowhere", "city")
            .AddApplicant("ann", "city")
            .AddProgram("city", 0, ["ann", "nobody"])
            .AddCouple("c", "bea", "cid", [("city", "elsewhere"), (null, null)])
            .AddReversion("city", "nowhere", 1)
            .TryBuild(out var instance, out var problems)
            .ShouldBeFalse();

        instance.ShouldBeNull();
        problems
            .Select(problem => $"{problem.Part} {problem.Row} {problem.Field}: {problem.Found}")
            .ShouldBe([
                "Applicants 0 choice 2: nowhere",
                "Applicants 0 choice 3: city again",
                "Applicants 1 id: ann again",
                "Couples 0 pair 1: elsewhere",
                "Couples 0 pair 2: -1 -1",
                "Programs 0 rank 2: nobody",
                "Programs 0 quota: 0",
                "Reversions 0 receiver: nowhere",
            ]);
    }

    [Fact]
    public void A_builder_can_build_again_after_more_was_added()
    {
        var builder = new MatchInstanceBuilder()
            .AddApplicant("ann", "mercy", "city")
            .AddProgram("city", 1, ["ann"]);
        builder.TryBuild(out _, out _).ShouldBeFalse();

        builder.AddProgram("mercy", 1, ["ann"]).TryBuild(out var first, out _).ShouldBeTrue();
        builder.TryBuild(out var second, out _).ShouldBeTrue();

        first!.Choice(0, 0).ShouldBe(1);
        second!.Choice(0, 0).ShouldBe(1);
        second.RankedBy(1).ToArray().ShouldBe([0]);
    }
}

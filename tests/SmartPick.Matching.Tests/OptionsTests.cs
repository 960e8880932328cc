using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Matching.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Options_out_of_range_are_refused_where_they_are_set()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MatchOptions { Restarts = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new MatchOptions { ExactUpTo = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new MatchOptions { TimeLimit = TimeSpan.FromTicks(-1) }
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new MatchOptions { Policy = (StabilityPolicy)7 }
        );
    }

    [Fact]
    public void Ids_lead_to_indices_and_unknown_ones_do_not()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddApplicant("bob", "city")
            .AddProgram("city", 1, ["bob", "ann"])
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();

        instance!.TryFindApplicant("bob", out var bob).ShouldBeTrue();
        instance.ApplicantIds[bob].ShouldBe("bob");
        instance.TryFindProgram("city", out var city).ShouldBeTrue();
        instance.ProgramIds[city].ShouldBe("city");
        instance.TryFindApplicant("city", out var nobody).ShouldBeFalse();
        nobody.ShouldBe(-1);
    }

    [Fact]
    public void More_positions_than_a_world_has_are_told()
    {
        var builder = new MatchInstanceBuilder();
        for (var program = 0; program < 101; program++)
        {
            builder.AddProgram($"p{program}", 1_000_000, []);
        }

        builder.TryBuild(out _, out var problems).ShouldBeFalse();
        problems.ShouldHaveSingleItem().Row.ShouldBe(100);
    }
}

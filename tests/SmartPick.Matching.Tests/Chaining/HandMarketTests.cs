using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Matching.Tests.Chaining;

/// <summary>Markets small enough to be worked out by hand.</summary>
public sealed class HandMarketTests
{
    private static MatchInstance Build(MatchInstanceBuilder builder)
    {
        builder
            .TryBuild(out var instance, out var problems)
            .ShouldBeTrue(string.Join('\n', problems));
        return instance!;
    }

    [Fact]
    public void What_nobody_checked_is_not_called_stable()
    {
        var market = Build(
            new MatchInstanceBuilder().AddApplicant("ann", "city").AddProgram("city", 1, ["ann"])
        );

        Match
            .Run(market, new() { Verify = false }, TestContext.Current.CancellationToken)
            .Status.ShouldBe(MatchStatus.NotChecked);
    }

    [Fact]
    public void The_applicant_whom_the_program_ranks_higher_displaces_the_other()
    {
        var market = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "city", "mercy")
                .AddApplicant("bob", "city", "mercy")
                .AddProgram("city", 1, ["bob", "ann"])
                .AddProgram("mercy", 1, ["bob", "ann"])
        );

        var result = Match.Run(market, null, TestContext.Current.CancellationToken);

        result.Assignment.Programs.ToArray().ShouldBe([1, 0]);
        result.Status.ShouldBe(MatchStatus.Stable);
        result.Statistics.Proposals.ShouldBe(3);
        result.Statistics.Displacements.ShouldBe(1);
    }

    [Fact]
    public void A_couple_displaces_a_single_and_goes_on_as_one()
    {
        var market = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "city", "mercy")
                .AddCouple("c", "d1", "d2", [("city", "mercy"), ("city", "lake")])
                .AddProgram("city", 1, ["d1", "ann"])
                .AddProgram("mercy", 1, ["ann", "d2", "d1"])
                .AddProgram("lake", 1, ["d2"])
        );

        var result = Match.Run(market, null, TestContext.Current.CancellationToken);

        // The couple takes city and mercy; ann, who lost city, takes mercy from d2, so d1 withdraws from city; the couple's next pair accepts both.
        result.Assignment.Programs.ToArray().ShouldBe([1, 0, 2]);
        result.Status.ShouldBe(MatchStatus.Stable);
    }

    [Fact]
    public void A_market_without_a_stable_matching_is_not_called_stable()
    {
        var market = Build(
            new MatchInstanceBuilder()
                .AddApplicant("s", "h1", "h2")
                .AddCouple("c", "d1", "d2", [("h1", "h2")])
                .AddProgram("h1", 1, ["d1", "s"])
                .AddProgram("h2", 1, ["s", "d2"])
        );

        var result = Match.Run(market, null, TestContext.Current.CancellationToken);

        result.Status.ShouldBe(MatchStatus.NoneExists);
        result.Attempts.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Positions_that_a_donor_cannot_fill_move_to_the_receiver()
    {
        var market = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "city")
                .AddApplicant("bob", "city")
                .AddApplicant("cid", "city", "mercy")
                .AddProgram("city", 1, ["ann", "bob", "cid"])
                .AddProgram("mercy", 3, ["cid"])
                .AddReversion("mercy", "city", 2)
        );

        var result = Match.Run(market, null, TestContext.Current.CancellationToken);

        // Two idle positions of mercy move; with them cid, too, comes to city, and mercy's last one may not move.
        result.Assignment.Programs.ToArray().ShouldBe([0, 0, 0]);
        result.Assignment.Moves.Moved.ShouldBe([2]);
    }
}

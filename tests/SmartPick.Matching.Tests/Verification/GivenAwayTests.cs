using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

public sealed class GivenAwayTests
{
    private static readonly QuotaMoves OneMoved = new([1], [0], null);

    // City gave a position to Mercy; Ann would rather be in City.
    private static MatchInstanceBuilder City(int quota, Parity parity, params string[] ranks) =>
        new MatchInstanceBuilder()
            .AddProgram("city", quota, ranks, parity)
            .AddProgram("mercy", 1, ["ann"])
            .AddReversion("city", "mercy", 1);

    [Fact]
    public void A_single_who_would_come()
    {
        var market = City(2, Parity.Any, "bob", "ann")
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city")
            .Ready();
        var report = market.Verify("bob city, ann mercy", OneMoved);
        report.IsFeasible.ShouldBeTrue();
        report.BlockingPairCount.ShouldBe(1);
        report.BlockingPairs[0].Kind.ShouldBe(BlockingKind.GivenAway);
        report
            .BlockingPairs[0]
            .Reason.ShouldBe(
                "ann prefers city (choice 1) to mercy (choice 2), and city would have a position for ann, had it not given one away by reversion"
            );
        market.Verify("bob city, ann city", new QuotaMoves([0], [1], null)).IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_would_come_anyway_is_not_told_of_the_reversion()
    {
        var market = City(2, Parity.Any, "ann", "bob")
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city")
            .Ready();
        var report = market.Verify("bob city, ann mercy", OneMoved);
        report.BlockingPairCount.ShouldBe(1);
        report.BlockingPairs[0].Kind.ShouldBe(BlockingKind.Single);
    }

    [Fact]
    public void Nobody_who_would_make_the_number_odd_where_it_must_be_even()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city")
            .AddApplicant("cat", "city")
            .AddProgram("city", 3, ["bob", "cat", "ann"], Parity.Even)
            .AddProgram("mercy", 1, ["ann"])
            .AddReversion("city", "mercy", 1)
            .Ready();
        market.Verify("bob city, cat city, ann mercy", OneMoved).IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Somebody_who_would_be_the_first_where_the_number_must_be_odd()
    {
        var market = City(1, Parity.Odd, "ann").AddApplicant("ann", "city", "mercy").Ready();
        market
            .Verify("ann mercy", OneMoved)
            .BlockingPairs.ShouldHaveSingleItem()
            .Kind.ShouldBe(BlockingKind.GivenAway);
    }

    [Fact]
    public void A_couple_that_would_come_together()
    {
        var market = new MatchInstanceBuilder()
            .AddCouple("duo", "dan", "eve", [("city", "city")])
            .AddProgram("city", 2, ["dan", "eve"])
            .AddProgram("mercy", 1, [])
            .AddReversion("city", "mercy", 1)
            .Ready();
        var pair = market.Verify("", OneMoved).BlockingPairs.ShouldHaveSingleItem();
        pair.Kind.ShouldBe(BlockingKind.GivenAway);
        pair.Reason.ShouldBe(
            "couple duo (dan, eve) prefers city and city (pair 1) to being unmatched: city would have positions for both, had it not given one away by reversion"
        );
    }

    [Fact]
    public void A_couple_of_whom_one_would_come()
    {
        var market = new MatchInstanceBuilder()
            .AddCouple("duo", "dan", "eve", [("lake", "city"), ("lake", null)])
            .AddProgram("city", 1, ["eve"])
            .AddProgram("mercy", 1, [])
            .AddProgram("lake", 1, ["dan"])
            .AddReversion("city", "mercy", 1)
            .Ready();
        var pair = market.Verify("dan lake", OneMoved).BlockingPairs.ShouldHaveSingleItem();
        pair.Kind.ShouldBe(BlockingKind.GivenAway);
        pair.Reason.ShouldBe(
            "couple duo (dan, eve) prefers lake and city (pair 1) to lake and no program (pair 2): dan stays at lake; city would have a position for eve, had it not given one away by reversion"
        );
    }

    [Fact]
    public void Somebody_who_would_come_for_the_first_year()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "derm")
            .AddProgram("derm", 1, ["ann"])
            .AddProgram("city", 1, ["ann"])
            .AddProgram("mercy", 1, [])
            .AddReversion("city", "mercy", 1)
            .AddSupplementalList("ann", "derm", "city")
            .Ready();
        var pair = market.Verify("ann derm", OneMoved).BlockingPairs.ShouldHaveSingleItem();
        pair.Kind.ShouldBe(BlockingKind.GivenAway);
        pair.Reason.ShouldBe(
            "ann, who holds derm, prefers city (choice 1 of its supplemental list) to no first-year program, and city would have a position for ann, had it not given one away by reversion"
        );
    }
}

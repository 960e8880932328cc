using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

public sealed class FaultTests
{
    private static MatchInstanceBuilder Plain() =>
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city")
            .AddApplicant("cat", "city", "mercy")
            .AddCouple("duo", "dan", "eve", [("city", "mercy"), ("mercy", null)])
            .AddProgram("city", 2, ["ann", "bob", "dan", "cat"])
            .AddProgram("mercy", 2, ["cat", "ann", "eve", "dan"])
            .AddProgram("prelim", 1, ["ann", "cat"]);

    private static void ShouldHaveOne(
        VerificationReport report,
        FaultKind kind,
        int applicant,
        int program,
        string reason
    )
    {
        report.IsFeasible.ShouldBeFalse();
        report.IsStable.ShouldBeFalse();
        report.Faults.ShouldBe([new Fault(kind, applicant, program, reason)]);
    }

    [Fact]
    public void A_single_where_they_did_not_rank_each_other()
    {
        var market = Plain().Ready();
        ShouldHaveOne(
            market.Verify("bob mercy"),
            FaultKind.NotRanked,
            market.Applicant("bob"),
            market.Program("mercy"),
            "bob is at mercy, but they did not both rank each other"
        );
    }

    [Fact]
    public void A_couple_on_a_pair_that_is_not_on_its_list()
    {
        var market = Plain().Ready();
        ShouldHaveOne(
            market.Verify("dan mercy, eve mercy"),
            FaultKind.PairNotRanked,
            market.Applicant("dan"),
            market.Program("mercy"),
            "couple duo (dan, eve) holds mercy and mercy, which is not on its list with both sides' rankings"
        );
    }

    [Fact]
    public void A_couple_of_whom_one_is_where_only_both_may_be()
    {
        var market = Plain().Ready();
        ShouldHaveOne(
            market.Verify("eve mercy"),
            FaultKind.PairNotRanked,
            market.Applicant("dan"),
            -1,
            "couple duo (dan, eve) holds no program and mercy, which is not on its list with both sides' rankings"
        );
    }

    [Fact]
    public void A_program_that_holds_too_many()
    {
        var market = Plain().Ready();
        ShouldHaveOne(
            market.Verify("ann city, bob city, cat city"),
            FaultKind.OverQuota,
            -1,
            market.Program("city"),
            "city holds 3, its final quota is 2"
        );
    }

    [Fact]
    public void Couples_and_supplemental_positions_count_towards_the_quota()
    {
        var market = Plain().AddSupplementalList("ann", "mercy", "city").Ready();
        ShouldHaveOne(
            market.Verify("ann mercy + city, dan city, eve mercy, bob city"),
            FaultKind.OverQuota,
            -1,
            market.Program("city"),
            "city holds 3, its final quota is 2"
        );
    }

    [Fact]
    public void A_supplemental_position_without_the_advanced_one()
    {
        var market = Plain().AddSupplementalList("ann", "city", "prelim").Ready();
        ShouldHaveOne(
            market.Verify("ann mercy + prelim"),
            FaultKind.SupplementalWithoutAdvanced,
            market.Applicant("ann"),
            market.Program("prelim"),
            "ann holds prelim through a supplemental list, but no advanced program with such a list"
        );
        ShouldHaveOne(
            market.Verify("ann - + prelim"),
            FaultKind.SupplementalWithoutAdvanced,
            market.Applicant("ann"),
            market.Program("prelim"),
            "ann holds prelim through a supplemental list, but no advanced program with such a list"
        );
    }

    [Fact]
    public void A_supplemental_position_that_is_on_another_list()
    {
        var market = Plain()
            .AddSupplementalList("ann", "city", "prelim")
            .AddSupplementalList("ann", "mercy", "city")
            .Ready();
        ShouldHaveOne(
            market.Verify("ann mercy + prelim"),
            FaultKind.NotRanked,
            market.Applicant("ann"),
            market.Program("prelim"),
            "ann holds prelim through the supplemental list of mercy, but they did not both rank each other there"
        );
    }

    [Theory]
    [InlineData(Parity.Even, "ann city", "city holds 1 and wants an even number")]
    [InlineData(Parity.Odd, "ann city, bob city", "city holds 2 and wants an odd number")]
    public void A_number_of_the_wrong_parity(Parity parity, string where, string reason)
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddApplicant("bob", "city")
            .AddProgram("city", 2, ["ann", "bob"], parity)
            .Ready();
        ShouldHaveOne(market.Verify(where), FaultKind.WrongParity, -1, 0, reason);
    }

    [Theory]
    [InlineData(Parity.Even, "")]
    [InlineData(Parity.Odd, "")]
    [InlineData(Parity.Even, "ann city, bob city")]
    [InlineData(Parity.Odd, "ann city")]
    public void A_number_of_the_right_parity(Parity parity, string where)
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddApplicant("bob", "city")
            .AddProgram("city", 2, ["ann", "bob"], parity)
            .Ready();
        market.Verify(where).IsFeasible.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "city gave up 1 positions to make its number even or odd and takes any number")]
    [InlineData(
        -1,
        "city gave up -1 positions to make its number even or odd and cannot give up fewer than none"
    )]
    public void Parity_takes_only_where_it_is_asked_for(int taken, string reason)
    {
        var market = new MatchInstanceBuilder()
            .AddProgram("city", 2, [])
            .AddProgram("mercy", 2, [], Parity.Even)
            .Ready();
        ShouldHaveOne(
            market.Verify("", new QuotaMoves([], [], [taken, 0])),
            FaultKind.WrongQuotaMove,
            -1,
            0,
            reason
        );
        market.Verify("", new QuotaMoves([], [], [0, 2])).IsStable.ShouldBeTrue();
    }

    [Theory]
    [InlineData(3, 0, "city may give 2 positions to mercy; 3 moved and 0 were pulled back")]
    [InlineData(1, 2, "city may give 2 positions to mercy; 1 moved and 2 were pulled back")]
    [InlineData(-1, 0, "city may give 2 positions to mercy; -1 moved and 0 were pulled back")]
    [InlineData(3, -1, "city may give 2 positions to mercy; 3 moved and -1 were pulled back")]
    [InlineData(0, 0, "city has 5 idle positions and kept them, though 2 more may go to mercy")]
    [InlineData(0, 1, "city has 5 idle positions and kept them, though 1 more may go to mercy")]
    public void Positions_move_as_reversions_allow(int moved, int pulledBack, string reason)
    {
        var market = new MatchInstanceBuilder()
            .AddProgram("city", 5, [])
            .AddProgram("mercy", 3, [])
            .AddReversion("city", "mercy", 2)
            .Ready();
        ShouldHaveOne(
            market.Verify("", new QuotaMoves([moved], [pulledBack], null)),
            FaultKind.WrongQuotaMove,
            -1,
            0,
            reason
        );
        market.Verify("", new QuotaMoves([2], [0], null)).IsStable.ShouldBeTrue();
        market.Verify("", new QuotaMoves([1], [1], null)).IsStable.ShouldBeTrue();
    }

    [Fact]
    public void A_program_cannot_give_more_than_it_has()
    {
        var market = new MatchInstanceBuilder()
            .AddProgram("city", 1, [])
            .AddProgram("mercy", 3, [])
            .AddReversion("city", "mercy", 2)
            .Ready();
        var report = market.Verify("", new QuotaMoves([2], [0], null));
        report
            .Faults.Select(fault => fault.Reason)
            .ShouldBe([
                "city holds 0, its final quota is -1",
                "city has a final quota of -1, below none",
            ]);
    }

    [Fact]
    public void One_fault_is_told_even_when_none_were_asked_for()
    {
        var market = Plain().Ready();
        var assignment = market.Assign("ann city, bob city, cat city, dan mercy, eve mercy");
        StabilityVerifier.Verify(market, assignment, limit: 0).Faults.Count.ShouldBe(1);
        StabilityVerifier.Verify(market, assignment).Faults.Count.ShouldBe(2);
    }
}

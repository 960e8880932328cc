using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

public sealed class BlockingPairTests
{
    private const StabilityPolicy Free = StabilityPolicy.VacatedPositionIsFree;

    private static MatchInstance Three() =>
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city", "mercy")
            .AddApplicant("bob", "city", "mercy")
            .AddApplicant("cat", "mercy", "city")
            .AddProgram("city", 1, ["cat", "ann", "bob"])
            .AddProgram("mercy", 2, ["ann", "bob", "cat"])
            .Ready();

    private static void ShouldHaveOne(VerificationReport report, BlockingKind kind, string reason)
    {
        report.Faults.ShouldBeEmpty();
        report.IsStable.ShouldBeFalse();
        report.BlockingPairCount.ShouldBe(1);
        report.BlockingPairs.Select(pair => (pair.Kind, pair.Reason)).ShouldBe([(kind, reason)]);
    }

    [Fact]
    public void A_stable_assignment_has_none() =>
        Three().Verify("ann city, bob mercy, cat mercy").IsStable.ShouldBeTrue();

    [Fact]
    public void A_single_and_a_program_that_holds_a_worse_one()
    {
        var market = Three();
        var report = market.Verify("bob city, ann mercy, cat mercy");
        ShouldHaveOne(
            report,
            BlockingKind.Single,
            "ann prefers city (choice 1) to mercy (choice 2), and city ranks ann 2nd, above bob (3rd), whom it holds"
        );
        (report.BlockingPairs[0].Applicant, report.BlockingPairs[0].Program).ShouldBe((0, 0));
        (report.BlockingPairs[0].Partner, report.BlockingPairs[0].PartnerProgram).ShouldBe(
            (-1, -1)
        );
    }

    [Fact]
    public void A_single_and_a_program_with_a_position_free() =>
        ShouldHaveOne(
            Three().Verify("ann city, cat mercy"),
            BlockingKind.Single,
            "bob prefers mercy (choice 2) to being unmatched, and mercy has a position free"
        );

    [Fact]
    public void All_are_counted_and_as_many_listed_as_asked_for()
    {
        var market = Three();
        var report = StabilityVerifier.Verify(market, market.Assign(""), limit: 2);
        report.BlockingPairCount.ShouldBe(6);
        report.BlockingPairs.Count.ShouldBe(2);
        report.IsFeasible.ShouldBeTrue();
    }

    [Fact]
    public void Equals_do_not_block()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicantWithTies(
                "ann",
                [
                    ["city"],
                    ["mercy", "lake"],
                ]
            )
            .AddApplicantWithTies(
                "bob",
                [
                    ["city"],
                ]
            )
            .AddProgramWithTies(
                "city",
                1,
                [
                    ["ann", "bob"],
                ]
            )
            .AddProgramWithTies(
                "mercy",
                1,
                [
                    ["ann"],
                ]
            )
            .AddProgramWithTies(
                "lake",
                1,
                [
                    ["ann"],
                ]
            )
            .Ready();
        market.Verify("bob city, ann mercy").IsStable.ShouldBeTrue();
        market.Verify("bob city, ann lake").IsStable.ShouldBeTrue();
        market.Verify("ann city").IsStable.ShouldBeTrue();
        market.Verify("bob city").BlockingPairCount.ShouldBe(2);
    }

    private static MatchInstance Duo(
        string[] city,
        string[] mercy,
        int quota = 1,
        params (string?, string?)[] pairs
    ) =>
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddApplicant("bob", "city", "mercy")
            .AddCouple("duo", "dan", "eve", pairs)
            .AddProgram("city", quota, city)
            .AddProgram("mercy", quota, mercy)
            .Ready();

    [Fact]
    public void A_couple_blocks_when_both_are_wanted()
    {
        var market = Duo(["dan", "ann"], ["eve", "bob"], 1, ("city", "mercy"));
        var report = market.Verify("ann city");
        ShouldHaveOneOf(
            report,
            "couple duo (dan, eve) prefers city and mercy (pair 1) to being unmatched: city ranks dan 1st, above ann (2nd), whom it holds; mercy has a position free"
        );
        var pair = report.BlockingPairs.Single(item => item.Kind == BlockingKind.Couple);
        (pair.Applicant, pair.Program, pair.Partner, pair.PartnerProgram).ShouldBe((2, 0, 3, 1));
    }

    private static void ShouldHaveOneOf(VerificationReport report, string reason) =>
        report
            .BlockingPairs.Select(pair => pair.Reason)
            .ShouldContain(
                item => string.Equals(item, reason, StringComparison.Ordinal),
                string.Join("; ", report.BlockingPairs)
            );

    [Fact]
    public void A_couple_does_not_block_when_one_is_refused() =>
        Duo(["dan", "ann"], ["bob", "eve"], 1, ("city", "mercy"))
            .Verify("ann city, bob mercy")
            .IsStable.ShouldBeTrue();

    [Fact]
    public void A_member_may_go_unmatched() =>
        ShouldHaveOne(
            Duo(["dan", "ann"], ["eve", "bob"], 1, ("city", null), (null, "mercy"))
                .Verify("ann city, eve mercy"),
            BlockingKind.Couple,
            "couple duo (dan, eve) prefers city and no program (pair 1) to no program and mercy (pair 2): city ranks dan 1st, above ann (2nd), whom it holds; eve would go unmatched"
        );

    [Fact]
    public void A_member_who_stays_keeps_the_position() =>
        ShouldHaveOne(
            Duo(["dan", "ann"], ["eve", "bob"], 1, ("city", "mercy"), ("city", null))
                .Verify("dan city, bob mercy"),
            BlockingKind.Couple,
            "couple duo (dan, eve) prefers city and mercy (pair 1) to city and no program (pair 2): dan stays at city; mercy ranks eve 1st, above bob (2nd), whom it holds"
        );

    [Fact]
    public void Two_at_one_program_must_both_beat_its_two_worst()
    {
        ShouldHaveOne(
            Duo(["dan", "eve", "ann", "bob"], [], 2, ("city", "city")).Verify("ann city, bob city"),
            BlockingKind.Couple,
            "couple duo (dan, eve) prefers city and city (pair 1) to being unmatched: city ranks dan 1st and eve 2nd, both above bob (4th) and ann (3rd), whom it holds"
        );
        Duo(["dan", "ann", "eve", "bob"], [], 2, ("city", "city"))
            .Verify("ann city, bob city")
            .IsStable.ShouldBeTrue();
        Duo(["dan", "eve", "ann"], [], 1, ("city", "city"))
            .Verify("ann city")
            .IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Two_at_one_program_of_which_one_position_is_free()
    {
        ShouldHaveOneOf(
            Duo(["dan", "eve", "ann"], [], 2, ("city", "city")).Verify("ann city"),
            "couple duo (dan, eve) prefers city and city (pair 1) to being unmatched: city ranks dan 1st and eve 2nd, both above ann (3rd), whom it holds"
        );
        ShouldHaveOneOf(
            Duo(["dan", "eve"], [], 2, ("city", "city")).Verify(""),
            "couple duo (dan, eve) prefers city and city (pair 1) to being unmatched: city has two positions free"
        );
        Duo(["dan", "ann", "eve"], [], 2, ("city", "city"))
            .Verify("ann city")
            .IsStable.ShouldBeTrue();
    }

    [Fact]
    public void A_member_follows_to_where_the_other_is_already()
    {
        ShouldHaveOne(
            Duo(["dan", "eve", "ann"], ["eve"], 2, ("city", "city"), ("city", "mercy"))
                .Verify("dan city, ann city, eve mercy"),
            BlockingKind.Couple,
            "couple duo (dan, eve) prefers city and city (pair 1) to city and mercy (pair 2): city ranks dan 1st and eve 2nd, both above ann (3rd), whom it holds"
        );

        // Eve would push Dan out.
        Duo(["eve", "ann", "dan"], ["eve"], 2, ("city", "city"), ("city", "mercy"))
            .Verify("dan city, ann city, eve mercy")
            .IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Whether_a_vacated_position_is_free_is_the_policys_to_say()
    {
        // Dan and Eve would rather change places; each program prefers whom it has.
        var market = new MatchInstanceBuilder()
            .AddCouple("duo", "dan", "eve", [("city", "mercy"), ("mercy", "city")])
            .AddProgram("city", 1, ["eve", "dan"])
            .AddProgram("mercy", 1, ["dan", "eve"])
            .Ready();
        market.Verify("dan mercy, eve city").IsStable.ShouldBeTrue();
        ShouldHaveOne(
            market.Verify("dan mercy, eve city", policy: Free),
            BlockingKind.Couple,
            "couple duo (dan, eve) prefers city and mercy (pair 1) to mercy and city (pair 2): eve would leave city to dan; dan would leave mercy to eve"
        );
    }

    [Fact]
    public void A_position_vacated_for_nothing_is_free_under_one_policy()
    {
        var market = new MatchInstanceBuilder()
            .AddCouple("duo", "dan", "eve", [("city", null), (null, "city")])
            .AddProgram("city", 1, ["eve", "dan"])
            .Ready();
        market.Verify("eve city").IsStable.ShouldBeTrue();
        market.Verify("eve city", policy: Free).BlockingPairCount.ShouldBe(1);
    }

    [Fact]
    public void A_better_first_year_program_blocks()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "derm")
            .AddApplicant("bob", "prelim")
            .AddProgram("derm", 1, ["ann"])
            .AddProgram("prelim", 1, ["ann", "bob"])
            .AddProgram("transition", 1, ["ann"])
            .AddSupplementalList("ann", "derm", "prelim", "transition")
            .Ready();
        market.Verify("ann derm + prelim").IsStable.ShouldBeTrue();
        ShouldHaveOne(
            market.Verify("ann derm + transition, bob prelim"),
            BlockingKind.Supplemental,
            "ann, who holds derm, prefers prelim (choice 1 of its supplemental list) to transition, and prelim ranks ann 1st, above bob (2nd), whom it holds"
        );
        ShouldHaveOneOf(
            market.Verify("ann derm, bob prelim"),
            "ann, who holds derm, prefers transition (choice 2 of its supplemental list) to no first-year program, and transition has a position free"
        );
    }

    [Fact]
    public void Whoever_prefers_a_program_alone_to_having_it_beside_an_advanced_one_moves_there()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("ann", "prelim", "derm")
            .AddProgram("derm", 1, ["ann"])
            .AddProgram("prelim", 1, ["ann"])
            .AddSupplementalList("ann", "derm", "prelim")
            .Ready();
        market.Verify("ann prelim").IsStable.ShouldBeTrue();
        ShouldHaveOne(
            market.Verify("ann derm + prelim"),
            BlockingKind.Single,
            "ann prefers prelim (choice 1) to derm (choice 2), and prelim holds ann already, through the supplemental list that would be given up"
        );
    }

    [Fact]
    public void A_partners_first_year_position_is_taken_unless_it_is_left_and_the_policy_frees_it()
    {
        var builder = () =>
            new MatchInstanceBuilder()
                .AddCouple("duo", "dan", "eve", [("prelim", "mercy"), (null, "derm")])
                .AddProgram("derm", 1, ["eve"])
                .AddProgram("mercy", 1, ["eve"])
                .AddProgram("prelim", 1, ["eve", "dan"])
                .AddSupplementalList("eve", "derm", "prelim");
        var leaving = builder().Ready();
        leaving.Verify("eve derm + prelim").IsStable.ShouldBeTrue();
        leaving.Verify("eve derm + prelim", policy: Free).BlockingPairCount.ShouldBe(1);

        // Here Eve keeps the advanced program and the first year with it.
        var keeping = new MatchInstanceBuilder()
            .AddCouple("duo", "dan", "eve", [("prelim", "derm"), (null, "derm")])
            .AddProgram("derm", 1, ["eve"])
            .AddProgram("prelim", 1, ["eve", "dan"])
            .AddSupplementalList("eve", "derm", "prelim")
            .Ready();
        keeping.Verify("eve derm + prelim").IsStable.ShouldBeTrue();
        keeping.Verify("eve derm + prelim", policy: Free).IsStable.ShouldBeTrue();
    }

    [Fact]
    public void The_example_without_a_stable_matching_has_none()
    {
        var market = new MatchInstanceBuilder()
            .AddApplicant("s", "h1", "h2")
            .AddCouple("c", "d1", "d2", [("h1", "h2")])
            .AddProgram("h1", 1, ["d1", "s"])
            .AddProgram("h2", 1, ["s", "d2"])
            .Ready();
        foreach (var where in (string[])["", "s h1", "s h2", "d1 h1, d2 h2"])
        {
            market.Verify(where).IsStable.ShouldBeFalse(where);
        }

        Match
            .Run(market, cancellationToken: TestContext.Current.CancellationToken)
            .Status.ShouldBe(MatchStatus.NoneExists);
    }
}

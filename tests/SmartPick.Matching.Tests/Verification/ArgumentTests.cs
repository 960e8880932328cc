using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

public sealed class ArgumentTests
{
    private static readonly MatchInstance Market = new MatchInstanceBuilder()
        .AddApplicant("ann", "city")
        .AddApplicant("bob", "city")
        .AddProgram("city", 2, ["ann", "bob"])
        .AddProgram("mercy", 1, [])
        .AddReversion("city", "mercy", 1)
        .Ready();

    private static string Refused(int[] programs, int[]? supplementals, QuotaMoves moves) =>
        Should
            .Throw<ArgumentException>(() =>
                StabilityVerifier.Verify(Market, new Assignment(programs, supplementals, moves))
            )
            .Message;

    [Fact]
    public void Of_other_lengths()
    {
        Refused([0], null, QuotaMoves.None)
            .ShouldStartWith("The assignment has 1 programs, the instance 2.");
        Refused([0, 0], [-1], QuotaMoves.None)
            .ShouldStartWith("The assignment has 1 supplemental programs, the instance 2.");
        Refused([0, 0], null, new QuotaMoves([1, 1], [], null))
            .ShouldStartWith("The assignment has 2 moved positions, the instance 1.");
        Refused([0, 0], null, new QuotaMoves([], [1, 1], null))
            .ShouldStartWith("The assignment has 2 positions pulled back, the instance 1.");
        Refused([0, 0], null, new QuotaMoves([], [], [0]))
            .ShouldStartWith("The assignment has 1 positions taken by parity, the instance 2.");
    }

    [Fact]
    public void Of_programs_that_do_not_exist()
    {
        Refused([0, 2], null, QuotaMoves.None)
            .ShouldStartWith(
                "The program of applicant bob is 2; programs are 0 to 1, and -1 is none."
            );
        Refused([-2, 0], null, QuotaMoves.None)
            .ShouldStartWith("The program of applicant ann is -2;");
        Refused([0, 0], [-1, 7], QuotaMoves.None)
            .ShouldStartWith("The supplemental program of applicant bob is 7;");
    }

    [Fact]
    public void Of_limits_and_policies()
    {
        var assignment = new Assignment([0, 0], null, QuotaMoves.None);
        Should.Throw<ArgumentOutOfRangeException>(() =>
            StabilityVerifier.Verify(Market, assignment, limit: -1)
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            StabilityVerifier.Verify(Market, assignment, (StabilityPolicy)9)
        );
        Should.Throw<ArgumentNullException>(() => StabilityVerifier.Verify(Market, null!));
        Should.Throw<ArgumentNullException>(() => StabilityVerifier.Verify(null!, assignment));
    }
}

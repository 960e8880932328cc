using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>
/// Decides whether an assignment is feasible and stable, from the lists alone. Shares no code with the engine, and takes time
/// proportional to the number of rankings.
/// </summary>
/// <remarks>
/// <para>
/// Feasible: everybody is where both sides ranked it, nobody holds a supplemental position without its advanced one, no program
/// is over its final quota or has the wrong parity, and positions moved as the reversions allow.
/// </para>
/// <para>
/// Stable: no blocking pair. A single blocks with a program that the single prefers and that has a position free or holds
/// somebody it ranks lower. A couple blocks with a pair that it prefers when every member whose program changes would be among
/// the best the program may hold, as <see cref="StabilityPolicy"/> says. A supplemental list blocks, while it is in force, as a
/// single's does. Where lists have ties, both sides must strictly prefer. A program that gave positions away must
/// not have anybody who would come if it had one more, unless parity would take that one away again.
/// </para>
/// <para>
/// An assignment that is not feasible has its blocking pairs counted all the same: somebody who is where nobody ranked them
/// prefers every choice, and a program over its quota would take whoever it ranks above the worst it holds.
/// </para>
/// </remarks>
public static class StabilityVerifier
{
    /// <summary>Checks an assignment.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="assignment">The assignment, by whomever it was made.</param>
    /// <param name="policy">What counts as blocking when a couple moves.</param>
    /// <param name="limit">The most faults and the most blocking pairs that are listed, 0 or more; all blocking pairs are counted, and one fault is always listed when there is any.</param>
    /// <exception cref="ArgumentException">The assignment is of another number of applicants, programs or reversions, or names programs that do not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative or the policy unknown.</exception>
    public static VerificationReport Verify(
        MatchInstance instance,
        Assignment assignment,
        StabilityPolicy policy = StabilityPolicy.VacatedPositionStaysTaken,
        int limit = 100
    )
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (
            policy
            is not (
                StabilityPolicy.VacatedPositionStaysTaken
                or StabilityPolicy.VacatedPositionIsFree
            )
        )
        {
            throw new ArgumentOutOfRangeException(nameof(policy), policy, "Unknown policy.");
        }

        var quotas = QuotaLedger.Of(instance.Lists, assignment);
        AssignmentShape.Check(instance.Lists, assignment);

        var faults = new FaultList(limit);
        var standing = Standing.Read(instance.Lists, assignment, quotas, faults);
        new QuotaCheck(standing, faults).Run();

        var blocking = new BlockingList(limit);
        SingleScan.Run(standing, blocking);
        if (instance.Lists.Couples.Length > 0)
        {
            new CoupleScan(standing, policy, blocking).Run();
        }

        SupplementalScan.Run(standing, blocking);
        return new VerificationReport(faults.Listed, blocking.Listed, blocking.Count);
    }
}

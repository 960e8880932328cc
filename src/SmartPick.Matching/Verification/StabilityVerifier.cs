using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Decides whether an assignment is feasible and stable, from the lists alone. Shares no code with the engine.</summary>
public static class StabilityVerifier
{
    /// <summary>Checks an assignment.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="assignment">The assignment, by whomever it was made.</param>
    /// <param name="policy">What counts as blocking when a couple moves.</param>
    /// <param name="limit">The most faults and the most blocking pairs that are listed; all are counted.</param>
    /// <exception cref="ArgumentException">The assignment is of another number of applicants or names programs that do not exist.</exception>
    public static VerificationReport Verify(
        MatchInstance instance,
        Assignment assignment,
        StabilityPolicy policy = StabilityPolicy.VacatedPositionStaysTaken,
        int limit = 100
    ) => throw new NotSupportedException();
}

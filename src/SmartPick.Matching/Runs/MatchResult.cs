using SmartPick.Matching.Assignments;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Runs;

/// <summary>What a Match returns.</summary>
/// <param name="Assignment">Who is where; unstable unless the status says stable.</param>
/// <param name="Status">What can be said of the assignment.</param>
/// <param name="Policy">What counted as blocking.</param>
/// <param name="Verification">What the independent verifier found; null when it was not asked.</param>
/// <param name="Statistics">Counts.</param>
/// <param name="Attempts">What was tried, in order.</param>
public sealed record MatchResult(
    Assignment Assignment,
    MatchStatus Status,
    StabilityPolicy Policy,
    VerificationReport? Verification,
    MatchStatistics Statistics,
    IReadOnlyList<MatchAttempt> Attempts
);

using SmartPick.Matching.Assignments;
using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Rungs;

/// <summary>What was tried, what came of it, and the best assignment so far.</summary>
internal sealed class AttemptLog(MatchInstance instance, MatchOptions options, Allowance allowance)
{
    private readonly List<MatchAttempt> _attempts = [];
    private Candidate? _best;
    private MatchRung _rung;
    private long _proposals;
    private long _displacements;
    private int _passes;
    private long _ofThisAttempt;

    /// <summary>True when an assignment was found stable.</summary>
    public bool HasStable => _best is { IsStable: true };

    /// <summary>The best assignment so far.</summary>
    public Assignment Best => _best!.Assignment;

    /// <summary>An attempt begins.</summary>
    public void Begin(MatchRung rung)
    {
        _rung = rung;
        _ofThisAttempt = 0;
        allowance.Begin(rung, _attempts.Count + 1, _proposals, _best?.Report?.BlockingPairCount);
    }

    /// <summary>Counts work of the attempt.</summary>
    public void Add(long proposals, long displacements, int passes = 0)
    {
        _ofThisAttempt += proposals;
        _proposals += proposals;
        _displacements += displacements;
        _passes += passes;
    }

    /// <summary>A chain has come to an end.</summary>
    public void End(Holdings holdings, bool settled, bool cutShort) =>
        End(
            holdings.ToAssignment(),
            settled,
            cutShort ? AttemptOutcome.OutOfTime
                : settled ? AttemptOutcome.Unstable
                : AttemptOutcome.WentInCircles
        );

    /// <summary>An attempt has led to an assignment, which is verified now.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="settled">What the attempt itself thinks of it.</param>
    /// <param name="otherwise">How the attempt ended unless the assignment is stable.</param>
    public void End(Assignment assignment, bool settled, AttemptOutcome otherwise)
    {
        var report = options.Verify
            ? StabilityVerifier.Verify(instance, assignment, options.Policy)
            : null;
        var candidate = new Candidate(assignment, report, report?.IsStable ?? settled);
        _attempts.Add(
            new MatchAttempt(
                _rung,
                candidate.IsStable ? AttemptOutcome.Stable : otherwise,
                report?.BlockingPairCount,
                _ofThisAttempt
            )
        );
        if (_best is null || candidate.IsBetterThan(_best))
        {
            _best = candidate;
        }
    }

    /// <summary>An attempt has ended without an assignment.</summary>
    public void EndWithout(AttemptOutcome outcome) =>
        _attempts.Add(new MatchAttempt(_rung, outcome, null, _ofThisAttempt));

    public MatchResult Result(bool provedNone) =>
        new(
            _best!.Assignment,
            _best.IsStable
                ? _best.Report is null
                    ? MatchStatus.NotChecked
                    : MatchStatus.Stable
                : provedNone
                    ? MatchStatus.NoneExists
                    : MatchStatus.NoneFound,
            options.Policy,
            _best.Report,
            Statistics.Of(instance, _best.Assignment, _proposals, _displacements, _passes),
            _attempts
        );

    private sealed record Candidate(
        Assignment Assignment,
        VerificationReport? Report,
        bool IsStable
    )
    {
        public bool IsBetterThan(Candidate other) =>
            (IsStable, IsFeasible, -Blocking).CompareTo(
                (other.IsStable, other.IsFeasible, -other.Blocking)
            ) > 0;

        private bool IsFeasible => Report?.IsFeasible ?? true;

        private int Blocking => Report?.BlockingPairCount ?? 0;
    }
}

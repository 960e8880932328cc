using SmartPick.Matching.Assignments;
using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Quotas;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Results;
using SmartPick.Matching.Singles;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Rungs;

/// <summary>
/// Tries one thing after another until the verifier finds an assignment stable: chaining in the order given, with the offender
/// first, in seeded orders; rounds; the complete search; and keeps the assignment with the fewest blocking pairs.
/// </summary>
internal sealed class Ladder
{
    private readonly MatchInstance _instance;
    private readonly Layout _lists;
    private readonly MatchOptions _options;
    private readonly Allowance _allowance;
    private readonly List<MatchAttempt> _attempts = [];
    private readonly Holdings _singles;
    private long _proposals;
    private long _displacements;
    private int _passes;
    private Candidate? _best;

    private Ladder(MatchInstance instance, MatchOptions options, CancellationToken cancellation)
    {
        _instance = instance;
        _lists = instance.Lists;
        _options = options;
        _allowance = new Allowance(options, cancellation);
        _singles = new Holdings(_lists);
    }

    /// <summary>Climbs the ladder.</summary>
    public static MatchResult Run(
        MatchInstance instance,
        MatchOptions options,
        CancellationToken cancellation
    ) => new Ladder(instance, options, cancellation).Run();

    private bool IsDone => _best is { IsStable: true } || _allowance.IsOver;

    private MatchResult Run()
    {
        _allowance.Tell(0);
        _displacements = _options.Trace is { } trace
            ? TaughtDeferredAcceptance.Run(_lists, _singles, trace)
            : DeferredAcceptance.Run(_lists, _singles);
        var ofSingles = ProposalsOf(_singles);
        if (
            _lists.Couples.Length == 0
            && _lists.Supplementals.Length == 0
            && !_instance.HasMovingQuotas
        )
        {
            Judge(MatchRung.Chaining, _singles, settled: true, cutShort: false, ofSingles);
        }
        else
        {
            Restarts(ofSingles);
        }

        return Result();
    }

    private void Restarts(long ofSingles)
    {
        var holdings = new Holdings(_lists);
        var chain = new Chain(_lists, holdings, _options.Policy, _allowance, _options.Trace);
        var order = new EntryOrder(_lists);
        var silent = _options.Trace is null ? chain : null;
        for (var restart = 0; restart <= _options.Restarts; restart++)
        {
            var rung = MatchRung.Chaining;
            if (restart > 0)
            {
                silent ??= new Chain(_lists, holdings, _options.Policy, _allowance, null);
                rung = order.Change(chain, restart, _options.Seed);
                chain = silent;
                chain.Restart();
            }

            holdings.CopyFrom(_singles);
            Begin(rung);
            var passes = new QuotaPasses(_lists, holdings, chain);
            order.Enter(chain);
            passes.Run();
            _displacements += chain.Displacements;
            _passes += passes.Passes;
            Judge(
                rung,
                holdings,
                chain.IsSettled,
                chain.WasCutShort,
                chain.Proposals + (restart == 0 ? ofSingles : 0)
            );
            if (IsDone)
            {
                return;
            }
        }
    }

    private void Begin(MatchRung rung)
    {
        _allowance.Rung = rung;
        _allowance.Attempt = _attempts.Count + 1;
        _allowance.ProposalsBefore = _proposals;
        _allowance.Fewest = _best?.Report?.BlockingPairCount;
        _allowance.Tell(0);
    }

    private void Judge(
        MatchRung rung,
        Holdings holdings,
        bool settled,
        bool cutShort,
        long proposals
    )
    {
        _proposals += proposals;
        var assignment = holdings.ToAssignment();
        var report = _options.Verify
            ? StabilityVerifier.Verify(_instance, assignment, _options.Policy)
            : null;
        var stable = report?.IsStable ?? settled;
        var outcome =
            stable ? AttemptOutcome.Stable
            : cutShort ? AttemptOutcome.OutOfTime
            : settled ? AttemptOutcome.Unstable
            : AttemptOutcome.WentInCircles;
        _attempts.Add(new MatchAttempt(rung, outcome, report?.BlockingPairCount, proposals));
        var candidate = new Candidate(assignment, report, stable);
        if (_best is null || candidate.IsBetterThan(_best))
        {
            _best = candidate;
        }
    }

    private MatchResult Result() =>
        new(
            _best!.Assignment,
            _best.IsStable ? MatchStatus.Stable : MatchStatus.NoneFound,
            _options.Policy,
            _best.Report,
            Statistics.Of(_instance, _best.Assignment, _proposals, _displacements, _passes),
            _attempts
        );

    private long ProposalsOf(Holdings singles)
    {
        long proposals = 0;
        for (var applicant = 0; applicant < singles.Singles.Length; applicant++)
        {
            var single = singles.Singles[applicant];
            proposals += Math.Min(single.Held + 1, single.End) - _lists.ApplicantStart[applicant];
        }

        return proposals;
    }

    private sealed record Candidate(
        Assignment Assignment,
        VerificationReport? Report,
        bool IsStable
    )
    {
        public bool IsBetterThan(Candidate other) =>
            (IsStable, Faultless, -Blocking).CompareTo(
                (other.IsStable, other.Faultless, -other.Blocking)
            ) > 0;

        private bool Faultless => Report?.IsFeasible ?? true;

        private int Blocking => Report?.BlockingPairCount ?? int.MaxValue;
    }
}

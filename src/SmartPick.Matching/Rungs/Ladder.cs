using SmartPick.Matching.Assignments;
using SmartPick.Matching.Chaining;
using SmartPick.Matching.Exact;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Quotas;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Singles;

namespace SmartPick.Matching.Rungs;

/// <summary>
/// Tries one thing after another until the verifier finds an assignment stable: chaining in the order given, with the offender
/// first, in seeded orders; rounds; the complete search. Keeps the assignment with the fewest blocking pairs.
/// </summary>
internal sealed class Ladder
{
    private const ulong ChainKey = 1;
    private const ulong RoundsKey = 2;

    /// <summary>How often, after the first attempt, those who went in circles enter again before the attempt is given up.</summary>
    private const int Retries = 5;

    /// <summary>Applicants up to which everybody may enter anew in a restart.</summary>
    private const int SmallMarket = 1000;

    private readonly MatchInstance _instance;
    private readonly Layout _lists;
    private readonly MatchOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Allowance _allowance;
    private readonly AttemptLog _log;
    private readonly EntryOrder _order;

    /// <summary>What singles hold before anybody else enters; every restart begins here.</summary>
    private readonly Holdings _singles;
    private bool _provedNone;

    private Ladder(MatchInstance instance, MatchOptions options, CancellationToken cancellation)
    {
        _instance = instance;
        _lists = instance.Lists;
        _options = options;
        _cancellation = cancellation;
        _allowance = new Allowance(options, cancellation);
        _log = new AttemptLog(instance, options, _allowance);
        _order = new EntryOrder(_lists);
        _singles = new Holdings(_lists);
    }

    /// <summary>Climbs the ladder.</summary>
    public static MatchResult Run(
        MatchInstance instance,
        MatchOptions options,
        CancellationToken cancellation
    ) => new Ladder(instance, options, cancellation).Run();

    private bool IsDone => _log.HasStable || _allowance.IsOver;

    private MatchResult Run()
    {
        _log.Begin(MatchRung.Chaining);
        var displacements = _options.Trace is { } trace
            ? TaughtDeferredAcceptance.Run(_lists, _singles, trace)
            : DeferredAcceptance.Run(_lists, _singles);
        _log.Add(ProposalsOfSingles(), displacements);
        if (_order.Agents.Length == 0 && !_instance.HasMovingQuotas)
        {
            _log.End(_singles, settled: true, cutShort: false);
        }
        else
        {
            Climb();
        }

        return _log.Result(_provedNone);
    }

    private void Climb()
    {
        var holdings = new Holdings(_lists);
        var chain = new Chain(_lists, holdings, _options.Policy, _allowance, _options.Trace);
        holdings.CopyFrom(_singles);
        Attempt(chain, holdings, again: null);
        for (var restart = 1; restart <= _options.Restarts && !IsDone; restart++)
        {
            RestartChain(chain, holdings, restart);
        }

        for (var restart = 0; restart <= _options.Restarts && _options.Rounds && !IsDone; restart++)
        {
            RestartRounds(chain, holdings, restart);
        }

        if (!IsDone)
        {
            SearchCompletely();
        }
    }

    /// <summary>The offender first; then the latecomers in drawn orders, and in a small market, where it costs little, now and then everybody.</summary>
    private void RestartChain(Chain chain, Holdings holdings, int restart)
    {
        var lottery = new Lottery(KeyedHash.Of(_options.Seed, ChainKey, (ulong)restart));
        if (restart == 1)
        {
            _order.PutOffenderFirst(chain);
            Restart(chain, holdings, MatchRung.OffenderFirst, lottery, draws: false);
            return;
        }

        var isSmall = _lists.ApplicantIds.Length <= SmallMarket;
        _order.Shuffle(lottery, withSingles: isSmall && restart % 3 == 0);
        Restart(chain, holdings, MatchRung.ShuffledOrder, lottery, draws: true);
    }

    private void RestartRounds(Chain chain, Holdings holdings, int restart)
    {
        var lottery = new Lottery(KeyedHash.Of(_options.Seed, RoundsKey, (ulong)restart));
        if (restart == 0)
        {
            _order.Reset();
        }
        else
        {
            _order.Shuffle(lottery, withSingles: false);
        }

        Restart(chain, holdings, MatchRung.Rounds, lottery, draws: restart > 0);
    }

    private void Restart(
        Chain chain,
        Holdings holdings,
        MatchRung rung,
        Lottery lottery,
        bool draws
    )
    {
        _log.Begin(rung);
        holdings.CopyFrom(_order.HasSingles ? new Holdings(_lists) : _singles);
        chain.Restart(draws ? lottery : null);
        Attempt(chain, holdings, lottery, rung == MatchRung.Rounds);
    }

    private void Attempt(Chain chain, Holdings holdings, Lottery? again, bool rounds = false)
    {
        chain.BeginSupplementals();
        if (rounds)
        {
            chain.RunRounds(_order.Agents);
        }
        else
        {
            foreach (var agent in _order.Agents)
            {
                chain.Enter(agent);
            }
        }

        var passes = new QuotaPasses(_lists, holdings, chain);
        for (var retries = Retries; ; retries--)
        {
            if (chain.IsSettled || retries == 0 || again is null)
            {
                passes.Run();
            }

            if (chain.IsSettled || chain.WasCutShort || retries == 0 || again is null)
            {
                break;
            }

            chain.EnterAgain(again);
        }

        _log.Add(chain.Proposals, chain.Displacements, passes.Passes);
        _log.End(holdings, chain.IsSettled, chain.WasCutShort);
    }

    private void SearchCompletely()
    {
        var agents = _lists.ApplicantIds.Length - _lists.Couples.Length;
        if (agents > _options.ExactUpTo)
        {
            return;
        }

        _log.Begin(MatchRung.Exact);
        var moves = _log.Best.Moves;
        var limits = ExactLimits.Default with { IsOver = () => _allowance.IsOver };
        var search = ExactSearch.Run(Settled(moves), _options.Policy, limits, _cancellation);
        if (search.Assignment is { } found)
        {
            _log.End(found.With(moves), settled: true, AttemptOutcome.Unstable);
        }
        else if (search.Outcome == ExactOutcome.Undecided)
        {
            _log.EndWithout(AttemptOutcome.OutOfTime);
        }
        else
        {
            // That there is nothing with these quotas says nothing of others that might have come about.
            _provedNone = !_instance.HasMovingQuotas;
            _log.EndWithout(_provedNone ? AttemptOutcome.NoneExists : AttemptOutcome.NothingFound);
        }
    }

    /// <summary>The market with the quotas that an attempt ended with, as if they had been given.</summary>
    private MatchInstance Settled(QuotaMoves moves) =>
        _instance.HasMovingQuotas
            ? new MatchInstance(
                _lists with
                {
                    Quotas = moves.FinalQuotas(_instance),
                    Parities = null,
                    Reversions = [],
                    ReversionOrder = [],
                }
            )
            : _instance;

    /// <summary>A single who holds the third choice, or reached the end of three choices, has proposed three times.</summary>
    private long ProposalsOfSingles()
    {
        long proposals = 0;
        for (var applicant = 0; applicant < _singles.Singles.Length; applicant++)
        {
            var single = _singles.Singles[applicant];
            proposals += Math.Min(single.Held + 1, single.End) - _lists.ApplicantStart[applicant];
        }

        return proposals;
    }
}

using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Exact;

/// <summary>
/// A complete search for a stable assignment: it finds one, or proves that there is none. Depth first over
/// what each single and couple may hold, best choices first, with everything ruled out that stability forbids: a
/// choice is out when a better one can no longer be refused, or when a program is full without it.
/// </summary>
internal sealed class ExactSearch
{
    private readonly ExactModel _model;
    private readonly Domains _domains;
    private readonly Propagation _propagation;
    private readonly ExactLimits _limits;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Where decisions were made and which holding was tried first there; the other way is not to hold it.</summary>
    private readonly Stack<(int Mark, int Holding)> _open = new();
    private long _nodes;

    /// <summary>The agent whose decision failed last and that has found nothing since; -1 for none.</summary>
    private int _lastFailed = -1;

    private ExactSearch(
        ExactModel model,
        StabilityPolicy policy,
        ExactLimits limits,
        CancellationToken cancellationToken
    )
    {
        _model = model;
        _domains = new Domains(model);
        _propagation = new Propagation(model, _domains, policy);
        _limits = limits;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Searches. Deterministic. The time grows exponentially at worst (the problem is NP-complete with couples), but so much is ruled out that thirty agents take milliseconds, and national markets with a few couples in a hundred some tens of nodes and seconds.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="policy">What counts as blocking when a couple moves.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static ExactResult Run(
        MatchInstance instance,
        StabilityPolicy policy,
        ExactLimits limits,
        CancellationToken cancellationToken = default
    )
    {
        if (instance.HasMovingQuotas)
        {
            return new ExactResult(ExactOutcome.NotCovered, null, 0);
        }

        var search = new ExactSearch(
            ExactModel.Of(instance.Lists),
            policy,
            limits,
            cancellationToken
        );
        var outcome = search.Search();
        return new ExactResult(
            outcome,
            outcome == ExactOutcome.Found ? search.Assignment() : null,
            search._nodes
        );
    }

    private ExactOutcome Search()
    {
        while (MayGoOn())
        {
            var round = _propagation.Next();
            if (round == Round.Changed)
            {
                continue;
            }

            _nodes++;
            if (round == Round.Settled)
            {
                if (!Decide())
                {
                    return ExactOutcome.Found;
                }
            }
            else if (!GoBack())
            {
                return ExactOutcome.NoneExists;
            }
        }

        return ExactOutcome.Undecided;
    }

    private bool MayGoOn()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _nodes < _limits.Nodes && _limits.IsOver?.Invoke() != true;
    }

    /// <summary>
    /// Gives the tightest agent the best that is left to it. One that has just failed comes first: where it fails whatever others
    /// far away hold, their decisions are taken back one after another, not tried in every combination.
    /// </summary>
    /// <returns>False when every agent is decided.</returns>
    private bool Decide()
    {
        if (_lastFailed >= 0 && _domains.AliveCount(_lastFailed) == 1)
        {
            // It holds something that nothing contradicts.
            _lastFailed = -1;
        }

        var agent = _lastFailed >= 0 ? _lastFailed : _domains.Tightest();
        if (agent < 0)
        {
            return false;
        }

        var best = _domains.Best(agent);
        _open.Push((_domains.Mark, best));
        _domains.Fix(agent, best);
        return true;
    }

    /// <summary>Takes the last decision back: the agent does not hold what it was given.</summary>
    /// <returns>False when there is none.</returns>
    private bool GoBack()
    {
        if (!_open.TryPop(out var decision))
        {
            return false;
        }

        if (_lastFailed < 0)
        {
            _lastFailed = _model.Holdings[decision.Holding].Agent;
        }

        _domains.UndoTo(decision.Mark);
        _domains.Remove(decision.Holding);
        return true;
    }

    private Assignment Assignment()
    {
        var programs = new int[_model.ApplicantCount];
        Array.Fill(programs, -1);
        var supplementals = _model.HasSupplementals ? new int[_model.ApplicantCount] : null;
        if (supplementals is not null)
        {
            Array.Fill(supplementals, -1);
        }

        for (var agent = 0; agent < _model.AgentCount; agent++)
        {
            var holding = _model.Holdings[_domains.Best(agent)];
            var (first, second) = _model.Members[agent];
            Write(first, holding.First);
            if (second >= 0)
            {
                Write(second, holding.Second);
            }
        }

        return new Assignment(programs, supplementals, QuotaMoves.None);

        void Write(int applicant, Seats seats)
        {
            programs[applicant] = _model.ProgramOf(seats.Primary);
            if (supplementals is not null)
            {
                supplementals[applicant] = _model.ProgramOf(seats.Supplemental);
            }
        }
    }
}

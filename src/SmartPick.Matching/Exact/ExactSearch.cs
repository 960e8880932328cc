using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Results;

namespace SmartPick.Matching.Exact;

/// <summary>
/// A complete search for a stable assignment of a small market: it finds one, or proves that there is none. Depth first over
/// what each single and couple may hold, best choices first, with everything ruled out that stability forbids: a
/// choice is out when a better one can no longer be refused, or when a program is full without it.
/// </summary>
internal sealed class ExactSearch
{
    private const int AskEvery = 16;

    private readonly ExactModel _model;
    private readonly Domains _domains;
    private readonly Propagation _propagation;
    private readonly ExactLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private long _nodes;

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

    /// <summary>Searches. Deterministic; the time grows exponentially with the number of couples at worst, so it is meant for about thirty agents.</summary>
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
        // Where a decision was made and which holding was tried first there; the other way is not to hold it.
        var open = new Stack<(int Mark, int Holding)>();
        while (MayGoOn())
        {
            if (_propagation.Run())
            {
                var agent = _domains.Tightest();
                if (agent < 0)
                {
                    return ExactOutcome.Found;
                }

                var best = _domains.Best(agent);
                open.Push((_domains.Mark, best));
                _domains.Fix(agent, best);
            }
            else if (open.TryPop(out var decision))
            {
                _domains.UndoTo(decision.Mark);
                _domains.Remove(decision.Holding);
            }
            else
            {
                return ExactOutcome.NoneExists;
            }
        }

        return ExactOutcome.Undecided;
    }

    private bool MayGoOn()
    {
        if (_nodes % AskEvery == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_limits.IsOver?.Invoke() == true)
            {
                return false;
            }
        }

        return ++_nodes <= _limits.Nodes;
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

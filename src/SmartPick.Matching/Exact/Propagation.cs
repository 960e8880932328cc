using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Exact;

/// <summary>How a round of propagation ended.</summary>
internal enum Round
{
    /// <summary>Something was ruled out: another round may rule out more.</summary>
    Changed,

    /// <summary>Nothing more can be ruled out.</summary>
    Settled,

    /// <summary>An agent has nothing left that it could hold.</summary>
    Contradiction,
}

/// <summary>
/// Rules out holdings until nothing changes. When every agent has one holding left, the same tests are exact: capacities are
/// kept and nobody blocks, so what is left is a stable assignment.
/// </summary>
internal sealed class Propagation
{
    private readonly ExactModel _model;
    private readonly Domains _domains;
    private readonly Occupation _occupation;
    private readonly Demands _demands;
    private readonly BetterChoices _better;
    private readonly IndexSet _programs;
    private readonly IndexSet _demanded;
    private readonly IndexSet _touched;
    private readonly IndexSet _agents;

    public Propagation(ExactModel model, Domains domains, StabilityPolicy policy)
    {
        _model = model;
        _domains = domains;
        _occupation = new Occupation(model, domains);
        _demands = new Demands(model, domains, _occupation);
        _better = new BetterChoices(model, _occupation, policy);
        _programs = new IndexSet(model.Quotas.Length);
        _demanded = new IndexSet(model.Quotas.Length);
        _touched = new IndexSet(model.Quotas.Length);
        _agents = new IndexSet(model.AgentCount);
    }

    /// <summary>Goes once through everything that changed. May be called again after holdings were ruled out or restored.</summary>
    public Round Next()
    {
        Recount();
        if (!FillClosed() || !RuleOut())
        {
            return Round.Contradiction;
        }

        return _domains.Changed.Count > 0 ? Round.Changed : Round.Settled;
    }

    /// <summary>Brings all counts up to date and notes whose holdings are to be looked at again. Nothing is ruled out here, so that no test ever meets counts of another state.</summary>
    private void Recount()
    {
        while (_domains.Changed.Count > 0)
        {
            var agent = _domains.Changed.TakeLast();
            _agents.Add(agent);
            _occupation.ReadSlots(agent, _programs, _touched);
        }

        for (var index = 0; index < _programs.Count; index++)
        {
            _occupation.Count(_programs[index]);
            AddAgentsOf(_programs[index]);
            _demanded.Add(_programs[index]);
        }

        _programs.Clear();
        for (var index = 0; index < _agents.Count; index++)
        {
            _demands.Note(_agents[index], _demanded);
        }

        for (var index = 0; index < _demanded.Count; index++)
        {
            _occupation.CountDemands(_demanded[index]);
            AddAgentsOf(_demanded[index]);
            _touched.Add(_demanded[index]);
        }

        _demanded.Clear();
    }

    private void AddAgentsOf(int program)
    {
        var (start, end) = _model.Row(program);
        for (var slot = start; slot < end; slot++)
        {
            _agents.Add(_model.AgentOfSlot[slot]);
        }
    }

    /// <summary>Where a program must be full of better ones and only just enough are left, all of them are there.</summary>
    /// <returns>False when there are not enough.</returns>
    private bool FillClosed()
    {
        while (_touched.Count > 0)
        {
            var program = _touched.TakeLast();
            if (!FillClosed(program))
            {
                // To be looked at again in whatever state comes next.
                _touched.Add(program);
                return false;
            }
        }

        return true;
    }

    private bool FillClosed(int program)
    {
        var closed = _occupation.ClosedAfter(program);
        if (closed == int.MaxValue)
        {
            return true;
        }

        var lacking = _model.Quotas[program] - _occupation.PossibleUpTo(closed);
        for (var slot = _model.Row(program).Start; lacking == 0 && slot <= closed; slot++)
        {
            if (_occupation.IsPossible(slot) && !_occupation.IsCertain(slot) && !Settle(slot))
            {
                return false;
            }
        }

        return lacking <= 0;
    }

    /// <summary>Leaves a slot's agent only what holds the slot.</summary>
    private bool Settle(int slot)
    {
        var agent = _model.AgentOfSlot[slot];
        var (start, end) = _model.HoldingsOf(agent);
        for (var holding = start; holding < end; holding++)
        {
            if (_domains.IsAlive(holding) && !_model.Holdings[holding].Has(slot))
            {
                _domains.Remove(holding);
            }
        }

        return _domains.AliveCount(agent) > 0;
    }

    private bool RuleOut()
    {
        while (_agents.Count > 0)
        {
            var agent = _agents.TakeLast();
            var (start, end) = _model.HoldingsOf(agent);
            _better.Read(agent);
            for (var holding = start; holding < end; holding++)
            {
                if (_domains.IsAlive(holding) && !IsTenable(_model.Holdings[holding]))
                {
                    _domains.Remove(holding);
                }
            }

            if (_domains.AliveCount(agent) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTenable(in Holding holding) =>
        Fits(holding)
        && SupplementalsRefuse(holding.First, holding.Second)
        && SupplementalsRefuse(holding.Second, holding.First)
        && _better.MayRefuse(holding);

    /// <summary>True when those who are certain to be there, or would rather be, leave room.</summary>
    private bool Fits(in Holding holding) =>
        Fits(holding, holding.First.Primary)
        && Fits(holding, holding.First.Supplemental)
        && Fits(holding, holding.Second.Primary)
        && Fits(holding, holding.Second.Supplemental);

    private bool Fits(in Holding holding, int slot)
    {
        if (slot < 0)
        {
            return true;
        }

        var program = _model.ProgramOfSlot[slot];
        var own =
            (_model.IsAt(holding.First, program) ? 1 : 0)
            + (_model.IsAt(holding.Second, program) ? 1 : 0);
        return slot <= _occupation.ClosedAfter(program)
            && _occupation.FewestBeside(slot) + own <= _model.Quotas[program];
    }

    /// <summary>True when every better choice of the supplemental list in force can still refuse the applicant.</summary>
    private bool SupplementalsRefuse(in Seats seats, in Seats partner)
    {
        for (var index = seats.Better; index < seats.BetterEnd; index++)
        {
            var slot = _model.SupplementalSlot(index);
            var ahead = _occupation.MostAhead(slot) + (_model.IsAhead(partner, slot) ? 1 : 0);
            if (ahead < _model.Quotas[_model.ProgramOfSlot[slot]])
            {
                return false;
            }
        }

        return true;
    }
}

using SmartPick.Matching.Assignments;
using SmartPick.Matching.Results;

namespace SmartPick.Matching.Exact;

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
    private readonly bool _vacatedIsFree;
    private readonly int[] _firstAhead;
    private readonly int[] _secondAhead;

    public Propagation(ExactModel model, Domains domains, StabilityPolicy policy)
    {
        _model = model;
        _domains = domains;
        _occupation = new Occupation(model, domains);
        _demands = new Demands(model, domains, _occupation);
        _vacatedIsFree = policy == StabilityPolicy.VacatedPositionIsFree;
        _firstAhead = new int[model.Choices.Length];
        _secondAhead = new int[model.Choices.Length];
    }

    /// <summary>Rules out what it can.</summary>
    /// <returns>False when an agent has nothing left.</returns>
    public bool Run()
    {
        int before;
        do
        {
            before = _domains.Mark;
            _occupation.Count();
            _demands.Note();
            if (!FillClosed())
            {
                return false;
            }

            for (var agent = 0; agent < _model.AgentCount; agent++)
            {
                RuleOut(agent);
                if (_domains.AliveCount(agent) == 0)
                {
                    return false;
                }
            }
        } while (_domains.Mark > before);
        return true;
    }

    /// <summary>Where a program must be full of better ones and only just enough are left, all of them are there.</summary>
    /// <returns>False when there are not enough.</returns>
    private bool FillClosed()
    {
        for (var program = 0; program < _model.Quotas.Length; program++)
        {
            var closed = _occupation.ClosedAfter(program);
            if (closed == int.MaxValue)
            {
                continue;
            }

            var lacking = _model.Quotas[program] - _occupation.PossibleUpTo(program, closed);
            if (lacking > 0)
            {
                return false;
            }

            for (var slot = _model.Row(program).Start; lacking == 0 && slot <= closed; slot++)
            {
                if (_occupation.IsPossible(slot) && !_occupation.IsCertain(slot) && !Settle(slot))
                {
                    return false;
                }
            }
        }

        return true;
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

    private void RuleOut(int agent)
    {
        var choices = _model.ChoicesOf(agent);
        for (var index = choices.Start; index < choices.End; index++)
        {
            var (first, second, _) = _model.Choices[index];
            _firstAhead[index] = first < 0 ? 0 : _occupation.MostAhead(first);
            _secondAhead[index] = second < 0 ? 0 : _occupation.MostAhead(second);
        }

        var (start, end) = _model.HoldingsOf(agent);
        for (var holding = start; holding < end; holding++)
        {
            if (_domains.IsAlive(holding) && !IsTenable(choices, _model.Holdings[holding]))
            {
                _domains.Remove(holding);
            }
        }
    }

    private bool IsTenable((int Start, int End) choices, in Holding holding) =>
        Fits(holding)
        && SupplementalsRefuse(holding.First, holding.Second)
        && SupplementalsRefuse(holding.Second, holding.First)
        && BetterChoicesRefuse(choices, holding);

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
        var own = At(holding.First, program) + At(holding.Second, program);
        return slot <= _occupation.ClosedAfter(program)
            && _occupation.FewestBeside(slot) + own <= _model.Quotas[program];
    }

    private int At(in Seats seats, int program) =>
        (_model.ProgramOf(seats.Primary) == program ? 1 : 0)
        + (_model.ProgramOf(seats.Supplemental) == program ? 1 : 0);

    /// <summary>True when every better choice of the supplemental list in force can still refuse the applicant.</summary>
    private bool SupplementalsRefuse(in Seats seats, in Seats partner)
    {
        for (var index = seats.Better; index < seats.BetterEnd; index++)
        {
            var slot = _model.SupplementalSlot(index);
            var ahead = _occupation.MostAhead(slot) + PartnerAhead(partner, slot);
            if (ahead < _model.Quotas[_model.ProgramOfSlot[slot]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when every better choice can still refuse the agent.</summary>
    private bool BetterChoicesRefuse((int Start, int End) choices, in Holding holding)
    {
        var level =
            holding.Choice < choices.End ? _model.Choices[holding.Choice].Level : int.MaxValue;
        for (
            var index = choices.Start;
            index < choices.End && _model.Choices[index].Level < level;
            index++
        )
        {
            if (!MayRefuse(index, holding))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayRefuse(int index, in Holding holding)
    {
        var choice = _model.Choices[index];
        var (one, other) = (_model.ProgramOf(choice.First), _model.ProgramOf(choice.Second));
        if (one == other)
        {
            var ahead = choice.First > choice.Second ? _firstAhead[index] : _secondAhead[index];
            return ahead > _model.Quotas[one] - 2;
        }

        return MayRefuse(choice.First, _firstAhead[index], holding.First, holding.Second, other)
            || MayRefuse(choice.Second, _secondAhead[index], holding.Second, holding.First, one);
    }

    /// <summary>True when a program can still refuse a member.</summary>
    /// <param name="slot">The member's slot at the program; -1 when the member would go unmatched.</param>
    /// <param name="ahead">The most others who may be ahead of the member there.</param>
    /// <param name="seats">What the member holds.</param>
    /// <param name="partner">What the partner holds.</param>
    /// <param name="partnerTarget">The program the partner would move to.</param>
    private bool MayRefuse(int slot, int ahead, in Seats seats, in Seats partner, int partnerTarget)
    {
        if (slot < 0)
        {
            return false;
        }

        var program = _model.ProgramOfSlot[slot];
        if (At(seats, program) > 0)
        {
            return false;
        }

        var quota = _model.Quotas[program];
        return ahead >= quota
            || (
                ahead + 1 == quota
                && PartnerAhead(partner, slot) == 1
                && !(_vacatedIsFree && Leaves(partner, program, partnerTarget))
            );
    }

    /// <summary>True when an applicant at a program would not be there after a move of the primary position to a target.</summary>
    private bool Leaves(in Seats seats, int program, int target) =>
        target != program
        && (
            _model.ProgramOf(seats.Primary) == program || _model.ProgramOf(seats.Primary) != target
        );

    private int PartnerAhead(in Seats partner, int slot) =>
        IsAhead(partner.Primary, slot) || IsAhead(partner.Supplemental, slot) ? 1 : 0;

    /// <summary>True when a slot is of the same program and at least as good.</summary>
    private bool IsAhead(int slot, int of) =>
        slot >= 0
        && slot <= _model.LastEqual[of]
        && _model.ProgramOfSlot[slot] == _model.ProgramOfSlot[of];
}

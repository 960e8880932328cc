using SmartPick.Matching.Assignments;
using SmartPick.Matching.Results;

namespace SmartPick.Matching.Exact;

/// <summary>
/// Rules out holdings until nothing changes. When every agent has one holding left, the same tests are exact: capacities are
/// kept and nobody blocks, so what is left is a stable assignment.
/// </summary>
internal sealed class Propagation(ExactModel model, Domains domains, StabilityPolicy policy)
{
    private readonly bool _vacatedIsFree = policy == StabilityPolicy.VacatedPositionIsFree;
    private readonly int[] _possibleBefore = new int[model.SlotCount + 1];
    private readonly int[] _certain = new int[model.Quotas.Length];
    private readonly int[] _lastEqual = LastEquals(model);

    /// <summary>Rules out what it can.</summary>
    /// <returns>False when an agent has nothing left.</returns>
    public bool Run()
    {
        bool changed;
        do
        {
            changed = false;
            Count();
            for (var agent = 0; agent < model.AgentCount; agent++)
            {
                if (RuleOut(agent))
                {
                    if (domains.AliveCount(agent) == 0)
                    {
                        return false;
                    }

                    changed = true;
                    Count();
                }
            }
        } while (changed);
        return true;
    }

    private static int[] LastEquals(ExactModel model)
    {
        var last = new int[model.SlotCount];
        for (var slot = model.SlotCount - 1; slot >= 0; slot--)
        {
            var continues =
                slot + 1 < model.SlotCount
                && model.ProgramOfSlot[slot + 1] == model.ProgramOfSlot[slot]
                && model.PlaceOf(slot + 1) == model.PlaceOf(slot);
            last[slot] = continues ? last[slot + 1] : slot;
        }

        return last;
    }

    private void Count()
    {
        Array.Clear(_certain);
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            var possible = domains.IsPossible(slot);
            _possibleBefore[slot + 1] = _possibleBefore[slot] + (possible ? 1 : 0);
            if (possible && domains.IsCertain(slot))
            {
                _certain[model.ProgramOfSlot[slot]]++;
            }
        }
    }

    private bool RuleOut(int agent)
    {
        var (start, end) = model.HoldingsOf(agent);
        var changed = false;
        for (var holding = start; holding < end; holding++)
        {
            if (domains.IsAlive(holding) && !IsTenable(agent, model.Holdings[holding]))
            {
                domains.Remove(holding);
                changed = true;
            }
        }

        return changed;
    }

    private bool IsTenable(int agent, in Holding holding) =>
        Fits(agent, holding)
        && SupplementalsRefuse(agent, holding.First, holding.Second)
        && SupplementalsRefuse(agent, holding.Second, holding.First)
        && BetterChoicesRefuse(agent, holding);

    /// <summary>True when those who are certain to be there leave room.</summary>
    private bool Fits(int agent, in Holding holding) =>
        Fits(agent, holding, holding.First.Primary)
        && Fits(agent, holding, holding.First.Supplemental)
        && Fits(agent, holding, holding.Second.Primary)
        && Fits(agent, holding, holding.Second.Supplemental);

    private bool Fits(int agent, in Holding holding, int slot)
    {
        if (slot < 0)
        {
            return true;
        }

        var program = model.ProgramOfSlot[slot];
        var others = _certain[program] - CertainOf(agent, program);
        return others + OwnAt(holding, program) <= model.Quotas[program];
    }

    private int CertainOf(int agent, int program)
    {
        var (start, end) = model.Row(program);
        var count = 0;
        for (var slot = start; slot < end; slot++)
        {
            if (
                model.AgentOfSlot[slot] == agent
                && domains.IsPossible(slot)
                && domains.IsCertain(slot)
            )
            {
                count++;
            }
        }

        return count;
    }

    private int OwnAt(in Holding holding, int program) =>
        At(holding.First, program) + At(holding.Second, program);

    private int At(in Seats seats, int program) =>
        (model.ProgramOf(seats.Primary) == program ? 1 : 0)
        + (model.ProgramOf(seats.Supplemental) == program ? 1 : 0);

    /// <summary>True when every better choice of the supplemental list in force can still refuse the applicant.</summary>
    private bool SupplementalsRefuse(int agent, in Seats seats, in Seats partner)
    {
        for (var index = seats.Better; index < seats.BetterEnd; index++)
        {
            var slot = model.SupplementalSlot(index);
            var ahead = OthersAhead(agent, slot) + PartnerAhead(partner, slot);
            if (ahead < model.Quotas[model.ProgramOfSlot[slot]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when every better choice can still refuse the agent.</summary>
    private bool BetterChoicesRefuse(int agent, in Holding holding)
    {
        var (start, end) = model.ChoicesOf(agent);
        var level = holding.Choice < end ? model.Choices[holding.Choice].Level : int.MaxValue;
        for (var index = start; index < end && model.Choices[index].Level < level; index++)
        {
            var choice = model.Choices[index];
            var (one, other) = (model.ProgramOf(choice.First), model.ProgramOf(choice.Second));
            var refuses =
                one == other
                    ? RefusesBoth(agent, choice)
                    : Refuses(agent, choice.First, holding.First, holding.Second, other)
                        || Refuses(agent, choice.Second, holding.Second, holding.First, one);
            if (!refuses)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a program can still refuse a member.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="slot">The member's slot at the program; -1 when the member would go unmatched.</param>
    /// <param name="seats">What the member holds.</param>
    /// <param name="partner">What the partner holds.</param>
    /// <param name="partnerTarget">The program the partner would move to.</param>
    private bool Refuses(int agent, int slot, in Seats seats, in Seats partner, int partnerTarget)
    {
        if (slot < 0)
        {
            return false;
        }

        var program = model.ProgramOfSlot[slot];
        if (At(seats, program) > 0)
        {
            return false;
        }

        var ahead = OthersAhead(agent, slot);
        if (!(_vacatedIsFree && Leaves(partner, program, partnerTarget)))
        {
            ahead += PartnerAhead(partner, slot);
        }

        return ahead >= model.Quotas[program];
    }

    private bool RefusesBoth(int agent, in Choice choice) =>
        OthersAhead(agent, Math.Max(choice.First, choice.Second))
        > model.Quotas[model.ProgramOfSlot[choice.First]] - 2;

    /// <summary>True when an applicant at a program would not be there after a move of the primary position to a target.</summary>
    private bool Leaves(in Seats seats, int program, int target) =>
        target != program
        && (model.ProgramOf(seats.Primary) == program || model.ProgramOf(seats.Primary) != target);

    private int PartnerAhead(in Seats partner, int slot) =>
        IsAhead(partner.Primary, slot) || IsAhead(partner.Supplemental, slot) ? 1 : 0;

    /// <summary>True when a slot is of the same program and at least as good.</summary>
    private bool IsAhead(int slot, int of) =>
        slot >= 0 && slot <= _lastEqual[of] && model.ProgramOfSlot[slot] == model.ProgramOfSlot[of];

    /// <summary>How many of other agents may hold a slot of the same program that is at least as good.</summary>
    private int OthersAhead(int agent, int slot)
    {
        var start = model.Row(model.ProgramOfSlot[slot]).Start;
        var last = _lastEqual[slot];
        var count = _possibleBefore[last + 1] - _possibleBefore[start];
        for (var own = start; own <= last; own++)
        {
            if (model.AgentOfSlot[own] == agent && domains.IsPossible(own))
            {
                count--;
            }
        }

        return count;
    }
}

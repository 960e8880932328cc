using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Exact;

/// <summary>Whether an agent's better choices can still refuse it: whoever holds something must be refused everywhere better.</summary>
internal sealed class BetterChoices(ExactModel model, Occupation occupation, StabilityPolicy policy)
{
    private readonly bool _vacatedIsFree = policy == StabilityPolicy.VacatedPositionIsFree;

    /// <summary>Choices of the agent at hand that refuse it or not, depending on what it holds.</summary>
    private readonly List<int> _open = [];
    private int _lastLevel;

    /// <summary>Turns to an agent.</summary>
    public void Read(int agent)
    {
        _open.Clear();
        _lastLevel = int.MaxValue;
        var (start, end) = model.ChoicesOf(agent);
        for (var index = start; index < end; index++)
        {
            var choice = model.Choices[index];
            if (IsRefusedHoweverItStands(choice))
            {
                continue;
            }

            if (!MayBeRefused(choice))
            {
                // Nothing that is worse can be held.
                _lastLevel = choice.Level;
                return;
            }

            _open.Add(index);
        }
    }

    /// <summary>True when every choice better than what is held can still refuse the agent.</summary>
    public bool MayRefuse(in Holding holding)
    {
        var end = model.ChoicesOf(holding.Agent).End;
        var level = holding.Choice < end ? model.Choices[holding.Choice].Level : int.MaxValue;
        if (level > _lastLevel)
        {
            return false;
        }

        foreach (var index in _open)
        {
            if (model.Choices[index].Level >= level)
            {
                return true;
            }

            if (!MayRefuse(model.Choices[index], holding))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a choice can refuse the agent whatever it holds.</summary>
    private bool IsRefusedHoweverItStands(in Choice choice)
    {
        if (model.ProgramOf(choice.First) == model.ProgramOf(choice.Second))
        {
            return MayRefuseBoth(choice);
        }

        return IsFullWithoutUs(choice.First) || IsFullWithoutUs(choice.Second);
    }

    private bool IsFullWithoutUs(int slot) =>
        slot >= 0
        && !occupation.IsPossible(slot)
        && occupation.MostAhead(slot) >= model.Quotas[model.ProgramOfSlot[slot]];

    /// <summary>True when there may be something that the agent can hold with which the choice refuses it.</summary>
    private bool MayBeRefused(in Choice choice) =>
        model.ProgramOf(choice.First) != model.ProgramOf(choice.Second)
        && (MayBeFull(choice.First) || MayBeFull(choice.Second));

    private bool MayBeFull(int slot) =>
        slot >= 0
        && occupation.MostAhead(slot) + occupation.PartnerMayBeAhead(slot)
            >= model.Quotas[model.ProgramOfSlot[slot]];

    private bool MayRefuse(in Choice choice, in Holding holding) =>
        MayRefuse(choice.First, holding.First, holding.Second, model.ProgramOf(choice.Second))
        || MayRefuse(choice.Second, holding.Second, holding.First, model.ProgramOf(choice.First));

    /// <summary>Two at one program need the positions of its two worst.</summary>
    private bool MayRefuseBoth(in Choice choice) =>
        occupation.MostAhead(Math.Max(choice.First, choice.Second))
        > model.Quotas[model.ProgramOfSlot[choice.First]] - 2;

    /// <summary>True when a program can still refuse a member.</summary>
    /// <param name="slot">The member's slot at the program; -1 when the member would go unmatched.</param>
    /// <param name="seats">What the member holds.</param>
    /// <param name="partner">What the partner holds.</param>
    /// <param name="partnerTarget">The program the partner would move to.</param>
    private bool MayRefuse(int slot, in Seats seats, in Seats partner, int partnerTarget)
    {
        if (slot < 0)
        {
            return false;
        }

        var program = model.ProgramOfSlot[slot];
        if (model.IsAt(seats, program))
        {
            return false;
        }

        var quota = model.Quotas[program];
        var ahead = occupation.MostAhead(slot);
        return ahead >= quota
            || (
                ahead + 1 == quota
                && model.IsAhead(partner, slot)
                && !(_vacatedIsFree && Leaves(partner, program, partnerTarget))
            );
    }

    /// <summary>True when an applicant at a program would not be there after a move of the primary position to a target.</summary>
    private bool Leaves(in Seats seats, int program, int target) =>
        target != program
        && (model.ProgramOf(seats.Primary) == program || model.ProgramOf(seats.Primary) != target);
}

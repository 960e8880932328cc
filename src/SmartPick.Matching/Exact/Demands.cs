namespace SmartPick.Matching.Exact;

/// <summary>
/// What follows from the best that an agent may still hold. Whoever can get nothing better than a slot comes there unless the
/// program is full of better ones; and a choice that is better than everything left to its agent must refuse it.
/// </summary>
internal sealed class Demands(ExactModel model, Domains domains, Occupation occupation)
{
    private readonly HashSet<int> _coming = [];
    private readonly HashSet<int> _refused = [];

    /// <summary>Notes an agent's demands, and the programs where they changed.</summary>
    public void Note(int agent, IndexSet programs)
    {
        _coming.Clear();
        _refused.Clear();
        var best = model.Holdings[domains.Best(agent)].Choice;
        if (model.Members[agent].Second < 0)
        {
            DemandSingle(agent, best);
        }
        else
        {
            DemandCouple(agent, best);
        }

        if (model.HasSupplementals && IsCertain(agent, best))
        {
            DemandSupplementals(agent);
        }

        occupation.NoteDemands(agent, _coming, _refused, programs);
    }

    /// <summary>True when nothing but one choice is left, whatever the supplemental positions.</summary>
    private bool IsCertain(int agent, int choice)
    {
        var (start, end) = model.HoldingsOf(agent);
        for (var holding = start; holding < end; holding++)
        {
            if (domains.IsAlive(holding) && model.Holdings[holding].Choice != choice)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A supplemental list that is certain to be in force demands as a primary list does.</summary>
    private void DemandSupplementals(int agent)
    {
        var (start, end) = model.HoldingsOf(agent);
        var (first, second) = (Seats.None, Seats.None);
        var (bestFirst, bestSecond) = (int.MaxValue, int.MaxValue);
        for (var holding = start; holding < end; holding++)
        {
            if (!domains.IsAlive(holding))
            {
                continue;
            }

            var held = model.Holdings[holding];
            if (held.First.BetterEnd < bestFirst)
            {
                (first, bestFirst) = (held.First, held.First.BetterEnd);
            }

            if (held.Second.BetterEnd < bestSecond)
            {
                (second, bestSecond) = (held.Second, held.Second.BetterEnd);
            }
        }

        DemandSupplementals(first);
        DemandSupplementals(second);
    }

    private void DemandSupplementals(in Seats best)
    {
        for (var index = best.Better; index < best.BetterEnd; index++)
        {
            _refused.Add(model.SupplementalSlot(index));
        }

        if (best.Supplemental >= 0)
        {
            _coming.Add(best.Supplemental);
        }
    }

    private void DemandSingle(int agent, int best)
    {
        var (start, end) = model.ChoicesOf(agent);
        for (var index = start; index < best; index++)
        {
            if (best == end || model.Choices[index].Level < model.Choices[best].Level)
            {
                _refused.Add(model.Choices[index].First);
            }
        }

        if (best < end && IsAloneOnLevel(agent, best))
        {
            _coming.Add(model.Choices[best].First);
        }
    }

    /// <summary>True when no other choice that is left is equal to the best.</summary>
    private bool IsAloneOnLevel(int agent, int best)
    {
        var none = model.ChoicesOf(agent).End;
        var end = model.HoldingsOf(agent).End;
        for (var holding = domains.Best(agent); holding < end; holding++)
        {
            var choice = model.Holdings[holding].Choice;
            if (choice == none || model.Choices[choice].Level > model.Choices[best].Level)
            {
                return true;
            }

            if (choice != best && domains.IsAlive(holding))
            {
                return false;
            }
        }

        return true;
    }

    private void DemandCouple(int agent, int best)
    {
        var (start, end) = model.ChoicesOf(agent);
        for (var index = start; index < best; index++)
        {
            AddUnlessOtherRefuses(model.Choices[index], _refused);
        }

        if (best < end)
        {
            AddUnlessOtherRefuses(model.Choices[best], _coming);
        }
    }

    /// <summary>Whoever's partner cannot be refused depends on one program alone.</summary>
    private void AddUnlessOtherRefuses(in Choice choice, HashSet<int> slots)
    {
        if (model.ProgramOf(choice.First) == model.ProgramOf(choice.Second))
        {
            return;
        }

        if (choice.First >= 0 && !MayRefuse(choice.Second))
        {
            slots.Add(choice.First);
        }

        if (choice.Second >= 0 && !MayRefuse(choice.First))
        {
            slots.Add(choice.Second);
        }
    }

    private bool MayRefuse(int slot) =>
        slot >= 0
        && occupation.MostAhead(slot) + occupation.PartnerMayBeAhead(slot)
            >= model.Quotas[model.ProgramOfSlot[slot]];
}

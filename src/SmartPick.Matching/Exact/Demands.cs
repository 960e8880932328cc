namespace SmartPick.Matching.Exact;

/// <summary>
/// What follows from the best that every agent may still hold. Whoever can get nothing better than a slot comes there unless the
/// program is full of better ones; and a choice that is better than everything left to its agent must refuse it.
/// </summary>
internal sealed class Demands(ExactModel model, Domains domains, Occupation occupation)
{
    public void Note()
    {
        for (var agent = 0; agent < model.AgentCount; agent++)
        {
            var best = model.Holdings[domains.Best(agent)].Choice;
            if (model.Members[agent].Second < 0)
            {
                NoteSingle(agent, best);
            }
            else
            {
                NoteCouple(agent, best);
            }
        }

        occupation.CountComing();
    }

    private void NoteSingle(int agent, int best)
    {
        var (start, end) = model.ChoicesOf(agent);
        for (var index = start; index < best; index++)
        {
            if (best == end || model.Choices[index].Level < model.Choices[best].Level)
            {
                occupation.NoteRefused(model.Choices[index].First);
            }
        }

        if (best < end && IsAloneOnLevel(agent, best))
        {
            occupation.NoteComing(model.Choices[best].First);
        }
    }

    /// <summary>True when no other choice that is left is equal to the best.</summary>
    private bool IsAloneOnLevel(int agent, int best)
    {
        var (_, end) = model.HoldingsOf(agent);
        for (var holding = domains.Best(agent); holding < end; holding++)
        {
            var choice = model.Holdings[holding].Choice;
            if (
                choice == model.ChoicesOf(agent).End
                || model.Choices[choice].Level > model.Choices[best].Level
            )
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

    private void NoteCouple(int agent, int best)
    {
        var (start, end) = model.ChoicesOf(agent);
        for (var index = start; index < best; index++)
        {
            var (first, second, _) = model.Choices[index];
            if (model.ProgramOf(first) == model.ProgramOf(second))
            {
                continue;
            }

            if (!MayRefuse(second) && first >= 0)
            {
                occupation.NoteRefused(first);
            }

            if (!MayRefuse(first) && second >= 0)
            {
                occupation.NoteRefused(second);
            }
        }

        if (best < end)
        {
            NoteComing(model.Choices[best]);
        }
    }

    private void NoteComing(in Choice best)
    {
        if (model.ProgramOf(best.First) == model.ProgramOf(best.Second))
        {
            return;
        }

        if (best.First >= 0 && !MayRefuse(best.Second))
        {
            occupation.NoteComing(best.First);
        }

        if (best.Second >= 0 && !MayRefuse(best.First))
        {
            occupation.NoteComing(best.Second);
        }
    }

    private bool MayRefuse(int slot) =>
        slot >= 0
        && occupation.MostAhead(slot) + occupation.PartnerMayBeAhead(slot)
            >= model.Quotas[model.ProgramOfSlot[slot]];
}

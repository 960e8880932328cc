using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>Where signals may and must be sent: counts by tier, and what the specialty says about home and away programs.</summary>
internal static class SignalRules
{
    private const byte NoSignal = 1;
    private const byte Lower = 2;
    private const byte Upper = 4;

    /// <summary>Signals of group g in slot s at g * 3 + s.</summary>
    public static int[] Capacity(PickQuestion question)
    {
        var capacity = new int[ListRules.GroupCount * ListProblem.SlotCount];
        for (var group = 0; group < question.Specialties.Count; group++)
        {
            var rule = question.Catalog.SignalsOf(question.Specialties[group].Name);
            capacity[(group * ListProblem.SlotCount) + 1] =
                (rule?.Silver ?? 0) + (rule?.Single ?? 0);
            capacity[(group * ListProblem.SlotCount) + 2] = rule?.Gold ?? 0;
        }

        if (question.Request.MostSignals is { } most)
        {
            capacity[2] = Math.Min(capacity[2], most);
            capacity[1] = Math.Min(capacity[1], most - capacity[2]);
        }

        return capacity;
    }

    /// <summary>
    /// Bits of the slots each candidate may have. Home and away programs must be signalled where the specialty says so and
    /// signals last, and must not be where it says that the rotation is the signal.
    /// </summary>
    public static byte[] AllowedSlots(
        PickQuestion question,
        IReadOnlyList<Candidate> candidates,
        bool[] forced
    )
    {
        var capacity = Capacity(question);
        var left = new int[ListRules.GroupCount];
        for (var group = 0; group < ListRules.GroupCount; group++)
        {
            var index = group * ListProblem.SlotCount;
            left[group] = capacity[index + 1] + capacity[index + 2];
        }

        var slots = new byte[candidates.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var group = candidates[i].Group;
            var index = group * ListProblem.SlotCount;
            var open = (byte)(
                (capacity[index + 1] > 0 ? Lower : 0) | (capacity[index + 2] > 0 ? Upper : 0)
            );
            var rule = question.Catalog.SignalsOf(question.Specialties[group].Name);
            slots[i] = (byte)(NoSignal | open);
            if (!candidates[i].IsRotated || rule is null)
            {
                continue;
            }

            if (rule.HomeAway == HomeAwaySignals.DoNotSignalThem)
            {
                slots[i] = NoSignal;
            }
            else if (forced[i] && left[group] > 0)
            {
                slots[i] = open;
                left[group]--;
            }
        }

        return slots;
    }

    /// <summary>The tier of a slot in a specialty.</summary>
    public static SignalTier TierOf(SignalRule? rule, int slot) =>
        slot switch
        {
            0 => SignalTier.None,
            2 => SignalTier.Gold,
            _ => rule is { Single: > 0 } ? SignalTier.Single : SignalTier.Silver,
        };
}

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>The list that SmartPick would give an archetype.</summary>
/// <param name="Sites">Programs of the list where the archetype neither studies nor rotates, in the order of the directory.</param>
/// <param name="Slots">The signal's tier slot of each.</param>
/// <param name="HomeSlot">The signal sent to the home program; no signal where it has none.</param>
/// <param name="AwaySlots">The signals sent to programs of away rotations.</param>
/// <param name="Promised">P(match in the specialty) as the list states it.</param>
/// <param name="Interviews">Expected interviews, likewise.</param>
/// <param name="Fees">Application fees in US dollars.</param>
internal sealed record AdvisedList(
    int[] Sites,
    byte[] Slots,
    byte HomeSlot,
    byte[] AwaySlots,
    double Promised,
    double Interviews,
    double Fees
);

/// <summary>Everybody's lists: of the nearest archetype.</summary>
/// <param name="Map">Who is nearest to whom.</param>
/// <param name="Lists">By archetype; null for those who apply as they do today.</param>
internal sealed record AdvisedLists(ArchetypeMap Map, IReadOnlyList<AdvisedList?> Lists)
{
    /// <summary>The share of people who use their list, in the order of the person's own random number; the rest apply as they do today.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The list by which a person applies in the preferred specialty; null for those who apply as they do today.</summary>
    public AdvisedList? For(SeasonWorkspace work, int person)
    {
        var people = work.People;
        var specialty = people.Preferred[person];
        if (Share < 1 && work.Draws.Unit(SeasonDraw.Adoption, person, specialty) >= Share)
        {
            return null;
        }

        var archetype = Map.Of(
            specialty,
            people.Type[person],
            people.Step2[person],
            people.SchoolState[person]
        );
        return archetype < 0 ? null : Lists[archetype];
    }

    /// <summary>The share of entries, program and signal, that these lists and other ones of the same archetypes both have, weighted by people.</summary>
    public double SharedWith(AdvisedLists other)
    {
        double shared = 0;
        double all = 0;
        for (var archetype = 0; archetype < Lists.Count; archetype++)
        {
            if (Lists[archetype] is not { } own || other.Lists[archetype] is not { } before)
            {
                continue;
            }

            var weight = Map.All[archetype].Weight;
            var known = before.Sites.Zip(before.Slots).ToHashSet();
            shared += weight * own.Sites.Zip(own.Slots).Count(known.Contains);
            all += weight * Math.Max(own.Sites.Length, before.Sites.Length);
        }

        return all > 0 ? shared / all : 1;
    }
}

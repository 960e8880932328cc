using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market.Applying;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>
/// Puts the programs of a given list behind a person's home and away programs, in the order in which that person would like
/// them: the list says where to apply and whom to signal, not what to prefer.
/// </summary>
internal sealed class AdvisedChoice
{
    private double[] _keys = [];
    private int[] _places = [];

    /// <summary>By application of the person: the tier slot to send, home and away programs included.</summary>
    public byte[] Slots { get; private set; } = [];

    /// <summary>Appends the programs.</summary>
    /// <param name="work">Home and away programs of the person stand at the end of its applications and are marked as seen.</param>
    /// <param name="person">The person.</param>
    /// <param name="advice">The list.</param>
    /// <param name="own">How many home and away programs there are.</param>
    /// <param name="mark">The mark of what is seen.</param>
    /// <param name="taste">How programs are favoured.</param>
    /// <param name="first">The first site of the specialty.</param>
    /// <returns>All applications of the person in the specialty.</returns>
    public int Append(
        SeasonWorkspace work,
        int person,
        AdvisedList advice,
        int own,
        int mark,
        AliasTable taste,
        int first
    )
    {
        var list = work.Applications;
        Reserve(own + advice.Sites.Length);
        var away = 0;
        for (var at = 0; at < own; at++)
        {
            Slots[at] = list.Tie[list.Count + at] switch
            {
                SiteTie.Home => advice.HomeSlot,
                _ => away < advice.AwaySlots.Length ? advice.AwaySlots[away++] : (byte)0,
            };
        }

        var count = 0;
        for (var place = 0; place < advice.Sites.Length; place++)
        {
            var site = advice.Sites[place];
            if (work.Seen[site] == mark)
            {
                continue;
            }

            var unit = KeyedHash.Unit(work.Draws.Word(SeasonDraw.Taste, person, site));
            _keys[count] = -Math.Log(1 - unit) / taste.Weight(site - first);
            _places[count++] = place;
        }

        _keys.AsSpan(0, count).Sort(_places.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            list.Site[list.Count + own + i] = (ushort)advice.Sites[_places[i]];
            list.Tie[list.Count + own + i] = SiteTie.None;
            Slots[own + i] = advice.Slots[_places[i]];
        }

        return own + count;
    }

    /// <summary>Takes from the last those signals that the person does not have: an own home can cost one that the archetype's did not.</summary>
    public void Keep(SignalRule? rule, int count)
    {
        var gold = rule?.Gold ?? 0;
        var lower = (rule?.Silver ?? 0) + (rule?.Single ?? 0);
        for (var at = 0; at < count; at++)
        {
            if (Slots[at] == 2 && gold-- <= 0)
            {
                Slots[at] = 1;
            }

            if (Slots[at] == 1 && lower-- <= 0)
            {
                Slots[at] = 0;
            }
        }
    }

    private void Reserve(int count)
    {
        if (Slots.Length < count)
        {
            Slots = new byte[2 * count];
            _keys = new double[2 * count];
            _places = new int[2 * count];
        }
    }
}

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>The list that SmartPick would give an archetype.</summary>
/// <param name="Sites">Programs of the list where the archetype neither studies nor rotates, in the order of the directory.</param>
/// <param name="Slots">The signal's tier slot of each.</param>
/// <param name="HomeSlot">The signal sent to the home program; no signal where it has none.</param>
/// <param name="AwaySlots">The signals sent to programs of away rotations.</param>
/// <param name="Promised">P(match in the specialty) for the archetype, as the model states it before any correction.</param>
internal sealed record AdvisedList(
    int[] Sites,
    byte[] Slots,
    byte HomeSlot,
    byte[] AwaySlots,
    double Promised
);

/// <summary>
/// Everybody's lists: of the nearest archetype, made in one of several rounds. People ask at different times; who asked when is
/// decided by the person's own random number, so that a list may be given to a few, and a market may change its lists little by
/// little.
/// </summary>
internal sealed class AdvisedLists
{
    private readonly ArchetypeMap _map;
    private readonly IReadOnlyList<AdvisedList?[]> _rounds;
    private readonly double[] _upTo;

    private AdvisedLists(
        ArchetypeMap map,
        IReadOnlyList<AdvisedList?[]> rounds,
        IReadOnlyList<double> shares
    )
    {
        _map = map;
        _rounds = rounds;
        _upTo = new double[shares.Count];
        double sum = 0;
        for (var round = 0; round < shares.Count; round++)
        {
            sum += shares[round];
            _upTo[round] = sum;
        }
    }

    /// <summary>The lists of the last round.</summary>
    public IReadOnlyList<AdvisedList?> Newest => _rounds[^1];

    /// <summary>Lists of which a share of people uses one and the rest applies as today.</summary>
    public static AdvisedLists ForSome(ArchetypeMap map, AdvisedList?[] lists, double share) =>
        new(map, [lists], [share]);

    /// <summary>Lists for everybody, of several rounds: the later the round, the more people use its lists, in proportion to its number.</summary>
    public static AdvisedLists ForAll(ArchetypeMap map, IReadOnlyList<AdvisedList?[]> rounds)
    {
        var sum = rounds.Count * (rounds.Count + 1) / 2.0;
        return new(map, rounds, [.. rounds.Select((_, round) => (round + 1) / sum)]);
    }

    /// <summary>The list by which a person applies in the preferred specialty; null for those who apply as they do today.</summary>
    public AdvisedList? For(SeasonWorkspace work, int person)
    {
        var round = RoundOf(work, person);
        var archetype = round < 0 ? -1 : ArchetypeOf(work.People, person);
        return archetype < 0 ? null : _rounds[round][archetype];
    }

    /// <summary>The same where it is one of the last round; else null.</summary>
    public AdvisedList? NewestFor(SeasonWorkspace work, int person) =>
        RoundOf(work, person) == _rounds.Count - 1 ? For(work, person) : null;

    /// <summary>Whether a person is among those whose promise is looked at: as many as a share, the same people as far as the use of lists allows.</summary>
    /// <param name="advised">The lists used, of whose last round the people are; null where nobody uses one.</param>
    /// <param name="work">The season.</param>
    /// <param name="person">Somebody who uses a list of the last round; anybody where nobody uses one.</param>
    /// <param name="share">The share.</param>
    public static bool IsLookedAt(
        AdvisedLists? advised,
        SeasonWorkspace work,
        int person,
        double share
    )
    {
        var before = advised is { _upTo: [.., var last, _] } ? last : 0;
        return work.Draws.Unit(SeasonDraw.Adoption, person, 0) < before + share;
    }

    private int RoundOf(SeasonWorkspace work, int person)
    {
        var unit = work.Draws.Unit(SeasonDraw.Adoption, person, 0);
        for (var round = 0; round < _upTo.Length; round++)
        {
            if (unit < _upTo[round])
            {
                return round;
            }
        }

        // The shares of all may sum to a little less than 1.
        const double rounding = 1e-9;
        return unit < _upTo[^1] + rounding ? _upTo.Length - 1 : -1;
    }

    private int ArchetypeOf(Population people, int person) =>
        _map.Of(
            people.Preferred[person],
            people.Type[person],
            people.Step2[person],
            people.SchoolState[person]
        );
}

using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>
/// Parts everybody into archetypes: each specialty and type by the school's place (neighbouring states together), each place by
/// Step 2, into parts of about equal size. Larger groups get more archetypes, by the square root of their size.
/// </summary>
internal sealed class ArchetypeMap
{
    private readonly Dictionary<(int Specialty, ApplicantType Type), Cell> _cells;

    private ArchetypeMap(
        IReadOnlyList<Archetype> all,
        Dictionary<(int Specialty, ApplicantType Type), Cell> cells
    )
    {
        All = all;
        _cells = cells;
    }

    /// <summary>The archetypes; their weights sum to the population they were made from.</summary>
    public IReadOnlyList<Archetype> All { get; }

    /// <summary>The archetype nearest to a person, or -1 where nobody prefers the specialty.</summary>
    /// <param name="specialty">The preferred specialty.</param>
    /// <param name="type">The type.</param>
    /// <param name="step2">Step 2 CK.</param>
    /// <param name="state">The school's state; -1 for a school abroad.</param>
    public int Of(int specialty, ApplicantType type, int step2, int state)
    {
        if (!_cells.TryGetValue((specialty, type), out var cell))
        {
            return -1;
        }

        var place = cell.Places[cell.PlaceOfState[state + 1]];
        var above = 0;
        while (above < place.Upper.Length && step2 > place.Upper[above])
        {
            above++;
        }

        return place.First + above;
    }

    /// <summary>Parts a population.</summary>
    /// <param name="people">The people of some season.</param>
    /// <param name="states">States in the order of neighbourhood, as indices; every state once.</param>
    /// <param name="count">About how many archetypes.</param>
    public static ArchetypeMap Of(Population people, IReadOnlyList<int> states, int count)
    {
        var place = new int[states.Count];
        for (var at = 0; at < states.Count; at++)
        {
            place[states[at]] = at;
        }

        var groups = Enumerable
            .Range(0, people.Count)
            .GroupBy(person => ((int)people.Preferred[person], people.Type[person]))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, People: group.ToList()))
            .ToList();
        var roots = groups.Sum(group => Math.Sqrt(group.People.Count));
        var all = new List<Archetype>();
        var cells = new Dictionary<(int, ApplicantType), Cell>();
        foreach (var (key, members) in groups)
        {
            var share = Math.Sqrt(members.Count) / roots * count;
            var own = Math.Clamp((int)Math.Round(share), 1, members.Count);
            cells.Add(key, Part(people, members, place, own, all));
        }

        return new ArchetypeMap(all, cells);
    }

    private static Cell Part(
        Population people,
        List<int> members,
        int[] place,
        int count,
        List<Archetype> all
    )
    {
        var isAbroad = members.All(person => people.SchoolState[person] < 0);
        var scores = isAbroad ? count : Math.Max(1, (int)Math.Round(Math.Sqrt(count / 2.0)));
        var ordered = members
            .OrderBy(person => PlaceOf(people, place, person))
            .ThenBy(person => people.Step2[person])
            .ThenBy(person => person)
            .ToList();
        var placeOfState = new int[place.Length + 1];
        var places = new List<Place>();
        var lastPlace = -1;
        foreach (var part in ByPlace(people, place, ordered, Math.Max(1, count / scores)))
        {
            // States that nobody comes from go with the neighbours before them.
            var last = PlaceOf(people, place, part[^1]);
            for (var state = 0; state < place.Length; state++)
            {
                if (place[state] > lastPlace)
                {
                    placeOfState[state + 1] = places.Count;
                }
            }

            if (lastPlace < 0 && PlaceOf(people, place, part[0]) < 0)
            {
                placeOfState[0] = places.Count;
            }

            lastPlace = last;
            places.Add(ByScore(people, part, scores, all));
        }

        return new Cell(placeOfState, [.. places]);
    }

    /// <summary>Parts of about equal size; a state is never parted.</summary>
    private static IEnumerable<List<int>> ByPlace(
        Population people,
        int[] place,
        List<int> ordered,
        int parts
    )
    {
        var begun = new List<int>();
        var done = 0;
        for (var at = 0; at < ordered.Count; at++)
        {
            begun.Add(ordered[at]);
            var isLastOfState =
                at + 1 == ordered.Count
                || PlaceOf(people, place, ordered[at + 1]) != PlaceOf(people, place, ordered[at]);
            if (
                isLastOfState
                && (
                    at + 1 == ordered.Count
                    || (long)(at + 1) * parts >= (long)(done + 1) * ordered.Count
                )
            )
            {
                yield return begun;
                begun = [];
                done = (int)((long)(at + 1) * parts / ordered.Count);
            }
        }
    }

    private static Place ByScore(
        Population people,
        List<int> members,
        int scores,
        List<Archetype> all
    )
    {
        var first = all.Count;
        var ordered = members
            .OrderBy(person => people.Step2[person])
            .ThenBy(person => person)
            .ToList();
        var upper = new List<int>();
        var from = 0;
        for (var part = 1; part <= scores && from < ordered.Count; part++)
        {
            var to = Math.Max(from + 1, (int)((long)part * ordered.Count / scores));
            while (to < ordered.Count && people.Step2[ordered[to]] == people.Step2[ordered[to - 1]])
            {
                to++;
            }

            if (from > 0)
            {
                upper.Add(people.Step2[ordered[from - 1]]);
            }

            all.Add(Middle(people, ordered[from..to]));
            from = to;
        }

        return new Place(first, [.. upper]);
    }

    private static Archetype Middle(Population people, List<int> members)
    {
        var middle = members[members.Count / 2];
        var state = MostFrequent(members.Select(person => (int)people.SchoolState[person]));
        var neighbours = members
            .Where(person => people.SchoolState[person] == state)
            .Select(person => people.Home[person])
            .ToList();
        var homes = neighbours.Where(home => home >= 0).ToList();
        return new Archetype(
            people.Preferred[middle],
            people.Type[middle],
            people.Step2[middle],
            state,
            2 * homes.Count > neighbours.Count ? MostFrequent(homes) : -1,
            members.Count
        );
    }

    private static int MostFrequent(IEnumerable<int> values) =>
        values
            .GroupBy(value => value)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .First()
            .Key;

    private static int PlaceOf(Population people, int[] place, int person) =>
        people.SchoolState[person] < 0 ? -1 : place[people.SchoolState[person]];

    private sealed record Cell(int[] PlaceOfState, Place[] Places);

    /// <param name="First">The archetype of the lowest scores.</param>
    /// <param name="Upper">The highest score of each archetype but the last.</param>
    private sealed record Place(int First, int[] Upper);
}

using SmartPick.Matching.ManyToMany;

namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>
/// Whom everybody would rather have: first whom they ranked, in their order; among equals, and among those not ranked, by score; then by lot. With them deferred acceptance can be run and blocking pairs found.
/// </summary>
internal sealed class RoundOrders
{
    private readonly Round _round;
    private readonly int[] _menteeOf;

    public RoundOrders(Round round)
    {
        _round = round;
        var problem = round.Problem;
        _menteeOf = [.. Enumerable.Range(0, problem.PairCount).Select(round.MenteeOf)];

        var byMentee = Groups(round.Input.MenteeRankings);
        var byMentor = Groups(round.Input.MentorRankings);
        MenteeLists = Lists(problem.MenteeCount, _menteeOf, problem.Mentor, byMentee, true);
        MentorLists = Lists(problem.MentorCount, problem.Mentor, _menteeOf, byMentor, false);
        MenteePlace = Places(MenteeLists);
        MentorPlace = Places(MentorLists);
        RankedByBoth = Enumerable
            .Range(0, problem.PairCount)
            .Count(pair =>
                GroupOf(byMentee, Mentee(pair).Id, Mentor(pair).Id) < int.MaxValue
                && GroupOf(byMentor, Mentor(pair).Id, Mentee(pair).Id) < int.MaxValue
            );
    }

    /// <summary>Pairs in which each ranked the other.</summary>
    public int RankedByBoth { get; }

    /// <summary>By mentee: pairs, the best first.</summary>
    public int[][] MenteeLists { get; }

    /// <summary>By mentor: pairs, the best first.</summary>
    public int[][] MentorLists { get; }

    /// <summary>By pair: its place on the mentee's list.</summary>
    public int[] MenteePlace { get; }

    /// <summary>By pair: its place on the mentor's list.</summary>
    public int[] MentorPlace { get; }

    /// <summary>Deferred acceptance, mentees proposing: the pairs placed.</summary>
    public List<int> DeferredAcceptance(CancellationToken cancellationToken)
    {
        var problem = _round.Problem;
        if (
            !ManyToManyMarket.TryCreate(
                [
                    .. MenteeLists.Select(list =>
                        Array.ConvertAll(list, pair => problem.Mentor[pair])
                    ),
                ],
                [.. MentorLists.Select(list => Array.ConvertAll(list, pair => _menteeOf[pair]))],
                problem.MenteePlaces,
                problem.MentorPlaces,
                out var market,
                out var problems
            )
        )
        {
            throw new InvalidOperationException(problems[0].ToString());
        }

        return
        [
            .. ManyToManyMatch
                .Run(market, MarketSide.Left, cancellationToken)
                .Pairs.Select(matched =>
                    Array.Find(
                        MenteeLists[matched.Left],
                        pair => problem.Mentor[pair] == matched.Right
                    )
                ),
        ];
    }

    /// <summary>Pairs not placed in which each would rather have the other than a free place or somebody they have.</summary>
    public IEnumerable<int> Blocking(IReadOnlyList<int> placed)
    {
        var isPlaced = placed.ToHashSet();
        var menteeWorst = Worst(MenteeLists, MenteePlace, _round.Problem.MenteePlaces, isPlaced);
        var mentorWorst = Worst(MentorLists, MentorPlace, _round.Problem.MentorPlaces, isPlaced);
        return Enumerable
            .Range(0, _round.Problem.PairCount)
            .Where(pair =>
                !isPlaced.Contains(pair)
                && MenteePlace[pair] < menteeWorst[_menteeOf[pair]]
                && MentorPlace[pair] < mentorWorst[_round.Problem.Mentor[pair]]
            );
    }

    // The place of the worst somebody has; beyond all places while one is free; before all when there is none.
    private static int[] Worst(int[][] lists, int[] place, int[] places, HashSet<int> isPlaced) =>
        [
            .. lists.Select(
                (list, i) =>
                {
                    var held = list.Where(isPlaced.Contains).ToList();
                    return held.Count < places[i] ? int.MaxValue
                        : held.Count == 0 ? -1
                        : held.Max(pair => place[pair]);
                }
            ),
        ];

    private int[][] Lists(
        int count,
        int[] own,
        int[] other,
        Dictionary<(string, string), int> groups,
        bool isMentee
    )
    {
        var lists = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var pair = 0; pair < own.Length; pair++)
        {
            lists[own[pair]].Add(pair);
        }

        return
        [
            .. lists.Select(list =>
                list.OrderBy(pair =>
                        isMentee
                            ? GroupOf(groups, Mentee(pair).Id, Mentor(pair).Id)
                            : GroupOf(groups, Mentor(pair).Id, Mentee(pair).Id)
                    )
                    .ThenByDescending(pair => _round.Problem.Tenths[pair])
                    .ThenBy(pair => other[pair])
                    .ToArray()
            ),
        ];
    }

    private int[] Places(int[][] lists)
    {
        var places = new int[_menteeOf.Length];
        foreach (var list in lists)
        {
            for (var place = 0; place < list.Length; place++)
            {
                places[list[place]] = place;
            }
        }

        return places;
    }

    private Mentee Mentee(int pair) => _round.Mentees[_menteeOf[pair]];

    private Mentor Mentor(int pair) => _round.Mentors[_round.Problem.Mentor[pair]];

    private static int GroupOf(
        Dictionary<(string, string), int> groups,
        string person,
        string other
    ) => groups.TryGetValue((person, other), out var group) ? group : int.MaxValue;

    private static Dictionary<(string, string), int> Groups(IReadOnlyList<Ranking> rankings)
    {
        var groups = new Dictionary<(string, string), int>();
        foreach (var ranking in rankings)
        {
            for (var group = 0; group < ranking.Groups.Count; group++)
            {
                foreach (var other in ranking.Groups[group])
                {
                    groups.TryAdd((ranking.PersonId, other), group);
                }
            }
        }

        return groups;
    }
}

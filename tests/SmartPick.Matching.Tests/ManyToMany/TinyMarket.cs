using CsCheck;
using SmartPick.Matching.ManyToMany;

namespace SmartPick.Matching.Tests.ManyToMany;

/// <summary>A market small enough to try every matching, with stability as the definition says it.</summary>
internal sealed record TinyMarket(
    int[][] Left,
    int[][] Right,
    int[] LeftCapacities,
    int[] RightCapacities
)
{
    public static Gen<TinyMarket> Any(int most, int mostCapacity) =>
        from left in Gen.Int[1, most]
        from right in Gen.Int[1, most]
        from leftLists in Lists(left, right)
        from rightLists in Lists(right, left)
        from leftCapacities in Gen.Int[0, mostCapacity].Array[left]
        from rightCapacities in Gen.Int[0, mostCapacity].Array[right]
        select new TinyMarket(leftLists, rightLists, leftCapacities, rightCapacities);

    public ManyToManyMarket Create()
    {
        ManyToManyMarket
            .TryCreate(
                Left,
                Right,
                LeftCapacities,
                RightCapacities,
                out var market,
                out var problems
            )
            .ShouldBeTrue();
        problems.ShouldBeEmpty();
        return market!;
    }

    /// <summary>Pairs in which each ranks the other.</summary>
    public MatchedPair[] Mutual() =>
        [
            .. from left in Enumerable.Range(0, Left.Length)
            from right in Left[left]
            where Right[right].Contains(left)
            select new MatchedPair(left, right),
        ];

    public bool IsFeasible(HashSet<MatchedPair> pairs) =>
        pairs.IsSubsetOf(Mutual())
        && Enumerable
            .Range(0, Left.Length)
            .All(left => pairs.Count(pair => pair.Left == left) <= LeftCapacities[left])
        && Enumerable
            .Range(0, Right.Length)
            .All(right => pairs.Count(pair => pair.Right == right) <= RightCapacities[right]);

    /// <summary>No two who are not together would each take the other for a free place or for somebody they hold.</summary>
    public bool IsStable(HashSet<MatchedPair> pairs) =>
        IsFeasible(pairs)
        && !Mutual()
            .Any(pair =>
                !pairs.Contains(pair)
                && Wants(
                    Left[pair.Left],
                    pair.Right,
                    LeftCapacities[pair.Left],
                    PartnersOfLeft(pairs, pair.Left)
                )
                && Wants(
                    Right[pair.Right],
                    pair.Left,
                    RightCapacities[pair.Right],
                    PartnersOfRight(pairs, pair.Right)
                )
            );

    public List<HashSet<MatchedPair>> AllStable()
    {
        var mutual = Mutual();
        var stable = new List<HashSet<MatchedPair>>();
        for (var set = 0; set < 1 << mutual.Length; set++)
        {
            var pairs = mutual.Where((_, index) => (set >> index & 1) == 1).ToHashSet();
            if (IsStable(pairs))
            {
                stable.Add(pairs);
            }
        }

        return stable;
    }

    public static int[] PartnersOfLeft(HashSet<MatchedPair> pairs, int left) =>
        [.. pairs.Where(pair => pair.Left == left).Select(pair => pair.Right)];

    public static int[] PartnersOfRight(HashSet<MatchedPair> pairs, int right) =>
        [.. pairs.Where(pair => pair.Right == right).Select(pair => pair.Left)];

    private static bool Wants(int[] list, int partner, int capacity, int[] held) =>
        held.Length < capacity
        || Array.Exists(held, other => Array.IndexOf(list, other) > Array.IndexOf(list, partner));

    private static Gen<int[][]> Lists(int rows, int others) =>
        Gen.Int[0, others]
            .SelectMany(length =>
                Gen.Shuffle(Enumerable.Range(0, others).ToArray()).Select(all => all[..length])
            )
            .Array[rows];
}

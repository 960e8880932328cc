using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>A pair by the indices of its programs.</summary>
/// <param name="First">The first member's program, or <see cref="NoMatch"/>.</param>
/// <param name="Second">The second member's.</param>
internal readonly record struct Pair(int First, int Second)
{
    /// <summary>Stands for "no match" of a member.</summary>
    public const int NoMatch = -1;
}

/// <summary>What lies between the programs of two members: which pairs can be ranked, how they lie, what they are worth.</summary>
internal sealed class JointPairs
{
    private readonly double[] _firstValues;
    private readonly double[] _secondValues;
    private readonly PairKind[] _kinds;
    private readonly double?[] _kilometers;
    private readonly double[] _nearness;
    private readonly double _ownShare;

    /// <summary>Puts the programs of two members into pairs.</summary>
    /// <param name="first">The first member's programs with their values, 0 to 100.</param>
    /// <param name="second">The second member's.</param>
    /// <param name="within">What counts as together, in kilometres.</param>
    /// <param name="rules">How far near goes, and the least weight of the own values.</param>
    public JointPairs(
        IReadOnlyList<(ResidencyProgram Program, double Value)> first,
        IReadOnlyList<(ResidencyProgram Program, double Value)> second,
        double within,
        CoupleRules rules
    )
    {
        _firstValues = [.. first.Select(program => program.Value)];
        _secondValues = [.. second.Select(program => program.Value)];
        _ownShare = rules.OwnShare;
        var cells = first.Count * second.Count;
        _kinds = new PairKind[cells];
        _kilometers = new double?[cells];
        _nearness = new double[cells];
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = 0; j < second.Count; j++)
            {
                var cell = (i * second.Count) + j;
                var kilometers = Distance.Between(first[i].Program, second[j].Program);
                _kilometers[cell] = kilometers;
                _kinds[cell] = KindOf(kilometers, within, rules.NearReach);
                _nearness[cell] = kilometers is { } far
                    ? 1 - Math.Clamp((far - within) / ((rules.NearReach - 1) * within), 0, 1)
                    : 0;
            }
        }
    }

    /// <summary>How a pair lies.</summary>
    public PairKind KindOf(Pair pair) =>
        pair.Second == Pair.NoMatch ? PairKind.FirstOnly
        : pair.First == Pair.NoMatch ? PairKind.SecondOnly
        : _kinds[(pair.First * _secondValues.Length) + pair.Second];

    /// <summary>The distance of a pair; null for a side with no match, or when not known.</summary>
    public double? KilometersOf(Pair pair) =>
        pair.First == Pair.NoMatch || pair.Second == Pair.NoMatch
            ? null
            : _kilometers[(pair.First * _secondValues.Length) + pair.Second];

    /// <summary>The value of a pair's program to the first member, 0 for no match.</summary>
    public double FirstValueOf(Pair pair) =>
        pair.First == Pair.NoMatch ? 0 : _firstValues[pair.First];

    /// <summary>The value of a pair's program to the second member, 0 for no match.</summary>
    public double SecondValueOf(Pair pair) =>
        pair.Second == Pair.NoMatch ? 0 : _secondValues[pair.Second];

    /// <summary>
    /// What a pair is worth to both, 0 to 100: (1 - t) times the mean of the members' values + t times 100 times nearness, which is 1
    /// within the distance that counts as together, fades evenly to 0 where near ends, and is 0 for a side with no match.
    /// </summary>
    public double Worth(Pair pair, double togetherness)
    {
        var weight = Math.Min(togetherness, 1 - _ownShare);
        var near =
            pair.First == Pair.NoMatch || pair.Second == Pair.NoMatch
                ? 0
                : _nearness[(pair.First * _secondValues.Length) + pair.Second];
        return ((1 - weight) * (FirstValueOf(pair) + SecondValueOf(pair)) / 2)
            + (weight * 100 * near);
    }

    /// <summary>Every pair that can be ranked, most worth first; of equals that with the better program of the first member, then of the second.</summary>
    /// <param name="togetherness">How much being together matters, 0 to 1.</param>
    /// <param name="isImpossible">Pairs that cannot come about, such as one position for two.</param>
    public Pair[] Ordered(double togetherness, Func<Pair, bool> isImpossible)
    {
        var pairs = new List<Pair>();
        for (var i = Pair.NoMatch; i < _firstValues.Length; i++)
        {
            for (var j = Pair.NoMatch; j < _secondValues.Length; j++)
            {
                var pair = new Pair(i, j);
                if ((i != Pair.NoMatch || j != Pair.NoMatch) && !isImpossible(pair))
                {
                    pairs.Add(pair);
                }
            }
        }

        return
        [
            .. pairs
                .OrderByDescending(pair => Worth(pair, togetherness))
                .ThenBy(pair => (uint)pair.First)
                .ThenBy(pair => (uint)pair.Second),
        ];
    }

    private static PairKind KindOf(double? kilometers, double within, double reach) =>
        kilometers switch
        {
            { } far when far <= within => PairKind.Together,
            { } far when far <= reach * within => PairKind.Near,
            _ => PairKind.Apart,
        };
}

namespace SmartPick.Matching.ManyToMany;

/// <summary>Two agents who are together.</summary>
/// <param name="Left">Index on the left side.</param>
/// <param name="Right">Index on the right side.</param>
public readonly record struct MatchedPair(int Left, int Right);

/// <summary>Who is together with whom.</summary>
public sealed class ManyToManyMatching
{
    private readonly int[] _left;
    private readonly int[] _leftStart;
    private readonly int[] _right;
    private readonly int[] _rightStart;

    internal ManyToManyMatching(ManyToManyMarket market, bool[] leftHeld, long proposals)
    {
        Proposals = proposals;
        (_leftStart, _left) = Select(market.Left, place => leftHeld[place]);
        (_rightStart, _right) = Select(market.Right, place => leftHeld[market.Right.Mirror[place]]);
    }

    /// <summary>Number of pairs.</summary>
    public int PairCount => _left.Length;

    /// <summary>Proposals made.</summary>
    public long Proposals { get; }

    /// <summary>All pairs, by the left agent's index, then in the order of the left agent's list.</summary>
    public IEnumerable<MatchedPair> Pairs
    {
        get
        {
            for (var agent = 0; agent + 1 < _leftStart.Length; agent++)
            {
                for (var index = _leftStart[agent]; index < _leftStart[agent + 1]; index++)
                {
                    yield return new MatchedPair(agent, _left[index]);
                }
            }
        }
    }

    /// <summary>The partners of an agent, in the order of the agent's own list.</summary>
    /// <param name="side">The agent's side.</param>
    /// <param name="agent">The agent's index.</param>
    public ReadOnlySpan<int> PartnersOf(MarketSide side, int agent) =>
        side == MarketSide.Left
            ? _left.AsSpan(_leftStart[agent].._leftStart[agent + 1])
            : _right.AsSpan(_rightStart[agent].._rightStart[agent + 1]);

    private static (int[] Start, int[] Partners) Select(SideLists side, Func<int, bool> isHeld)
    {
        var start = new int[side.Count + 1];
        var partners = new List<int>();
        for (var agent = 0; agent < side.Count; agent++)
        {
            for (var place = side.Start[agent]; place < side.Start[agent + 1]; place++)
            {
                if (isHeld(place))
                {
                    partners.Add(side.Partner[place]);
                }
            }

            start[agent + 1] = partners.Count;
        }

        return (start, [.. partners]);
    }
}

namespace SmartPick.Matching.ManyToMany;

/// <summary>
/// Deferred acceptance with capacities on both sides. One side proposes, each agent as long as it has room; the other holds the best
/// it has room for. With responsive preferences the result is pairwise stable: no two who are not together would each rather have the
/// other than somebody they hold or a free place (Roth 1984, Econometrica 52:47). Among all pairwise stable matchings it is the best
/// for every agent of the proposing side and the worst for every agent of the other, and every agent has the same number of partners
/// in each of them. It does not depend on the order in which agents propose.
/// </summary>
/// <remarks>Pairwise: groups of more than two could still gain by exchanging partners among themselves.</remarks>
public static class ManyToManyMatch
{
    /// <summary>Matches a market.</summary>
    /// <param name="market">The market.</param>
    /// <param name="proposing">Which side proposes.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ManyToManyMatching Run(
        ManyToManyMarket market,
        MarketSide proposing = MarketSide.Left,
        CancellationToken cancellationToken = default
    )
    {
        var (proposers, receivers) =
            proposing == MarketSide.Left
                ? (market.Left, market.Right)
                : (market.Right, market.Left);
        var (held, proposals) = Propose(proposers, receivers, cancellationToken);
        if (proposing == MarketSide.Left)
        {
            return new ManyToManyMatching(market, held, proposals);
        }

        var mirrored = new bool[held.Length];
        for (var place = 0; place < held.Length; place++)
        {
            mirrored[proposers.Mirror[place]] = held[place];
        }

        return new ManyToManyMatching(market, mirrored, proposals);
    }

    /// <summary>Beside the proposers' lists: which pairs are together in the end.</summary>
    private static (bool[] Held, long Proposals) Propose(
        SideLists proposers,
        SideLists receivers,
        CancellationToken cancellationToken
    )
    {
        var held = new bool[proposers.Partner.Length];
        var next = proposers.Start.AsSpan(0, proposers.Count).ToArray();
        var count = new int[proposers.Count];
        var places = new HeldPlaces(receivers);
        var open = new Stack<int>(Enumerable.Range(0, proposers.Count).Reverse());
        long proposals = 0;
        while (open.TryPop(out var proposer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (
                count[proposer] < proposers.Capacities[proposer]
                && next[proposer] < proposers.Start[proposer + 1]
            )
            {
                var place = next[proposer]++;
                proposals++;
                held[place] = true;
                count[proposer]++;
                var refused = places.Offer(proposers.Partner[place], proposers.Mirror[place]);
                if (refused < 0)
                {
                    continue;
                }

                held[receivers.Mirror[refused]] = false;
                var loser = receivers.Partner[refused];
                count[loser]--;
                if (loser != proposer)
                {
                    open.Push(loser);
                }
            }
        }

        return (held, proposals);
    }
}

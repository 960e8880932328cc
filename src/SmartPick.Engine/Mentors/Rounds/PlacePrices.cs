namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>
/// Proof that a placement has the largest sum: a price for a place with each mentor. If every mentee took the places that are worth most to them after the price, and every mentor sold all places, the
/// worth would be the bound below; no placement is worth more, whatever the prices. Prices whose bound is the worth of a placement prove that it is the best.
/// </summary>
public static class PlacePrices
{
    /// <summary>No placement is worth more than this, whatever the prices.</summary>
    /// <param name="pairs">The step.</param>
    /// <param name="prices">By mentor: the price of a place, at least 0.</param>
    public static long Bound(WeighedPairs pairs, ReadOnlySpan<long> prices)
    {
        long bound = 0;
        for (var mentor = 0; mentor < pairs.MentorPlaces.Length; mentor++)
        {
            bound += prices[mentor] * pairs.MentorPlaces[mentor];
        }

        var left = new List<long>();
        for (var pair = 0; pair < pairs.Mentee.Length; )
        {
            var mentee = pairs.Mentee[pair];
            left.Clear();
            for (; pair < pairs.Mentee.Length && pairs.Mentee[pair] == mentee; pair++)
            {
                left.Add(pairs.Worth[pair] - prices[pairs.Mentor[pair]]);
            }

            left.Sort();
            var places = Math.Min(pairs.MenteePlaces[mentee], left.Count);
            for (var place = 1; place <= places; place++)
            {
                bound += Math.Max(0, left[^place]);
            }
        }

        return bound;
    }

    /// <summary>Prices that prove a placement best; null when it is not.</summary>
    /// <param name="pairs">The step.</param>
    /// <param name="isPlaced">By pair: whether it is placed. Within the places there are.</param>
    public static long[]? Prove(WeighedPairs pairs, ReadOnlySpan<bool> isPlaced)
    {
        if (ResidualGraph.Distances(pairs, isPlaced) is not { } distances)
        {
            return null;
        }

        var menteeCount = pairs.MenteePlaces.Length;
        var prices = new long[pairs.MentorPlaces.Length];
        for (var mentor = 0; mentor < prices.Length; mentor++)
        {
            prices[mentor] = Math.Max(0, distances[^1] - distances[menteeCount + mentor]);
        }

        long worth = 0;
        for (var pair = 0; pair < isPlaced.Length; pair++)
        {
            worth += isPlaced[pair] ? pairs.Worth[pair] : 0;
        }

        return Bound(pairs, prices) == worth ? prices : null;
    }
}

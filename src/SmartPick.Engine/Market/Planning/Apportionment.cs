namespace SmartPick.Engine.Market.Planning;

/// <summary>Shares out whole things so that they sum to the total.</summary>
internal static class Apportionment
{
    /// <summary>As equal as whole numbers allow, the larger shares spread evenly over the row.</summary>
    /// <param name="total">What is shared out, 0 or more.</param>
    /// <param name="count">Among how many, 1 or more.</param>
    public static int[] Evenly(int total, int count) =>
        Along([.. Enumerable.Repeat(1, count)], total);

    /// <summary>
    /// In proportion to whole weights, each share within one of its exact value: the difference of rounded running sums. With a
    /// total not above the weights' sum no share is above its weight.
    /// </summary>
    public static int[] Along(IReadOnlyList<int> weights, int total)
    {
        var sum = weights.Sum(weight => (long)weight);
        var shares = new int[weights.Count];
        long running = 0;
        var given = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            running += weights[i];
            var upTo = sum == 0 ? 0 : (int)(running * total / sum);
            shares[i] = upTo - given;
            given = upTo;
        }

        return shares;
    }

    /// <summary>In proportion to weights, by the largest remainders; of equal remainders the first takes.</summary>
    /// <param name="weights">Each 0 or more, not all 0.</param>
    /// <param name="total">What is shared out.</param>
    public static int[] ByRemainder(IReadOnlyList<double> weights, int total)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => weight / sum * total).ToArray();
        var shares = exact.Select(share => (int)Math.Floor(share)).ToArray();
        var left = total - shares.Sum();
        foreach (
            var i in Enumerable
                .Range(0, shares.Length)
                .OrderByDescending(i => exact[i] - shares[i])
                .Take(left)
        )
        {
            shares[i]++;
        }

        return shares;
    }
}

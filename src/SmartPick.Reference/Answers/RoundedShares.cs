namespace SmartPick.Reference.Answers;

/// <summary>Rounding of shares that make up a whole, so that what is shown makes it up too (largest remainders).</summary>
public static class RoundedShares
{
    /// <summary>The shares, each rounded down or up to the decimals so that they sum to 1: up where most would be lost.</summary>
    /// <param name="shares">Shares that sum to 1, but for the last bits of a sum.</param>
    /// <param name="decimals">The decimals.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> shares, int decimals)
    {
        var whole = Math.Pow(10, decimals);
        var exact = shares.Select(share => Math.Max(0, share) * whole).ToArray();

        // What a sum of doubles has lost of a unit is put back first.
        var units = exact.Select(share => Math.Floor(share + Bits)).ToArray();
        var missing = (int)(whole - units.Sum());
        foreach (
            var place in Enumerable
                .Range(0, shares.Count)
                .OrderByDescending(place => exact[place] - units[place])
                .Take(missing)
        )
        {
            units[place]++;
        }

        return [.. units.Select(unit => Math.Round(unit / whole, decimals))];
    }

    private const double Bits = 1e-6;
}

using System.Globalization;

namespace SmartPick.Engine.Catalog;

/// <summary>Distances as people in the United States say them: miles first, kilometres beside. Kept and computed are kilometres.</summary>
public static class Distances
{
    private const double KilometersOfMile = 1.609344;

    /// <summary>"50 miles (80 km)"; below ten miles with a decimal.</summary>
    public static string Words(double kilometers) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Number(kilometers / KilometersOfMile)} miles ({Number(kilometers)} km)"
        );

    /// <summary>Kilometres as a field shows them: miles with at most one decimal, and with none where whole kilometres were meant, 80 km as 50 miles.</summary>
    public static string Typed(double kilometers)
    {
        var miles = kilometers / KilometersOfMile;
        var whole = Math.Round(miles);
        var isWhole = kilometers > 0 && Math.Round(whole * KilometersOfMile) == kilometers;
        return (isWhole ? whole : miles).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Miles from a field in kilometres: what the field showed gives back exactly what was kept.</summary>
    /// <param name="miles">What was typed.</param>
    /// <param name="kept">The kilometres that the field showed.</param>
    public static double Kilometers(double miles, double kept) =>
        string.Equals(
            miles.ToString("0.#", CultureInfo.InvariantCulture),
            Typed(kept),
            StringComparison.Ordinal
        )
            ? kept
            : Math.Round(miles * KilometersOfMile, 2);

    private static string Number(double distance) =>
        distance.ToString(distance is > 0 and < 9.5 ? "0.#" : "0", CultureInfo.InvariantCulture);
}

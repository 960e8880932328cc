namespace SmartPick.Engine.Catalog;

/// <summary>Distances on the globe, as the crow flies.</summary>
internal static class Distance
{
    private const double EarthRadius = 6371;

    /// <summary>Kilometres between two places by the haversine formula.</summary>
    /// <param name="latitude">Degrees north of one.</param>
    /// <param name="longitude">Degrees east of one.</param>
    /// <param name="otherLatitude">Degrees north of the other.</param>
    /// <param name="otherLongitude">Degrees east of the other.</param>
    public static double Kilometers(
        double latitude,
        double longitude,
        double otherLatitude,
        double otherLongitude
    )
    {
        var north = double.DegreesToRadians(otherLatitude - latitude) / 2;
        var east = double.DegreesToRadians(otherLongitude - longitude) / 2;
        var chord =
            (Math.Sin(north) * Math.Sin(north))
            + (
                Math.Cos(double.DegreesToRadians(latitude))
                * Math.Cos(double.DegreesToRadians(otherLatitude))
                * Math.Sin(east)
                * Math.Sin(east)
            );
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>Kilometres between the cities of two programs; null when a place is not known and the cities differ.</summary>
    public static double? Between(ResidencyProgram one, ResidencyProgram other)
    {
        if (
            string.Equals(one.City, other.City, StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.State, other.State, StringComparison.Ordinal)
        )
        {
            return 0;
        }

        return
            one is { Latitude: { } latitude, Longitude: { } longitude }
            && other is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
            ? Kilometers(latitude, longitude, otherLatitude, otherLongitude)
            : null;
    }
}

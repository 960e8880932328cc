using System.Globalization;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Answers;

/// <summary>A place to search around.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record SearchPlace(string Label, double Latitude, double Longitude)
{
    private const double MostLatitude = 90;

    private const double MostLongitude = 180;

    /// <summary>A place as people write it: a city with a program, a program's code, or latitude and longitude; null when it is none of these.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="catalog">The programs.</param>
    public static SearchPlace? Find(string text, ProgramCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalog);
        return Coordinates(text) ?? CityOrProgram(text, catalog);
    }

    private static SearchPlace? Coordinates(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return
            parts.Length == 2
            && double.TryParse(
                parts[0],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var latitude
            )
            && double.TryParse(
                parts[1],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var longitude
            )
            && Math.Abs(latitude) <= MostLatitude
            && Math.Abs(longitude) <= MostLongitude
            ? new SearchPlace(text, latitude, longitude)
            : null;
    }

    private static SearchPlace? CityOrProgram(string text, ProgramCatalog catalog)
    {
        var found = catalog.Programs.FirstOrDefault(program =>
            program.Latitude is not null
            && program.Longitude is not null
            && (
                string.Equals(program.Code.Digits, text, StringComparison.Ordinal)
                || string.Equals(
                    $"{program.City}, {program.State}",
                    text,
                    StringComparison.OrdinalIgnoreCase
                )
            )
        );
        return found is null
            ? null
            : new SearchPlace(
                $"{found.City}, {found.State}",
                found.Latitude!.Value,
                found.Longitude!.Value
            );
    }
}

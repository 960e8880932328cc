using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Catalog;

/// <summary>A state, the District of Columbia or Puerto Rico, with its extent: a row of <c>states.csv</c>.</summary>
/// <param name="Code">Two letters.</param>
/// <param name="Name">The name.</param>
/// <param name="Division">The census division; null outside all nine.</param>
/// <param name="Region">The census region; null likewise.</param>
/// <param name="South">Least latitude in degrees north.</param>
/// <param name="North">Greatest latitude.</param>
/// <param name="West">Least longitude in degrees east; Alaska's islands beyond the 180th meridian are left out.</param>
/// <param name="East">Greatest longitude.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record UsState(
    string Code,
    string Name,
    string? Division,
    string? Region,
    double South,
    double North,
    double West,
    double East,
    Provenance Provenance
)
{
    /// <summary>Whether a place lies within the extent.</summary>
    public bool Holds(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}

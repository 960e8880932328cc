using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Catalog;

/// <summary>The outline of a state, for maps: a row of <c>state_outlines.csv</c>.</summary>
/// <param name="State">Two letters.</param>
/// <param name="Rings">Its pieces, each by its corners; the last corner joins the first.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record StateOutline(
    string State,
    IReadOnlyList<IReadOnlyList<GeoPoint>> Rings,
    Provenance Provenance
);

/// <summary>A place on earth.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east; below -180 for Alaska's islands beyond the 180th meridian.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude);

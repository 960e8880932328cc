using SmartPick.Engine.Catalog;

namespace SmartPick.Web.Design;

/// <summary>A part of the map at one zoom: the whole country, a census region or a division.</summary>
/// <param name="Name">The region or division; empty for the whole country.</param>
/// <param name="X">Left edge on the map.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width; the height follows from the map's shape.</param>
public sealed record MapFrame(string Name, double X, double Y, double Width)
{
    private const double Margin = 18;

    private const double LeastWidth = 150;

    /// <summary>The whole country.</summary>
    public static MapFrame Whole { get; } = new(string.Empty, 0, 0, UsProjection.Width);

    /// <summary>Height on the map.</summary>
    public double Height => Width * UsProjection.Height / UsProjection.Width;

    /// <summary>Units of the map for one of the picture: 1 for the whole country, less the nearer it is.</summary>
    public double Scale => Width / UsProjection.Width;

    /// <summary>The frame around all programs of a region or division; the whole country for a name that is neither.</summary>
    /// <param name="catalog">The programs.</param>
    /// <param name="name">The region or division.</param>
    public static MapFrame Of(ProgramCatalog catalog, string name)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (name.Length == 0)
        {
            return Whole;
        }

        var places = catalog
            .Programs.Where(program =>
                string.Equals(program.Region, name, StringComparison.Ordinal)
                || string.Equals(program.Division, name, StringComparison.Ordinal)
            )
            .Select(MapBackdrop.PlaceOf)
            .OfType<(double X, double Y)>()
            .ToArray();
        if (places.Length == 0)
        {
            return Whole;
        }

        var (left, right) = (places.Min(place => place.X), places.Max(place => place.X));
        var (top, bottom) = (places.Min(place => place.Y), places.Max(place => place.Y));
        var width = Math.Max(
            Math.Max(right - left, (bottom - top) * UsProjection.Width / UsProjection.Height)
                + (2 * Margin),
            LeastWidth
        );
        var frame = new MapFrame(name, 0, 0, Math.Min(width, UsProjection.Width));
        return frame with
        {
            X = ((left + right) / 2) - (frame.Width / 2),
            Y = ((top + bottom) / 2) - (frame.Height / 2),
        };
    }

    /// <summary>Whether a place lies on this part.</summary>
    public bool Holds((double X, double Y) place) =>
        place.X >= X && place.X <= X + Width && place.Y >= Y && place.Y <= Y + Height;
}

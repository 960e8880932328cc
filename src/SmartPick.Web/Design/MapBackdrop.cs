using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Design;

/// <summary>Every city with a program as one path of dots: the ground on which a list is drawn.</summary>
internal static class MapBackdrop
{
    /// <summary>The path's data.</summary>
    public static string Of(ProgramCatalog catalog) => Of(catalog.Programs);

    /// <summary>The path of some programs' cities.</summary>
    public static string Of(IEnumerable<ResidencyProgram> programs)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in programs.Select(PlaceOf).OfType<(double, double)>().Distinct())
        {
            path.Append('M')
                .Append(Wording.Number(x, "0"))
                .Append(' ')
                .Append(Wording.Number(y, "0"))
                .Append("h0");
        }

        return path.ToString();
    }

    /// <summary>A program's place on the map, to the unit; null when the catalog does not know it.</summary>
    public static (double X, double Y)? PlaceOf(ResidencyProgram program)
    {
        if (program is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return null;
        }

        var (x, y) = UsProjection.Place(program.State, latitude, longitude);
        return (Math.Round(x), Math.Round(y));
    }
}

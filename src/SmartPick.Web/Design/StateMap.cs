using System.Security.Cryptography;
using System.Text;
using SmartPick.Reference.Catalog;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Design;

/// <summary>
/// The outlines of the states as a drawing of its own, one path a state: maps refer to it, so that a browser fetches it once and
/// no page carries it. Colours come from the page that refers to it.
/// </summary>
/// <param name="Drawing">The SVG document.</param>
/// <param name="Mark">What tells it from every other drawing.</param>
public sealed record StateMap(ReadOnlyMemory<byte> Drawing, string Mark)
{
    /// <summary>Where it is, without the mark of its contents.</summary>
    public const string Path = "/map/states.svg";

    /// <summary>The part of the drawing that a map takes.</summary>
    public const string Part = "states";

    /// <summary>What a map refers to: another drawing has another address, so a browser may keep each for good.</summary>
    public string Reference => $"{Path}?v={Mark}#{Part}";

    /// <summary>No outlines: maps show their marks alone.</summary>
    public static StateMap Empty { get; } = Of([]);

    /// <summary>The drawing of some outlines.</summary>
    public static StateMap Of(IReadOnlyList<StateOutline> outlines)
    {
        var svg = new StringBuilder(
            FormattableString.Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {UsProjection.Width} {UsProjection.Height}\"><g id=\"{Part}\">\n"
            )
        );
        foreach (var outline in outlines)
        {
            svg.Append("<path vector-effect=\"non-scaling-stroke\" d=\"")
                .Append(PathOf(outline))
                .Append("\"/>\n");
        }

        var drawing = Encoding.UTF8.GetBytes(svg.Append("</g></svg>\n").ToString());
        var mark = Convert.ToHexStringLower(SHA256.HashData(drawing))[..12];
        return new StateMap(drawing, mark);
    }

    /// <summary>The path of a state, in tenths of a unit of the map: each ring from its first corner on, by steps.</summary>
    internal static string PathOf(StateOutline outline)
    {
        var path = new StringBuilder();
        foreach (var ring in outline.Rings)
        {
            var (lastX, lastY) = (0, 0);
            var verb = 'M';
            foreach (var corner in ring)
            {
                var (x, y) = UsProjection.Place(outline.State, corner.Latitude, corner.Longitude);
                var (tenthX, tenthY) = ((int)Math.Round(x * 10), (int)Math.Round(y * 10));
                path.Append(verb)
                    .Append(Wording.Number((tenthX - lastX) / 10.0, "0.#"))
                    .Append(' ')
                    .Append(Wording.Number((tenthY - lastY) / 10.0, "0.#"));
                (lastX, lastY) = (tenthX, tenthY);
                verb = 'l';
            }

            path.Append('z');
        }

        return path.ToString();
    }
}

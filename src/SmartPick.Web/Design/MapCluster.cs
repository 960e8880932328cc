using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Web.Design;

/// <summary>Programs of a list that would lie on each other at one zoom of the map: drawn as one mark.</summary>
/// <param name="X">The middle, in units of the map.</param>
/// <param name="Y">The middle, downwards.</param>
/// <param name="Programs">The programs, in the list's order.</param>
public sealed record MapCluster(double X, double Y, IReadOnlyList<AdvisedProgram> Programs)
{
    /// <summary>How near two programs may lie in the picture before they become one mark, in units of the whole map.</summary>
    internal const double Reach = 26;

    /// <summary>The place that stands for it: where most of its programs are.</summary>
    public string Place =>
        Programs
            .CountBy(row => $"{row.Program.City}, {row.Program.State}")
            .MaxBy(place => place.Value)
            .Key;

    /// <summary>The highest signal sent to one of them.</summary>
    public SignalTier Tier =>
        Programs.MaxBy(row => Engine.Chances.ChanceTable.SlotOf(row.Tier))!.Tier;

    /// <summary>
    /// The clusters of a list within a frame. Each program joins the nearest cluster whose first program is within reach, or begins one;
    /// its middle is where its programs are on average. The same list gives the same clusters.
    /// </summary>
    /// <param name="programs">The list.</param>
    /// <param name="frame">The part of the map.</param>
    public static IReadOnlyList<MapCluster> Of(
        IReadOnlyList<AdvisedProgram> programs,
        MapFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(programs);
        ArgumentNullException.ThrowIfNull(frame);
        var reach = Reach * frame.Scale;
        var groups = new List<List<(double X, double Y, AdvisedProgram Row)>>();
        foreach (var row in programs)
        {
            if (MapBackdrop.PlaceOf(row.Program) is not { } place || !frame.Holds(place))
            {
                continue;
            }

            var near = groups
                .Select(group => (Group: group, Distance: Distance(group[0], place)))
                .Where(each => each.Distance <= reach)
                .OrderBy(each => each.Distance)
                .FirstOrDefault();
            if (near.Group is { } group)
            {
                group.Add((place.X, place.Y, row));
            }
            else
            {
                groups.Add([(place.X, place.Y, row)]);
            }
        }

        return
        [
            .. groups.Select(group => new MapCluster(
                group.Average(member => member.X),
                group.Average(member => member.Y),
                [.. group.Select(member => member.Row)]
            )),
        ];
    }

    private static double Distance(
        (double X, double Y, AdvisedProgram Row) one,
        (double X, double Y) other
    ) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}

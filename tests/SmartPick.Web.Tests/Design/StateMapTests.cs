using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Catalog;
using SmartPick.Web.Design;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Tests.Design;

/// <summary>The borders under the map, and whether the programs stand within them.</summary>
public sealed class StateMapTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    /// <summary>How far outside its simplified outline a place on a shore may lie, in units of the 960 wide map: some 8 km.</summary>
    private const double Shore = 1.6;

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Every_program_stands_inside_its_own_state()
    {
        var (data, outlines) = await ReadAsync();

        var outside = data
            .Catalog.Programs.DistinctBy(program => (program.Latitude, program.Longitude))
            .Where(program => Distance(program, outlines[program.State]) > Shore)
            .Select(program => $"{program.City}, {program.State}");

        outside.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_is_not_in_a_state_is_found_outside_it()
    {
        var (data, outlines) = await ReadAsync();
        var duke = data.Catalog.Programs.First(program => program.City is "Durham");

        Distance(duke, outlines["NC"]).ShouldBeLessThanOrEqualTo(Shore);
        Distance(duke, outlines["OH"]).ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task The_whole_country_lies_on_the_map_and_no_far_part_on_another()
    {
        var (_, outlines) = await ReadAsync();
        var boxes = outlines.Values.ToDictionary(
            outline => outline.State,
            outline => Corners(outline).ToList(),
            StringComparer.Ordinal
        );

        foreach (var (x, y) in boxes.Values.SelectMany(corners => corners))
        {
            x.ShouldBeInRange(0, UsProjection.Width);
            y.ShouldBeInRange(0, UsProjection.Height);
        }

        foreach (var far in new[] { "AK", "HI", "PR" })
        {
            var (left, right) = (boxes[far].Min(at => at.X), boxes[far].Max(at => at.X));
            var (top, bottom) = (boxes[far].Min(at => at.Y), boxes[far].Max(at => at.Y));
            boxes
                .Where(other => !string.Equals(other.Key, far, StringComparison.Ordinal))
                .SelectMany(other => other.Value)
                .ShouldNotContain(
                    at => at.X > left && at.X < right && at.Y > top && at.Y < bottom,
                    far
                );
        }
    }

    [Fact]
    public async Task The_drawing_has_a_path_a_state_and_may_be_kept_by_the_browser()
    {
        await _guest.OpenAsync();
        var address = _guest.Page.Split("href=\"" + StateMap.Path)[1].Split('#')[0];

        using var answer = await _guest.Client.GetAsync(
            new Uri(StateMap.Path + address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var drawing = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        drawing.Split("<path").Length.ShouldBe(53);
        drawing.ShouldContain($"id=\"{StateMap.Part}\"");
        _guest.Page.ShouldNotContain("vector-effect");
    }

    private async Task<(ReferenceData, Dictionary<string, StateOutline>)> ReadAsync()
    {
        _ = server.Address;
        var data = (
            await server
                .Services.GetRequiredService<ReferenceShelf>()
                .DataAsync(TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
        var outlines = StateOutlinesFile
            .Load(
                DataFolder.Locate(null),
                data.States.Keys.ToHashSet(StringComparer.Ordinal),
                data.Sources.Keys.ToHashSet(StringComparer.Ordinal)
            )
            .Value.ShouldNotBeNull();
        return (data, outlines.ToDictionary(outline => outline.State, StringComparer.Ordinal));
    }

    private static IEnumerable<(double X, double Y)> Corners(StateOutline outline) =>
        outline.Rings.SelectMany(ring => Corners(outline, ring));

    private static IEnumerable<(double X, double Y)> Corners(
        StateOutline outline,
        IEnumerable<GeoPoint> ring
    ) =>
        ring.Select(corner => UsProjection.Place(outline.State, corner.Latitude, corner.Longitude));

    /// <summary>How far outside an outline a program's place is drawn; 0 within.</summary>
    private static double Distance(ResidencyProgram program, StateOutline outline)
    {
        if (program is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return 0;
        }

        var at = UsProjection.Place(program.State, latitude, longitude);
        var isInside = false;
        var nearest = double.PositiveInfinity;
        foreach (var ring in outline.Rings)
        {
            var corners = Corners(outline, ring).ToList();
            for (var i = 0; i < corners.Count; i++)
            {
                var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
                var isCrossed =
                    from.Y > at.Y != to.Y > at.Y
                    && at.X < ((to.X - from.X) * (at.Y - from.Y) / (to.Y - from.Y)) + from.X;
                isInside ^= isCrossed;
                nearest = Math.Min(nearest, ToSide(at, from, to));
            }
        }

        return isInside ? 0 : nearest;
    }

    private static double ToSide(
        (double X, double Y) at,
        (double X, double Y) from,
        (double X, double Y) to
    )
    {
        var (east, south) = (to.X - from.X, to.Y - from.Y);
        var square = (east * east) + (south * south);
        var share =
            square > 0
                ? Math.Clamp((((at.X - from.X) * east) + ((at.Y - from.Y) * south)) / square, 0, 1)
                : 0;
        return Math.Sqrt(
            Math.Pow(at.X - from.X - (share * east), 2)
                + Math.Pow(at.Y - from.Y - (share * south), 2)
        );
    }
}

using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Tests.Catalog;

public sealed class StateOutlinesFileTests : IDisposable
{
    private const string Header = "state,outline,source_id,as_of,confidence\n";

    private const string Square = "-8000 4000 100 0 0 100 -100 0";

    private static readonly HashSet<string> States = new(StringComparer.Ordinal) { "NC", "VA" };
    private static readonly HashSet<string> SourceIds = new(StringComparer.Ordinal) { "a" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outline-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_state_has_an_outline_that_reaches_as_far_as_the_state_does()
    {
        // Islands that a map this size does not show, and corners taken off: what may be missing at an edge, in degrees.
        const double most = 0.5;
        var facts = CatalogFolder.Load(Repository.Data).Value.ShouldNotBeNull();

        var outlines = StateOutlinesFile
            .Load(
                Repository.Data,
                facts.States.Keys.ToHashSet(StringComparer.Ordinal),
                facts.Sources.Keys.ToHashSet(StringComparer.Ordinal)
            )
            .Value.ShouldNotBeNull();

        outlines.Count.ShouldBe(facts.States.Count);
        foreach (var outline in outlines.Where(outline => outline.State is not ("AK" or "HI")))
        {
            var state = facts.States[outline.State];
            var corners = outline.Rings.SelectMany(ring => ring).ToList();
            corners.Min(corner => corner.Latitude).ShouldBe(state.South, most, outline.State);
            corners.Max(corner => corner.Latitude).ShouldBe(state.North, most, outline.State);
            corners.Min(corner => corner.Longitude).ShouldBe(state.West, most, outline.State);
            corners.Max(corner => corner.Longitude).ShouldBe(state.East, most, outline.State);
        }
    }

    [Fact]
    public void The_file_is_small_enough_to_be_read_at_every_start() =>
        new FileInfo(Path.Combine(Repository.Data, StateOutlinesFile.Name)).Length.ShouldBeLessThan(
            60_000
        );

    [Fact]
    public void Corners_are_steps_from_the_one_before()
    {
        Write($"NC,{Square};-7000 3000 10 0 0 10,a,2017,high\nVA,{Square},a,2017,high\n");

        var first = Read().Value.ShouldNotBeNull()[0];

        first.Rings.Count.ShouldBe(2);
        first
            .Rings[0]
            .ShouldBe([
                new GeoPoint(40, -80),
                new GeoPoint(40, -79),
                new GeoPoint(41, -79),
                new GeoPoint(41, -80),
            ]);
        first.Rings[1][0].ShouldBe(new GeoPoint(30, -70));
    }

    [Theory]
    [InlineData("ZZ,-8000 4000 100 0 0 100,a,2017,high\n", "state")]
    [InlineData("NC,-8000 4000 100 0 0 100,a,2017,high\n", "state")]
    [InlineData("VA,-8000 4000 100 0,a,2017,high\n", "outline")]
    [InlineData("VA,-8000 4000 100 0 0,a,2017,high\n", "outline")]
    [InlineData("VA,-8000 4000 100 0 0 1.5,a,2017,high\n", "outline")]
    [InlineData("VA,-8000 4000 100 0 0 100;,a,2017,high\n", "outline")]
    [InlineData("VA,-8000 4000 100 0 0 100,b,2017,high\n", "source_id")]
    public void A_bad_row_is_named_with_its_line(string row, string field)
    {
        Write($"NC,{Square},a,2017,high\n" + row);

        var problem = Read().Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(3);
        problem.Field.ShouldBe(field);
    }

    [Fact]
    public void A_state_without_a_row_is_named()
    {
        Write($"NC,{Square},a,2017,high\n");

        Read().Problems.ShouldHaveSingleItem().Found.ShouldContain("VA");
    }

    private void Write(string rows) =>
        File.WriteAllText(Path.Combine(_folder.FullName, StateOutlinesFile.Name), Header + rows);

    private Reading<IReadOnlyList<StateOutline>> Read() =>
        StateOutlinesFile.Load(_folder.FullName, States, SourceIds);
}

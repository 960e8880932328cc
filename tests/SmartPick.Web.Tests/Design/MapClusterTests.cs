using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Web.Design;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Tests.Design;

/// <summary>Marks of a map: whatever the list, nothing is lost, nothing counted twice, and nearer shows more.</summary>
public sealed class MapClusterTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Lists = 60;

    [Fact]
    public async Task The_marks_of_the_whole_country_hold_every_program_once()
    {
        var data = await DataAsync();
        ListOf(data.Catalog)
            .Sample(
                list =>
                {
                    var placed = list.Where(row => row.Program.Latitude is not null).ToList();
                    var clusters = MapCluster.Of(list, MapFrame.Whole);
                    clusters.Sum(cluster => cluster.Programs.Count).ShouldBe(placed.Count);
                    clusters
                        .SelectMany(cluster => cluster.Programs)
                        .Select(row => row.Program.Code)
                        .Order()
                        .ShouldBe(placed.Select(row => row.Program.Code).Order());
                    clusters.ShouldAllBe(cluster =>
                        cluster.Programs.Any(row =>
                            string.Equals(
                                cluster.Place,
                                $"{row.Program.City}, {row.Program.State}",
                                StringComparison.Ordinal
                            )
                        ) && cluster.Programs.Any(row => row.Tier == cluster.Tier)
                    );
                },
                iter: Lists
            );
    }

    [Fact]
    public async Task Each_part_shows_all_of_its_own_programs_and_marks_that_do_not_lie_on_each_other()
    {
        var data = await DataAsync();
        var divisions = data
            .Catalog.Programs.Select(program => program.Division)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        Gen.Select(ListOf(data.Catalog), Gen.Int[0, divisions.Length - 1])
            .Sample(
                (list, which) =>
                {
                    var division = divisions[which];
                    var frame = MapFrame.Of(data.Catalog, division);
                    var own = list.Where(row =>
                            string.Equals(row.Program.Division, division, StringComparison.Ordinal)
                        )
                        .ToList();
                    var near = MapCluster.Of(list, frame);
                    own.Where(row => row.Program.Latitude is not null)
                        .Select(row => row.Program.Code)
                        .Except(
                            near.SelectMany(cluster => cluster.Programs)
                                .Select(row => row.Program.Code)
                        )
                        .ShouldBeEmpty(division);
                    foreach (var cluster in near)
                    {
                        cluster
                            .Programs.Max(row => Apart(row, cluster.Programs[0]))
                            .ShouldBeLessThanOrEqualTo(MapCluster.Reach * frame.Scale);
                        near.Where(other => other != cluster)
                            .ShouldAllBe(other =>
                                Apart(other.Programs[0], cluster.Programs[0])
                                > MapCluster.Reach * frame.Scale
                            );
                    }
                },
                iter: Lists
            );
    }

    [Fact]
    public async Task The_same_list_gives_the_same_marks()
    {
        var data = await DataAsync();
        ListOf(data.Catalog)
            .Sample(
                list =>
                    MapCluster
                        .Of(list, MapFrame.Whole)
                        .Select(cluster => (cluster.X, cluster.Y, cluster.Programs.Count))
                        .ShouldBe(
                            MapCluster
                                .Of(list, MapFrame.Whole)
                                .Select(cluster => (cluster.X, cluster.Y, cluster.Programs.Count))
                        ),
                iter: Lists
            );
    }

    /// <summary>How far two programs lie from each other on the map.</summary>
    private static double Apart(AdvisedProgram one, AdvisedProgram other)
    {
        var (here, there) = (
            MapBackdrop.PlaceOf(one.Program)!.Value,
            MapBackdrop.PlaceOf(other.Program)!.Value
        );
        return Math.Sqrt(Math.Pow(here.X - there.X, 2) + Math.Pow(here.Y - there.Y, 2));
    }

    private static Gen<AdvisedProgram[]> ListOf(ProgramCatalog catalog) =>
        from places in Gen.Int[0, catalog.Programs.Count - 1].HashSet[0, 90]
        from tiers in Gen.Enum<SignalTier>().Array[places.Count]
        select places.Zip(tiers, (place, tier) => Row(catalog.Programs[place], tier)).ToArray();

    private static AdvisedProgram Row(ResidencyProgram program, SignalTier tier) =>
        new(
            program,
            false,
            tier,
            default,
            default,
            default,
            default,
            default,
            0,
            0,
            new Money(0),
            [],
            []
        );

    private async Task<ReferenceData> DataAsync()
    {
        _ = server.Address;
        return (
            await server
                .Services.GetRequiredService<ReferenceShelf>()
                .DataAsync(TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
    }
}

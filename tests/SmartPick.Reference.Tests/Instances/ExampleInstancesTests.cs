using SmartPick.Reference.Instances;

namespace SmartPick.Reference.Tests.Instances;

public sealed class ExampleInstancesTests
{
    public static TheoryData<string> All =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Markets.Examples)
                .Select(path => Path.GetFileName(path))
                .Where(name => name != "README.md"),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_example_is_read_without_a_problem_or_a_dropped_ranking(string name) =>
        Markets.Example(name).Dropped.Total.ShouldBe(0);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_example_survives_the_way_to_CSV_and_back(string name)
    {
        using var folder = new TemporaryFolder();
        var instance = Markets.Example(name);

        InstanceFolder.Write(instance, folder.Path);

        Markets.Picture(Markets.Good(folder.Path)).ShouldBe(Markets.Picture(instance));
    }

    [Theory]
    [InlineData("singles")]
    [InlineData("couples")]
    public void Text_and_CSV_of_an_example_are_the_same_market(string name) =>
        Markets
            .Picture(Markets.Example(name))
            .ShouldBe(Markets.Picture(Markets.Example(name + ".txt")));

    [Fact]
    public void The_advanced_example_holds_what_text_cannot()
    {
        var instance = Markets.Example("advanced");

        instance.Supplementals.Length.ShouldBe(3);
        instance.Reversions.Length.ShouldBe(2);
        instance.HasParity.ShouldBeTrue();
        instance.CoupleCount.ShouldBe(1);
    }

    [Fact]
    public void Every_example_stands_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Markets.Examples, "README.md"));
        foreach (var name in All.Select(row => (string)row.Data))
        {
            readme.ShouldContain(name);
        }
    }
}

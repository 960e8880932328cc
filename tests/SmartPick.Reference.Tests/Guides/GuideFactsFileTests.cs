using SmartPick.Reference.Catalog;
using SmartPick.Reference.Guides;

namespace SmartPick.Reference.Tests.Guides;

public sealed class GuideFactsFileTests : IDisposable
{
    private const string Header = "topic,statement,source_id,as_of,confidence\n";

    private static readonly HashSet<string> Topics = new(StringComparer.Ordinal) { "early" };
    private static readonly HashSet<string> SourceIds = new(StringComparer.Ordinal) { "a" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_shipped_facts_name_sources_that_are_listed()
    {
        var facts = CatalogFolder.Load(Repository.Data).Value.ShouldNotBeNull();
        var lines = File.ReadAllLines(Path.Combine(Repository.Data, GuideFactsFile.Name));
        var topics = lines
            .Skip(1)
            .Select(line => line.Split(',')[0])
            .ToHashSet(StringComparer.Ordinal);

        var reading = GuideFactsFile.Load(
            Repository.Data,
            topics,
            facts.Sources.Keys.ToHashSet(StringComparer.Ordinal)
        );

        reading.Problems.ShouldBeEmpty();
        reading.Value.ShouldNotBeNull().Count.ShouldBe(lines.Length - 1);
    }

    [Fact]
    public void Facts_keep_the_order_of_the_file()
    {
        Write("early,First.,a,2025,high\nearly,Second.,a,2024,low\n");

        Read()
            .Value.ShouldNotBeNull()
            .Select(fact => fact.Statement)
            .ShouldBe(["First.", "Second."]);
    }

    [Theory]
    [InlineData("late,First.,a,2025,high\n", "topic")]
    [InlineData("early,,a,2025,high\n", "statement")]
    [InlineData("early,First.,b,2025,high\n", "source_id")]
    [InlineData("early,First.,a,2025,\n", "confidence")]
    public void A_bad_row_is_named_with_its_line_and_nothing_is_half_read(string row, string field)
    {
        Write("early,First.,a,2025,high\n" + row);

        var reading = Read();

        reading.Value.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(3);
        problem.Field.ShouldBe(field);
    }

    [Fact]
    public void A_missing_file_is_a_problem() => Read().Problems.ShouldHaveSingleItem();

    private void Write(string rows) =>
        File.WriteAllText(Path.Combine(_folder.FullName, GuideFactsFile.Name), Header + rows);

    private Reading<IReadOnlyList<GuideFact>> Read() =>
        GuideFactsFile.Load(_folder.FullName, Topics, SourceIds);
}

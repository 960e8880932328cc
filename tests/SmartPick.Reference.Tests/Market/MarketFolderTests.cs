using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Reference.Market;

namespace SmartPick.Reference.Tests.Market;

public sealed class MarketFolderTests : IDisposable
{
    private static readonly Lazy<ReferenceData> Reference = new(() =>
        ReferenceData.Load(Repository.Data).Value.ShouldNotBeNull()
    );

    private static readonly string Counts = Path.Combine("market", "counts.csv");
    private static readonly string Fields = Path.Combine("market", "fields.csv");
    private static readonly string Assumptions = Path.Combine("market", "assumptions.csv");
    private const string Schools = "medical_schools.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("market-");

    public MarketFolderTests()
    {
        foreach (var name in (string[])["market", "priors"])
        {
            var copy = _folder.CreateSubdirectory(name);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Data, name)))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }
        }

        File.Copy(Path.Combine(Repository.Data, Schools), PathOf(Schools));
    }

    /// <summary>File, column, a row that is wrong in it, and what is told of it.</summary>
    public static TheoryData<string, string, string, string> BadRows =>
        new()
        {
            {
                Counts,
                "specialty",
                "Astrology,,positions,2026,1,id,smartpick-design,2026,low",
                "Astrology"
            },
            {
                Counts,
                "type",
                "Pathology,Martian,preferring,2026,1,id,smartpick-design,2026,low",
                "Martian"
            },
            { Counts, "what", "Pathology,,hopes,2026,1,id,smartpick-design,2026,low", "hopes" },
            { Counts, "year", "Pathology,,tracks,later,1,id,smartpick-design,2026,low", "later" },
            { Counts, "value", "Pathology,,tracks,2026,-4,id,smartpick-design,2026,low", "-4" },
            { Counts, "value", "Pathology,,tracks,2026,,id,smartpick-design,2026,low", "nothing" },
            {
                Counts,
                "evidence_id",
                "Pathology,,tracks,2026,4,,smartpick-design,2026,low",
                "nothing"
            },
            { Counts, "source_id", "Pathology,,tracks,2026,4,id,hearsay,2026,low", "hearsay" },
            {
                Counts,
                "what",
                "Pathology,,positions,2026,4,id,smartpick-design,2026,low",
                "positions"
            },
            { Fields, "kind", "New,odd,Pathology,,smartpick-design,2026,low", "odd" },
            { Fields, "parent", "New,combined,Astrology,,smartpick-design,2026,low", "Astrology" },
            {
                Fields,
                "field",
                "Pathology,combined,Pathology,,smartpick-design,2026,low",
                "Pathology"
            },
            { Assumptions, "mean", "k,,,many,0,assumed,why,smartpick-design,2026,low", "many" },
            { Assumptions, "key", "aways,,,1,0,assumed,why,smartpick-design,2026,low", "aways" },
            { Schools, "degree", "S,PhD,Town,KS,public,,,smartpick-design,2026,low", "PhD" },
            { Schools, "state", "S,MD,Town,ZZ,public,,,smartpick-design,2026,low", "ZZ" },
        };

    public static TheoryData<string> Files => [Counts, Fields, Assumptions, Schools];

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_wrong_cell_is_told_with_line_and_field(
        string file,
        string field,
        string row,
        string found
    )
    {
        var lines = File.ReadAllLines(PathOf(file));
        File.AppendAllLines(PathOf(file), [row]);

        var reading = Read();

        reading.Value.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.File.ShouldBe(PathOf(file));
        problem.Field.ShouldBe(field);
        problem.Found.ShouldContain(found);
        if (problem.Line is { } line)
        {
            line.ShouldBe(lines.Length + 1);
        }
        else
        {
            // A key that two files have is not a fault of one line.
            field.ShouldBe("key");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file_is_told(string file)
    {
        File.Delete(PathOf(file));

        Read()
            .Problems.ShouldContain(problem =>
                problem.File == PathOf(file) && problem.Found == "no such file"
            );
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        File.AppendAllLines(
            PathOf(Counts),
            [
                "Pathology,Martian,hopes,2026,1,id,smartpick-design,2026,low",
                "Pathology,,tracks,2026,many,id,smartpick-design,2026,low",
            ]
        );
        File.AppendAllLines(PathOf(Schools), ["S,PhD,Town,KS,public,,,smartpick-design,2026,low"]);

        Read()
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["type", "what", "value", "degree"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("ALL,,registered,")]
    [InlineData("ALL,,tracks,")]
    [InlineData("ALL,US IMG,active,2026")]
    public void A_total_that_the_market_cannot_do_without_is_told(string beginning)
    {
        var lines = File.ReadAllLines(PathOf(Counts));
        File.WriteAllLines(
            PathOf(Counts),
            lines.Where(line => !line.StartsWith(beginning, StringComparison.Ordinal))
        );

        var problem = Read().Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe("what");
        problem.Found.ShouldStartWith("no row ");
    }

    [Fact]
    public void Every_assumption_of_the_market_is_asked_for()
    {
        var lines = File.ReadAllLines(PathOf(Assumptions));
        foreach (var key in MarketKeys.All)
        {
            File.WriteAllLines(
                PathOf(Assumptions),
                lines.Where(line => !line.StartsWith(key + ",", StringComparison.Ordinal))
            );

            Read().Problems.ShouldHaveSingleItem().Found.ShouldBe("no row for " + key);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Reading<MarketInput> Read() =>
        MarketFolder.Read(_folder.FullName, Reference.Value, new Dictionary<AcgmeCode, int>());

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}

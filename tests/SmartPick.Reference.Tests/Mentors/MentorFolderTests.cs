using SmartPick.Engine.Mentors;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Mentors;

public sealed class MentorFolderTests : IDisposable
{
    private static readonly CatalogFolder Facts = CatalogFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory();

    public MentorFolderTests()
    {
        var folder = _data.CreateSubdirectory(MentorFolder.Name);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Data, "mentors")))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void The_shipped_words_and_weights_have_no_problem()
    {
        var basis = Read(Repository.Data, out var problems);

        problems.ShouldBeEmpty();
        var weights = basis.ShouldNotBeNull().Weights;
        new[]
        {
            weights.Needs,
            weights.Specialty,
            weights.ValuesAndStyle,
            weights.Reach,
            weights.RecencyOrLink,
            weights.Continuity,
            weights.FirstNeed,
        }.ShouldBe([35, 20, 20, 10, 10, 5, 2]);
    }

    [Fact]
    public void C01_A_search_for_dermatology_finds_dermatologist_dermatopathologist_internist()
    {
        var basis = Read(Repository.Data, out _).ShouldNotBeNull();
        var mentee = new Mentee { Id = "mentee", Interests = [new Interest("Dermatology")] };
        string[] fields = ["Urology", "Internal Medicine", "Dermatology", "Dermatopathology"];

        fields
            .OrderByDescending(field =>
                basis
                    .ScorerFor(2027)
                    .Between(mentee, new Mentor { Id = field, Specialties = [field] })
                    .Points
            )
            .ShouldBe(["Dermatology", "Dermatopathology", "Internal Medicine", "Urology"]);
    }

    [Fact]
    public void Every_support_meets_a_need()
    {
        var words = Read(Repository.Data, out _).ShouldNotBeNull().Vocabulary;

        words
            .Supports.Where(support => words.Meets.All(row => row.Support != support.Id))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("weights.csv", "needs,35,", "needs,36,", "add up to 100")]
    [InlineData("weights.csv", "first_need,2,", "first_need,0.5,", "from 1")]
    [InlineData("weights.csv", "unknown,0.5,", "unknown,1.5,", "from 0 to 1")]
    [InlineData("weights.csv", "unknown,0.5,", "unknwn,0.5,", "known")]
    [InlineData("meets.csv", "letters,letter,", "leters,letter,", "needs.csv")]
    [InlineData("meets.csv", "letters,letter,", "research,research-project,", "once")]
    [InlineData("closeness.csv", "Retina,Ophthalmology,", "Retina,Eyes,", "specialties.csv")]
    [InlineData(
        "closeness.csv",
        "Retina,Ophthalmology,subspecialty",
        "Retina,Ophthalmology,near",
        "one of"
    )]
    [InlineData("closeness.csv", "Retina,", "Ophthalmology,", "two fields")]
    [InlineData("styles.csv", ",5,", ",1,", "from 2 to 9")]
    [InlineData("needs.csv", "letters,Letters", "research,Letters", "each id once")]
    [InlineData("values.csv", "smartpick-design", "nobody", "sources.csv")]
    public void What_is_wrong_with_a_file_is_told(
        string file,
        string old,
        string @new,
        string expected
    )
    {
        var path = Path.Combine(_data.FullName, MentorFolder.Name, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));

        Read(_data.FullName, out var problems).ShouldBeNull();

        problems.ShouldContain(problem =>
            problem.File == path && problem.Expected.Contains(expected, StringComparison.Ordinal)
        );
    }

    private static MentorBasis? Read(string folder, out IReadOnlyList<Problem> problems)
    {
        var log = new ProblemLog();
        var basis = MentorFolder.Read(
            folder,
            Facts.Catalog.Specialties.Select(specialty => specialty.Name).ToHashSet(),
            Facts.Sources.Keys.ToHashSet(),
            log
        );
        problems = log.ToList();
        return basis;
    }
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Model;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly CatalogFolder Facts = CatalogFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();
    private static readonly string[] Files =
    [
        "effects.csv",
        Path.Combine("model", "interviews.csv"),
        Path.Combine("model", "matches.csv"),
        Path.Combine("model", "manifest.json"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("model-");

    public ModelFolderTests()
    {
        _folder.CreateSubdirectory("model");
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(Repository.Data, file), PathOf(file));
        }
    }

    public static TheoryData<string> ModelFiles => [.. Files];

    [Fact]
    public void The_shipped_model_answers_for_every_program_and_every_specialty_and_type()
    {
        var (model, problems) = Read();

        problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        model.ShouldNotBeNull();
        Facts.Catalog.Programs.ShouldAllBe(program =>
            model.InterviewsOf(program).Specialty == program.Specialty
        );
        foreach (var specialty in Facts.Catalog.Specialties)
        {
            foreach (var type in Enum.GetValues<ApplicantType>())
            {
                model
                    .MatchesOf(specialty.Name, type)
                    .Mean.Length.ShouldBe(MatchParameters.ParameterCount);
            }
        }
    }

    [Fact]
    public void Whole_reference_data_are_the_facts_and_the_model()
    {
        var data = ReferenceData.Load(Repository.Data).Value.ShouldNotBeNull();

        data.Catalog.Programs.Count.ShouldBe(Facts.Catalog.Programs.Count);
        data.Model.FittedOn.ShouldNotBeNullOrEmpty();
        data.Sources.Keys.ShouldBe(Facts.Sources.Keys);
        data.States.Keys.ShouldBe(Facts.States.Keys);
        data.Benchmarks.Count.ShouldBe(Facts.Benchmarks.Count);
    }

    [Theory]
    [MemberData(nameof(ModelFiles))]
    public void A_missing_file_is_told_by_name(string file)
    {
        File.Delete(PathOf(file));

        Read().Problems.ShouldHaveSingleItem().File.ShouldBe(PathOf(file));
    }

    [Theory]
    [MemberData(nameof(ModelFiles))]
    public void Bytes_that_are_not_utf8_are_told(string file)
    {
        File.AppendAllBytes(PathOf(file), [0xFF, 0xFE]);

        Read().Problems.ShouldHaveSingleItem().Expected.ShouldBe("UTF-8 text");
    }

    [Fact]
    public void A_model_that_was_never_fitted_is_told_file_by_file()
    {
        Directory.Delete(PathOf("model"), recursive: true);

        Read().Problems.Select(problem => problem.File).ShouldBe(Files[1..].Select(PathOf));
    }

    [Fact]
    public void A_program_given_twice_is_told()
    {
        var path = PathOf(Files[1]);
        var row = File.ReadLines(path).Skip(1).First(line => line.Split(',')[1].Length > 0);
        File.AppendAllText(path, row + "\n");

        Read().Problems.ShouldHaveSingleItem().Found.ShouldBe(row.Split(',')[1] + " twice");
    }

    [Fact]
    public void A_specialty_without_a_typical_program_is_told()
    {
        var path = PathOf(Files[1]);
        var rows = File.ReadAllLines(path);
        var typical = rows.Skip(1).First(line => line.Split(',')[1].Length == 0);
        File.WriteAllLines(path, rows.Where(line => line != typical));

        Read().Problems.ShouldHaveSingleItem().Expected.ShouldContain(typical.Split(',')[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\n  \"date\": \n")]
    public void A_manifest_that_is_none_is_told(string manifest)
    {
        File.WriteAllText(PathOf(Files[3]), manifest);

        Read().Problems.ShouldHaveSingleItem().File.ShouldBe(PathOf(Files[3]));
    }

    [Fact]
    public void A_manifest_without_a_date_is_told()
    {
        var (model, _) = Read();
        var text = File.ReadAllText(PathOf(Files[3]));
        File.WriteAllText(
            PathOf(Files[3]),
            text.Replace(model!.FittedOn, "soon", StringComparison.Ordinal)
        );

        Read().Problems.ShouldHaveSingleItem().Found.ShouldBe("soon");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private (ChanceModel? Model, IReadOnlyList<Problem> Problems) Read()
    {
        var log = new ProblemLog();
        var model = ModelFolder.Read(_folder.FullName, Facts, log);
        (model is null).ShouldBe(log.Count > 0);
        return (model, log.ToList());
    }
}

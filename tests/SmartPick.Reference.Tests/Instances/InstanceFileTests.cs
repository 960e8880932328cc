using System.Text;
using SmartPick.Matching.Generation;
using SmartPick.Reference.Instances;

namespace SmartPick.Reference.Tests.Instances;

public sealed class InstanceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Standard_input_holds_the_text_format()
    {
        var (instance, problems) = InstanceFile.Read(
            "-",
            () => new MemoryStream("r 1 5\np 5 1 1\n"u8.ToArray())
        );

        problems.ShouldBeEmpty();
        instance!.ApplicantCount.ShouldBe(1);
    }

    [Fact]
    public void A_problem_of_a_text_names_the_file()
    {
        var path = _folder.Write("market.txt", "r 1 5\np 5 0 1\n");

        InstanceFile
            .Read(path, Markets.NoInput)
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{path}:2 quota: found 0; expected a whole number from 1 to 1000000");
    }

    [Fact]
    public void A_missing_file_is_told() =>
        InstanceFile
            .Read(Path.Combine(_folder.Path, "nowhere.txt"), Markets.NoInput)
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("no such file");

    [Fact]
    public void A_generated_instance_with_everything_survives_the_way_to_CSV_and_back()
    {
        var instance = InstanceGenerator.Generate(
            new GeneratorOptions
            {
                Applicants = 2000,
                Programs = 300,
                Positions = 1700,
                Couples = 40,
                AdvancedShare = 0.2,
                Reversions = 20,
                ParityShare = 0.1,
            }
        );

        InstanceFolder.Write(instance, _folder.Path);

        Markets.Picture(Markets.Good(_folder.Path)).ShouldBe(Markets.Picture(instance));
    }

    [Fact]
    public void Writing_another_instance_into_the_folder_leaves_nothing_of_the_first()
    {
        InstanceFolder.Write(Markets.Example("advanced"), _folder.Path);
        InstanceFolder.Write(Markets.Example("singles"), _folder.Path);

        Directory
            .EnumerateFiles(_folder.Path)
            .Select(Path.GetFileName)
            .ShouldBe(["applicants.csv", "programs.csv"], ignoreOrder: true);
    }

    public void Dispose() => _folder.Dispose();
}

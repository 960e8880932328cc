using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>The example profiles against the real catalog.</summary>
public sealed class ExamplesTests
{
    private static readonly Lazy<ProgramCatalog> Catalog = new(() =>
        CatalogFolder.Read(Path.Combine(PublishedDocs.Root, "data"), new ProblemLog())!.Catalog
    );

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(PublishedDocs.Root, "examples"), "*.json")
                .Select(file => Path.GetFileName(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_is_a_good_profile(string file)
    {
        using var stream = File.OpenRead(Path.Combine(PublishedDocs.Root, "examples", file));

        ProfileReader.Read(stream, file, Catalog.Value, ProfileText.Today).Problems.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_has_a_row_in_the_readme(string file) =>
        File.ReadAllText(Path.Combine(PublishedDocs.Root, "examples", "README.md"))
            .ShouldContain($"`{file}`");

    [Theory]
    [InlineData("jessica.json", "Dermatology", ApplicantType.UsMdSenior, 2)]
    [InlineData("daniel.json", "Orthopaedic Surgery", ApplicantType.UsMdSenior, 2)]
    [InlineData("img-internal-medicine.json", "Internal Medicine", ApplicantType.NonUsImg, 0)]
    [InlineData("family-medicine.json", "Family Medicine", ApplicantType.UsDoSenior, 2)]
    [InlineData(
        "reapplicant-general-surgery.json",
        "General Surgery",
        ApplicantType.UsMdGraduate,
        0
    )]
    public void The_examples_are_who_they_say(
        string file,
        string specialty,
        ApplicantType type,
        int aways
    )
    {
        using var stream = File.OpenRead(Path.Combine(PublishedDocs.Root, "examples", file));
        var applicant = ProfileReader
            .Read(stream, file, Catalog.Value, ProfileText.Today)
            .Value.ShouldNotBeNull();

        applicant.Specialty.ShouldBe(specialty);
        applicant.Type.ShouldBe(type);
        applicant.AwayPrograms.Count.ShouldBe(aways);
    }
}

using System.Xml.Linq;

namespace SmartPick.Architecture.Tests;

/// <summary>The arrows between projects, as docs/architecture.md draws them. What is not listed is not allowed.</summary>
public sealed class ProjectsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SmartPick.Matching"] = [],
        ["SmartPick.Engine"] = ["SmartPick.Matching"],
        ["SmartPick.Reference"] = ["SmartPick.Engine"],
        ["SmartPick.Solver"] = ["SmartPick.Engine"],
        ["SmartPick.Platform"] = ["SmartPick.Reference"],
        ["SmartPick.Platform.Sqlite"] = ["SmartPick.Platform"],
        ["SmartPick.Platform.Postgres"] = ["SmartPick.Platform"],
        ["SmartPick.Cli"] =
        [
            "SmartPick.Reference",
            "SmartPick.Solver",
            "SmartPick.Platform.Sqlite",
            "SmartPick.Platform.Postgres",
        ],
        ["SmartPick.Web"] =
        [
            "SmartPick.Reference",
            "SmartPick.Solver",
            "SmartPick.Platform.Sqlite",
            "SmartPick.Platform.Postgres",
        ],
    };

    /// <summary>The two databases are tested side by side, every test on both.</summary>
    private static readonly string[] TestedWithThePlatform =
    [
        "SmartPick.Platform.Sqlite",
        "SmartPick.Platform.Postgres",
    ];

    [Fact]
    public void Every_project_refers_only_to_the_projects_it_may()
    {
        var found = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                References,
                StringComparer.Ordinal
            );

        found.Keys.ShouldBe(Allowed.Keys, ignoreOrder: true);
        foreach (var (project, references) in found)
        {
            references
                .Except(Allowed[project], StringComparer.Ordinal)
                .ShouldBeEmpty($"{project} refers to more than it may");
        }
    }

    [Fact]
    public void Every_source_project_has_a_test_project_of_its_own()
    {
        foreach (var project in Allowed.Keys.Except(TestedWithThePlatform, StringComparer.Ordinal))
        {
            Directory
                .Exists(Path.Combine(Repository.Root, "tests", project + ".Tests"))
                .ShouldBeTrue(project);
        }
    }

    [Fact]
    public void Versions_stand_in_the_central_file_only()
    {
        var offenders = Directory
            .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("artifacts", StringComparison.Ordinal))
            .Where(file =>
                XDocument
                    .Load(file)
                    .Descendants("PackageReference")
                    .Any(item => item.Attribute("Version") is not null)
            )
            .ToList();

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var missing = Directory
            .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("artifacts", StringComparison.Ordinal))
            .Where(file =>
                !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json"))
            )
            .ToList();

        missing.ShouldBeEmpty();
    }

    private static string[] References(string project) =>
        [
            .. XDocument
                .Load(project)
                .Descendants("ProjectReference")
                .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value)),
        ];
}

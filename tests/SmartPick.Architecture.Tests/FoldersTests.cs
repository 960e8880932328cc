using System.Reflection;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using SmartPick.Engine.Picking;
using SmartPick.Matching.Instances;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SmartPick.Architecture.Tests;

/// <summary>The folders of a project of pure computation use only those to their left, type by type.</summary>
public sealed class FoldersTests
{
    private static readonly Dictionary<string, Room> Rooms = new(StringComparer.Ordinal)
    {
        ["SmartPick.Matching"] = new(
            typeof(MatchInstance).Assembly,
            [
                ["Randomness"],
                ["Instances"],
                ["Assignments", "Tracing"],
                ["Verification"],
                ["Runs"],
                ["Holding"],
                ["Singles", "Chaining", "Exact"],
                ["Quotas"],
                ["Rungs"],
                ["Explanation", "Formats", "Generation", "Seasons", "ManyToMany"],
            ]
        ),
        ["SmartPick.Engine"] = new(
            typeof(ListAdvice).Assembly,
            [
                ["Statistics"],
                ["Randomness"],
                ["Catalog"],
                ["Mentors"],
                ["Mentorship"],
                ["Applicants"],
                ["Evidence"],
                ["Chances"],
                ["Picking"],
                ["Interviews"],
                ["RankLists"],
                ["Improving", "Comparing"],
                ["Market"],
                ["Calibration"],
                ["Validation"],
            ]
        ),
    };

    public static TheoryData<string> Projects => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var folders = Directory
            .EnumerateDirectories(Folder(project))
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"));
        folders
            .Except(Rooms[project].LeftToRight.SelectMany(place => place), StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_to_its_left(string project)
    {
        var (assembly, leftToRight) = Rooms[project];
        var loaded = new ArchLoader().LoadAssemblies(assembly).Build();
        for (var place = 0; place < leftToRight.Length; place++)
        {
            foreach (var folder in leftToRight[place])
            {
                var others = leftToRight
                    .Skip(place)
                    .SelectMany(right => right)
                    .Where(name => !string.Equals(name, folder, StringComparison.Ordinal))
                    .ToList();
                if (others.Count > 0)
                {
                    Types()
                        .That()
                        .ResideInNamespaceMatching(Namespaces(project, [folder]))
                        .Should()
                        .NotDependOnAnyTypesThat()
                        .ResideInNamespaceMatching(Namespaces(project, others))
                        .WithoutRequiringPositiveResults()
                        .Check(loaded);
                }
            }
        }
    }

    [Theory]
    [InlineData("SmartPick.Engine", "Picking", "Chances")]
    [InlineData("SmartPick.Matching", "Rungs", "Chaining")]
    public void The_rule_can_fail(string project, string right, string left)
    {
        var loaded = new ArchLoader().LoadAssemblies(Rooms[project].Assembly).Build();
        Types()
            .That()
            .ResideInNamespaceMatching(Namespaces(project, [right]))
            .Should()
            .NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching(Namespaces(project, [left]))
            .HasNoViolations(loaded)
            .ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_declares_the_namespace_of_its_folder(string project)
    {
        var offenders = Directory
            .EnumerateFiles(Folder(project), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
            {
                var folder = Path.GetRelativePath(Folder(project), Path.GetDirectoryName(file)!)
                    .Replace(Path.DirectorySeparatorChar, '.');
                var expected = folder is "." ? project : $"{project}.{folder}";
                return !File.ReadAllText(file)
                    .Contains($"namespace {expected};", StringComparison.Ordinal);
            })
            .Select(file => Path.GetRelativePath(Folder(project), file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal))
            .ToList();

        offenders.ShouldBeEmpty();
    }

    private static string Folder(string project) => Path.Combine(Repository.Root, "src", project);

    private static string Namespaces(string project, IReadOnlyList<string> folders) =>
        $@"^{project.Replace(".", @"\.", StringComparison.Ordinal)}\.({string.Join('|', folders)})(\.|$)";

    private sealed record Room(Assembly Assembly, string[][] LeftToRight);
}

using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using SmartPick.Engine.Picking;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SmartPick.Architecture.Tests;

/// <summary>The Engine's folders use only those to their left, type by type.</summary>
public sealed class EngineFoldersTests
{
    private static readonly string[][] LeftToRight =
    [
        ["Statistics"],
        ["Randomness"],
        ["Catalog"],
        ["Applicants"],
        ["Evidence"],
        ["Chances"],
        ["Picking", "RankLists"],
        ["Market"],
        ["Calibration"],
        ["Validation"],
    ];

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies(typeof(ListAdvice).Assembly)
        .Build();

    private static readonly string Engine = Path.Combine(
        Repository.Root,
        "src",
        "SmartPick.Engine"
    );

    [Fact]
    public void Every_folder_of_the_engine_has_its_place_in_the_order()
    {
        var folders = Directory
            .EnumerateDirectories(Engine)
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"));
        folders
            .Except(LeftToRight.SelectMany(place => place), StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_of_the_engine_uses_only_folders_to_its_left()
    {
        for (var place = 0; place < LeftToRight.Length; place++)
        {
            foreach (var folder in LeftToRight[place])
            {
                var others = LeftToRight
                    .Skip(place)
                    .SelectMany(right => right)
                    .Where(name => !string.Equals(name, folder, StringComparison.Ordinal))
                    .ToList();
                if (others.Count > 0)
                {
                    Types()
                        .That()
                        .ResideInNamespaceMatching(Namespaces([folder]))
                        .Should()
                        .NotDependOnAnyTypesThat()
                        .ResideInNamespaceMatching(Namespaces(others))
                        .WithoutRequiringPositiveResults()
                        .Check(Loaded);
                }
            }
        }
    }

    [Fact]
    public void The_rule_can_fail()
    {
        Types()
            .That()
            .ResideInNamespaceMatching(Namespaces(["Picking"]))
            .Should()
            .NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching(Namespaces(["Chances"]))
            .HasNoViolations(Loaded)
            .ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_the_engine_declares_the_namespace_of_its_folder()
    {
        var offenders = Directory
            .EnumerateFiles(Engine, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
            {
                var folder = Path.GetRelativePath(Engine, Path.GetDirectoryName(file)!)
                    .Replace(Path.DirectorySeparatorChar, '.');
                return !File.ReadAllText(file)
                    .Contains($"namespace SmartPick.Engine.{folder};", StringComparison.Ordinal);
            })
            .Select(file => Path.GetRelativePath(Engine, file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal))
            .ToList();

        offenders.ShouldBeEmpty();
    }

    private static string Namespaces(IReadOnlyList<string> folders) =>
        $@"^SmartPick\.Engine\.({string.Join('|', folders)})(\.|$)";
}

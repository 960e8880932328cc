using System.Text.RegularExpressions;

namespace SmartPick.Architecture.Tests;

/// <summary>What the README and docs point to exists.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_relative_link_of_the_readme_and_the_docs_leads_somewhere()
    {
        var pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Append(Path.Combine(Repository.Root, "README.md"));
        var dead = new List<string>();
        foreach (var page in pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var target = link.Groups["target"].Value;
                if (!target.Contains("://", StringComparison.Ordinal) && !Exists(page, target))
                {
                    dead.Add($"{Path.GetFileName(page)}: {target}");
                }
            }
        }

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Every_program_code_of_the_readme_is_in_the_catalog()
    {
        var catalog = File.ReadAllText(Path.Combine(Repository.Root, "data", "programs.csv"));
        var codes = Code()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select(match => match.Value)
            .ToList();

        codes.ShouldNotBeEmpty();
        codes.ShouldAllBe(code => catalog.Contains("\n" + code + ",", StringComparison.Ordinal));
    }

    private static bool Exists(string page, string target)
    {
        var path = Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0]);
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(
        @"\]\((?<target>[^)#][^)]*)\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"\b\d{10}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

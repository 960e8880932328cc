using System.Text.RegularExpressions;

namespace SmartPick.Architecture.Tests;

/// <summary>docs/coverage.md says of every row of the mentoring design whether it is done; what it calls done has a test that carries the row's id.</summary>
public sealed partial class CoverageTests
{
    /// <summary>The groups and how many rows each has; C, D and others have no gaps.</summary>
    private static readonly (char Group, int Rows)[] Groups =
    [
        ('A', 16),
        ('C', 11),
        ('D', 13),
        ('E', 6),
        ('F', 6),
        ('G', 6),
        ('R', 7),
        ('S', 4),
        ('U', 5),
        ('V', 8),
    ];

    private static readonly string[] States = ["done", "partly", "not yet"];

    [Fact]
    public void Every_row_of_the_groups_stands_in_the_table_once()
    {
        var expected = Groups.SelectMany(group =>
            Enumerable.Range(1, group.Rows).Select(row => $"{group.Group}{row:00}")
        );
        Rows().Select(row => row.Id).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void What_is_called_done_or_partly_done_has_a_test_that_carries_its_id()
    {
        var tested = TestIds();
        Rows()
            .Where(row => !string.Equals(row.State, "not yet", StringComparison.Ordinal))
            .Select(row => row.Id)
            .Where(id => !tested.Contains(id))
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_done_or_not_wholly_has_its_reason()
    {
        foreach (var row in Rows())
        {
            States.Contains(row.State, StringComparer.Ordinal).ShouldBeTrue(row.Id);
            if (!string.Equals(row.State, "done", StringComparison.Ordinal))
            {
                row.Said.Length.ShouldBeGreaterThan(10, row.Id);
            }
        }
    }

    private static List<(string Id, string State, string Said)> Rows() =>
        [
            .. RowLine()
                .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "coverage.md")))
                .Select(line =>
                    (
                        line.Groups["id"].Value,
                        line.Groups["state"].Value.Trim(),
                        line.Groups["said"].Value.Trim()
                    )
                ),
        ];

    private static HashSet<string> TestIds() =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, "tests"),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                .SelectMany(file => TestName().Matches(File.ReadAllText(file)))
                .Select(name => name.Groups["id"].Value),
        ];

    [GeneratedRegex(
        @"^\| (?<id>[A-Z][0-9]{2}) \|(?<state>[^|]*)\|(?<said>[^|]*)\|",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex RowLine();

    [GeneratedRegex(
        @"public (async )?(Task|void|ValueTask) (?<id>[A-Z][0-9]{2})_",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TestName();
}

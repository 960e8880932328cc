using System.Text.Json;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Tests;

/// <summary><c>docs/cli.md</c> against the code.</summary>
public sealed class DocsTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(CommandRun.Root, "docs", "cli.md")
    );

    [Fact]
    public void Every_json_field_of_pick_is_documented()
    {
        using var json = JsonDocument.Parse(
            JsonDocuments.Write(
                PickDocumentBuilder.Build(
                    MadeAdvice.Advice(),
                    "2026-11-01",
                    MadeAdvice.Sources,
                    UserOverlay.None
                )
            )
        );

        Names(json.RootElement)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !IsDocumented(name))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_csv_column_is_documented() =>
        System
            .Text.Encoding.UTF8.GetString(
                CsvExport.Write(
                    AdvisedTable.Of(MadeAdvice.Advice(), UserOverlay.None, "2026-11-01")
                )
            )
            .Split("\r\n")[0]
            .Split(',')
            .Where(column => !IsDocumented(column))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("pick")]
    [InlineData("explain")]
    [InlineData("programs")]
    [InlineData("what-if")]
    [InlineData("season")]
    [InlineData("rank")]
    [InlineData("match")]
    [InlineData("verify")]
    [InlineData("explain-match")]
    [InlineData("generate")]
    [InlineData("simulate")]
    [InlineData("fit")]
    [InlineData("validate")]
    [InlineData("import")]
    [InlineData("couple")]
    [InlineData("export")]
    [InlineData("program")]
    [InlineData("compare")]
    [InlineData("soap")]
    [InlineData("profiles")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("jobs")]
    [InlineData("mentors", "match")]
    public void Every_option_is_documented(params string[] command) =>
        CommandRun
            .Of([.. command, "--help"])
            .Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("--", StringComparison.Ordinal))
            .Select(word => word.TrimEnd(',', '.', ';', ':'))
            .Where(option => !Page.Contains(option, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("match")]
    [InlineData("verify")]
    [InlineData("explain-match")]
    [InlineData("explain-match", "--program", "1")]
    [InlineData("generate")]
    public void Every_json_field_of_the_match_is_documented(string command, params string[] more)
    {
        using var market = new MarketFolder();
        string[] args = command switch
        {
            "generate" =>
            [
                "generate",
                "--applicants",
                "5",
                "--programs",
                "3",
                "--positions",
                "4",
                "--out",
                market.New("other.txt"),
            ],
            "match" => ["match", market.Advanced],
            "verify" => ["verify", market.Small, market.UnstableResult],
            _ when more.Length > 0 =>
            [
                "explain-match",
                market.Advanced,
                market.AdvancedResult,
                "--program",
                MarketFolder.DonorId,
            ],
            _ =>
            [
                "explain-match",
                market.Advanced,
                market.AdvancedResult,
                "--applicant",
                MarketFolder.AdvancedCoupleMember,
            ],
        };

        using var json = JsonDocument.Parse(CommandRun.Of([.. args, "--json"]).Out);

        Names(json.RootElement)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !IsDocumented(name))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_json_field_and_column_of_a_couple_is_documented()
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-docs-");
        try
        {
            var csv = Path.Combine(folder.FullName, "joint.csv");
            using var json = JsonDocument.Parse(
                CommandRun
                    .Of(
                        "couple",
                        CommandRun.Example("couple-a.json"),
                        CommandRun.Example("couple-b.json"),
                        "--json",
                        "--csv",
                        csv
                    )
                    .Out
            );
            Names(json.RootElement)
                .Concat(File.ReadLines(csv).First().Split(','))
                .Distinct(StringComparer.Ordinal)
                .Where(name => !IsDocumented(name))
                .ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_json_field_and_column_of_a_round_is_documented()
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-docs-");
        try
        {
            var csv = Path.Combine(folder.FullName, "placed.csv");
            var round = CommandRun.Example(Path.Combine("mentors", "round.json"));
            using var json = JsonDocument.Parse(
                CommandRun.Of("mentors", "match", round, "--json", "--csv", csv).Out
            );
            Names(json.RootElement)
                .Concat(File.ReadLines(csv).First().Split(','))
                .Distinct(StringComparer.Ordinal)
                .Where(name => !IsDocumented(name))
                .ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("program", "0803611066")]
    [InlineData("compare", "examples/jessica.json", "--program", "0803611066")]
    [InlineData("soap", "examples/jessica.json", "examples/season/unfilled.csv")]
    [InlineData("profiles", "examples/profiles.csv")]
    public void Every_json_field_of_the_smaller_commands_is_documented(params string[] args)
    {
        using var json = JsonDocument.Parse(
            CommandRun
                .Of([
                    .. args.Select(arg =>
                        arg.StartsWith("examples/", StringComparison.Ordinal)
                            ? Path.Combine(CommandRun.Root, arg)
                            : arg
                    ),
                    "--json",
                ])
                .Out
        );
        // What a profile holds is documented by its own schema.
        Names(json.RootElement, leaveOut: "profile")
            .Distinct(StringComparer.Ordinal)
            .Where(name => !IsDocumented(name))
            .ShouldBeEmpty();
    }

    private static bool IsDocumented(string name) =>
        Page.Contains($"`{name}`", StringComparison.Ordinal)
        || Page.Contains($"`{name}[]`", StringComparison.Ordinal)
        || Page.Contains($"\"{name}\"", StringComparison.Ordinal)
        || Page.Contains($" {name},", StringComparison.Ordinal)
        || Page.Contains($" {name} }}", StringComparison.Ordinal);

    private static IEnumerable<string> Names(JsonElement element, string? leaveOut = null) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    (
                        string.Equals(member.Name, leaveOut, StringComparison.Ordinal)
                            ? []
                            : Names(member.Value, leaveOut)
                    ).Prepend(member.Name)
                ),
            JsonValueKind.Array => element
                .EnumerateArray()
                .SelectMany(item => Names(item, leaveOut)),
            _ => [],
        };
}

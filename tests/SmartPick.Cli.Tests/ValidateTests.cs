using System.Text.Json;
using SmartPick.Cli.Validate;

namespace SmartPick.Cli.Tests;

/// <summary><c>smartpick validate</c> without the evidence, on a copy of the data.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Wide =
        "key,family,low,high,obstacle,source_id,as_of,confidence\n"
        + "mean_error,MatchByType,,99,,smartpick-design,2026,test\n";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("validate-test-");

    public ValidateTests() => Copy(new DirectoryInfo(Path.Combine(CommandRun.Root, "data")), _data);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void A_broken_tolerance_gives_exit_1_and_a_met_one_exit_0()
    {
        Tolerances(Wide);
        var met = Run();
        Tolerances(Wide.Replace(",99,,", ",0.0001,because,", StringComparison.Ordinal));
        var broken = Run();

        met.ExitCode.ShouldBe(0, met.Error);
        broken.ExitCode.ShouldBe(1, broken.Error);
        broken.Out.ShouldContain("not met");
        broken.Out.ShouldContain("because");
    }

    [Fact]
    public void What_is_broken_stands_first_and_its_reason_has_the_whole_width()
    {
        const string Reason =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        Tolerances(
            Wide
                + $"mean_error,InterviewRate,,0.0001,{Reason},smartpick-design,2026,test\n"
                + "mean_error,MatchByStep2Band,,99,,smartpick-design,2026,test\n"
        );

        var page = Run().Out;

        page.IndexOf("Interview rates:", StringComparison.Ordinal)
            .ShouldBeLessThan(page.IndexOf("Match by type:", StringComparison.Ordinal));
        page.ReplaceLineEndings(" ")
            .Replace("  ", " ", StringComparison.Ordinal)
            .ShouldContain($"- Interview rates: mean absolute error, in sample: {Reason}"[..60]);
        page.Split('\n').ShouldContain(line => line.Length > 90 && line.Contains("one two three"));
        // Its level is stored, so that the bands are half a check: said where the number stands.
        page.ShouldContain("of the bands this checks the slope");
    }

    [Fact]
    public void Fitted_figures_are_computed_anew_from_the_parameters()
    {
        Tolerances(Wide);
        var report = Path.Combine(_data.FullName, "report");
        var before = Figure(Run("--json").Out);

        // Another cut for one group moves its own cell.
        var matches = Path.Combine(_data.FullName, "model", "matches.csv");
        var lines = File.ReadAllLines(matches);
        var row = Array.FindIndex(
            lines,
            line => line.StartsWith("Family Medicine,non-US IMG,", StringComparison.Ordinal)
        );
        var fields = lines[row].Split(',');
        fields[5] = "2.5";
        lines[row] = string.Join(',', fields);
        File.WriteAllText(matches, string.Join('\n', lines) + "\n");
        var after = Run("--out", report, "--json");

        Figure(after.Out).ShouldBeLessThan(before - 0.05);
        File.Exists(Path.Combine(report, "cells.csv")).ShouldBeTrue();
        after.Out.ShouldContain("another fit");
    }

    [Fact]
    public void Every_json_field_is_documented()
    {
        Tolerances(Wide);
        var page = File.ReadAllText(Path.Combine(CommandRun.Root, "docs", "cli.md"));

        using var json = JsonDocument.Parse(Run("--json").Out);

        Names(json.RootElement)
            .Distinct(StringComparer.Ordinal)
            .Where(name =>
                !page.Contains($"`{name}`", StringComparison.Ordinal)
                && !page.Contains($"`{name}[]`", StringComparison.Ordinal)
                && name is not ("smartpick" or "version" or "low" or "high" or "value")
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_tables_of_a_document_are_replaced_between_their_marks()
    {
        Tolerances(Wide);
        var document = Path.Combine(_data.FullName, "report.md");
        File.WriteAllText(
            document,
            $"before\n{ValidateMarkdown.Begin}\nold\n{ValidateMarkdown.End}\nafter\n"
        );

        Run("--docs", document).ExitCode.ShouldBe(0);

        var text = File.ReadAllText(document);
        text.ShouldStartWith($"before\n{ValidateMarkdown.Begin}\n");
        text.ShouldEndWith($"{ValidateMarkdown.End}\nafter\n");
        text.ShouldNotContain("old\n");
        text.ShouldContain("### Stated tolerances");
        text.ShouldContain("| Match by type: mean absolute error, in sample |");
    }

    [Fact]
    public void A_document_without_marks_is_refused_and_left_alone()
    {
        var document = Path.Combine(_data.FullName, "plain.md");
        File.WriteAllText(document, "plain\n");

        Run("--docs", document).ShouldBeRefused().Error.ShouldContain("no place for the tables");

        File.ReadAllText(document).ShouldBe("plain\n");
    }

    [Fact]
    public void Bad_files_and_options_are_told_all_at_once()
    {
        File.AppendAllText(
            Path.Combine(_data.FullName, "validation", "tolerances.csv"),
            "mean_error,NoFamily,,1,,smartpick-design,2026,test\n"
        );
        File.WriteAllText(Path.Combine(_data.FullName, "validation", "bins.csv"), "held_out\n");

        var run = Run().ShouldBeRefused();

        run.Error.ShouldContain("tolerances.csv");
        run.Error.ShouldContain("NoFamily");
        run.Error.ShouldContain("bins.csv");
        CommandRun.Of("validate", "--seasons", "many").ShouldBeRefused();
    }

    private CommandRun Run(params string[] more) =>
        CommandRun.Of(["validate", "--data-folder", _data.FullName, "--seasons", "0", .. more]);

    private void Tolerances(string text) =>
        File.WriteAllText(Path.Combine(_data.FullName, "validation", "tolerances.csv"), text);

    private static double Figure(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document
            .RootElement.GetProperty("cells")
            .EnumerateArray()
            .First(cell =>
                string.Equals(
                    cell.GetProperty("family").GetString(),
                    "MatchByType",
                    StringComparison.Ordinal
                )
                && string.Equals(
                    cell.GetProperty("specialty").GetString(),
                    "Family Medicine",
                    StringComparison.Ordinal
                )
                && string.Equals(
                    cell.GetProperty("type").GetString(),
                    "non-US IMG",
                    StringComparison.Ordinal
                )
            )
            .GetProperty("inSample")
            .GetProperty("value")
            .GetDouble();
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => Names(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}

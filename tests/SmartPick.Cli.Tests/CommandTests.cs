using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>The commands on the real data.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Pick_writes_the_same_list_as_page_json_and_csv()
    {
        var csv = Path.Combine(_folder.FullName, "list.csv");
        var jessica = CommandRun.Example("jessica.json");

        var page = CommandRun.Of("pick", jessica, "--csv", csv).ShouldBeDone();
        var json = CommandRun.Of("pick", jessica, "--json").ShouldBeDone();

        using var document = JsonDocument.Parse(json.Out);
        var codes = document
            .RootElement.GetProperty("programs")
            .EnumerateArray()
            .Select(program => program.GetProperty("code").GetString()!)
            .ToList();
        codes.Count.ShouldBeGreaterThan(5);
        File.ReadAllLines(csv).Skip(1).Select(line => line.Split(',')[1]).ShouldBe(codes);
        var at = codes.Select(code => page.Out.IndexOf(code, StringComparison.Ordinal)).ToList();
        at.ShouldAllBe(index => index >= 0);
        at.ShouldBeInOrder();
        _folder.EnumerateFiles().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Dermatology", 250)]
    [InlineData("Dermatology", 262)]
    [InlineData("Orthopaedic Surgery", 262)]
    public void What_the_list_advises_to_state_is_no_worse_than_stating_nothing(
        string specialty,
        int step2
    )
    {
        // The list aims over all that is not known, its figures are central: so far they may part.
        const double apart = 0.003;
        var profile =
            $$"""{"smartpickProfile":1,"specialty":"{{specialty}}","type":"US MD senior","step2":{{step2}}}""";
        var none = profile[..^1] + ",\"preferences\":{\"statedDivisions\":[]}}";

        Match(profile).ShouldBeGreaterThanOrEqualTo(Match(none) - apart);

        static double Match(string text)
        {
            using var document = JsonDocument.Parse(
                CommandRun.WithProfile(text, "pick", "-", "--json").ShouldBeDone().Out
            );
            return document
                .RootElement.GetProperty("totals")
                .GetProperty("match")
                .GetProperty("value")
                .GetDouble();
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void No_line_of_any_page_is_longer_than_the_terminal(int width)
    {
        var daniel = CommandRun.Example("daniel.json");
        string[][] commands =
        [
            ["pick", CommandRun.Example("jessica.json")],
            ["explain", daniel, "--program", "2604931034"],
            ["what-if", daniel, "--set", "step2=262", "--add", "away=2600721004"],
            ["programs", "--text", "university", "--near", "Denver, CO"],
            ["programs", "--specialty", "Dermatology"],
            ["--help"],
            ["pick", "--help"],
        ];

        foreach (var command in commands)
        {
            var run = CommandRun.Of(command, [], width).ShouldBeDone();
            run.Out.Split('\n')
                .Where(line =>
                    line.Length > width
                    && !line.Contains("http", StringComparison.Ordinal)
                    && !line.StartsWith("  smartpick ", StringComparison.Ordinal)
                )
                .ShouldBeEmpty(command[0]);
        }
    }

    [Fact]
    public void Explain_agrees_with_the_list_on_chance_and_signal()
    {
        var jessica = CommandRun.Example("jessica.json");
        using var list = JsonDocument.Parse(CommandRun.Of("pick", jessica, "--json").Out);
        var entry = list.RootElement.GetProperty("programs")[0];

        var run = CommandRun
            .Of("explain", jessica, "--json", "--program", entry.GetProperty("code").GetString()!)
            .ShouldBeDone();

        using var explained = JsonDocument.Parse(run.Out);
        explained
            .RootElement.GetProperty("signal")
            .GetString()
            .ShouldBe(entry.GetProperty("signal").GetString());
        explained.RootElement.GetProperty("signalIsAdvised").GetBoolean().ShouldBeTrue();
        explained
            .RootElement.GetProperty("interview")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(entry.GetProperty("interview").GetProperty("value").GetDouble(), 1e-6);
        explained.RootElement.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(2);
        var sources = explained
            .RootElement.GetProperty("sources")
            .EnumerateArray()
            .Select(source => source.GetProperty("id").GetString())
            .ToList();
        explained
            .RootElement.GetProperty("reasons")
            .EnumerateArray()
            .Select(reason => reason.GetProperty("source").GetString())
            .ShouldBeSubsetOf(sources, StringComparer.Ordinal);
    }

    [Fact]
    public void What_if_says_before_same_list_and_after()
    {
        var run = CommandRun
            .Of("what-if", CommandRun.Example("jessica.json"), "--set", "step2=265", "--json")
            .ShouldBeDone();

        using var document = JsonDocument.Parse(run.Out);
        var root = document.RootElement;
        double Match(string part) =>
            root.GetProperty(part).GetProperty("match").GetProperty("value").GetDouble();
        Match("sameList").ShouldBeGreaterThanOrEqualTo(Match("before"));
        root.GetProperty("sameListChange")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(Match("sameList") - Match("before"), 2e-3);
        root.GetProperty("changes")[0].GetProperty("field").GetString().ShouldBe("step2");
    }

    [Fact]
    public void Programs_near_a_place_come_nearest_first_and_within_the_distance()
    {
        var run = CommandRun
            .Of(
                "programs",
                "--specialty",
                "dermatology",
                "--near",
                "Durham, NC",
                "--within",
                "130",
                "--json"
            )
            .ShouldBeDone();

        using var document = JsonDocument.Parse(run.Out);
        var distances = document
            .RootElement.GetProperty("programs")
            .EnumerateArray()
            .Select(program => program.GetProperty("kilometers").GetDouble())
            .ToList();
        distances.Count.ShouldBe(4);
        distances.ShouldBeInOrder();
        // Durham to Winston-Salem by great circle: about 120 km.
        distances.ShouldContain(distance => Math.Abs(distance - 120) < 3);
    }

    [Fact]
    public void Programs_holds_all_filters_together()
    {
        var run = CommandRun
            .Of("programs", "--state", "nc,va", "--text", "wake dermatology", "--json")
            .ShouldBeDone();
        using var none = JsonDocument.Parse(run.Out);
        none.RootElement.GetProperty("programs").GetArrayLength().ShouldBe(0);

        CommandRun
            .Of("programs", "--state", "nc", "--text", "WAKE", "--specialty", "Dermatology")
            .ShouldBeDone()
            .Out.ShouldContain("0803621110");
    }

    [Theory]
    [InlineData("pick", "smartpick pick examples/jessica.json")]
    [InlineData("explain", "smartpick explain examples/jessica.json --program")]
    [InlineData("programs", "smartpick programs --specialty Dermatology")]
    [InlineData("what-if", "smartpick what-if examples/daniel.json --set step2=262")]
    [InlineData("match", "smartpick match examples/match/small.txt")]
    [InlineData("verify", "smartpick verify examples/match/small.txt")]
    [InlineData("explain-match", "smartpick explain-match examples/match/small.txt")]
    [InlineData("generate", "smartpick generate --applicants 520")]
    [InlineData("fit", "smartpick fit --data ../shared/data")]
    public void Every_help_has_its_options_and_an_example(string command, string example)
    {
        var run = CommandRun.Of(command, "--help").ShouldBeDone();

        run.Out.ShouldContain("Usage:");
        run.Out.ShouldContain("--data-folder <DIR>");
        run.Out.ShouldContain("Example:\n  " + example);
    }

    [Fact]
    public void No_words_at_all_ask_for_help()
    {
        var run = CommandRun.Of().ShouldBeDone();

        run.Out.ShouldContain("No list promises a match.");
        run.Out.ShouldContain("what-if <PROFILE>");
    }

    [Fact]
    public void The_examples_of_the_help_work_as_they_stand()
    {
        foreach (
            var command in (string[])
                ["explain", "programs", "what-if", "verify", "explain-match", "generate"]
        )
        {
            var help = CommandRun.Of(command, "--help").Out;
            var example = help[
                (
                    help.IndexOf(
                        "smartpick ",
                        help.IndexOf("Example:", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    ) + 10
                )..
            ]
                .Replace("\\\n", string.Empty, StringComparison.Ordinal)
                .Trim();
            var words = example
                .Split('"')
                .SelectMany(
                    (part, index) =>
                        index % 2 == 1
                            ? [part]
                            : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(word =>
                    word.StartsWith("examples/", StringComparison.Ordinal)
                        ? Path.Combine(CommandRun.Root, word)
                        : word
                )
                .ToArray();

            CommandRun.Of(words).ShouldBeDone();
        }
    }
}

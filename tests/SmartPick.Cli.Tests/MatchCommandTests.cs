using System.Text;
using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>match, verify, explain-match and generate on real files.</summary>
public sealed class MatchCommandTests : IDisposable
{
    private static readonly string[] SmallMarket =
    [
        "generate",
        "--applicants",
        "300",
        "--programs",
        "40",
        "--positions",
        "250",
        "--couples",
        "8",
    ];

    private readonly MarketFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_market_goes_round_from_generate_through_match_and_verify_to_its_explanation()
    {
        var (market, result) = (_files.New("market.txt"), _files.New("result.json"));
        CommandRun.Of([.. SmallMarket, "--out", market]).ShouldBeDone();

        CommandRun.Of("match", market, "--out", result).ExitCode.ShouldBe(0);

        CommandRun.Of("verify", market, result).ShouldBeDone().Out.ShouldContain("STABLE");
        using var document = JsonDocument.Parse(File.ReadAllBytes(result));
        var assignments = document.RootElement.GetProperty("assignments");
        assignments.GetArrayLength().ShouldBe(300);
        foreach (var assignment in assignments.EnumerateArray().Take(20))
        {
            var id = assignment.GetProperty("applicant").GetString()!;
            using var explained = JsonDocument.Parse(
                CommandRun
                    .Of("explain-match", market, result, "--applicant", id, "--json")
                    .ShouldBeDone()
                    .Out
            );
            var applicant = explained.RootElement.GetProperty("applicant");
            applicant
                .GetProperty("program")
                .GetString()
                .ShouldBe(assignment.GetProperty("program").GetString());
            applicant
                .GetProperty("place")
                .ToString()
                .ShouldBe(assignment.GetProperty("choice").ToString());
            applicant.GetProperty("sentences").ToString().ShouldNotContain("not stable");
        }
    }

    [Theory]
    [InlineData("result.json")]
    [InlineData("result.txt")]
    [InlineData("folder")]
    public void A_result_can_be_read_in_every_form_in_which_it_is_written(string name)
    {
        var result = _files.New(name);
        var option = name.Contains('.', StringComparison.Ordinal) ? "--out" : "--csv";

        CommandRun.Of("match", _files.Small, option, result).ExitCode.ShouldBe(0);

        CommandRun.Of("verify", _files.Small, result).ShouldBeDone();
        CommandRun
            .Of("explain-match", _files.Small, result, "--applicant", "1")
            .ShouldBeDone()
            .Out.ShouldStartWith("Applicant 1\n");
    }

    [Fact]
    public void The_form_of_the_market_does_not_change_the_result()
    {
        var (text, folder) = (_files.New("market.txt"), _files.New("market"));
        CommandRun.Of([.. SmallMarket, "--out", text]).ShouldBeDone();
        CommandRun.Of([.. SmallMarket, "--csv", folder]).ShouldBeDone();

        var fromText = CommandRun.Of("match", text, "--json");
        var fromFolder = CommandRun.Of("match", folder, "--json");
        var fromInput = CommandRun.Of(["match", "-", "--json"], File.ReadAllBytes(text), 100);

        fromText.ExitCode.ShouldBe(0, fromText.Error);
        fromFolder.Out.ShouldBe(fromText.Out);
        fromInput.Out.ShouldBe(fromText.Out);
    }

    [Fact]
    public void The_result_may_come_from_standard_input()
    {
        var result = Encoding.UTF8.GetBytes("m 1\nr 1 10\nr 3 11\nr 4 10\n");

        CommandRun.Of(["verify", _files.Small, "-"], result, 100).ExitCode.ShouldBe(1);
        CommandRun
            .Of(["explain-match", _files.Small, "-", "--program", "10"], result, 100)
            .ShouldBeDone()
            .Out.ShouldContain("2, 2nd on its list, would rather be here");
    }

    [Fact]
    public void Same_seed_same_bytes()
    {
        var first = CommandRun.Of(SmallMarket).ShouldBeDone();
        var second = CommandRun.Of(SmallMarket).ShouldBeDone();
        var other = CommandRun.Of([.. SmallMarket, "--seed", "2"]).ShouldBeDone();
        second.Out.ShouldBe(first.Out);
        string.Equals(other.Out, first.Out, StringComparison.Ordinal).ShouldBeFalse();

        var market = _files.Write("market.txt", first.Out);
        string[] match = ["match", market, "--json", "--seed", "5"];
        CommandRun.Of(match).Out.ShouldBe(CommandRun.Of(match).Out);
        var page = CommandRun.Of("match", market);
        page.Out.ShouldBe(CommandRun.Of("match", market).Out);
        page.Error.ShouldMatch("^Read in [0-9,]+ ms, matched and verified in [0-9,]+ ms.\n$");
    }

    [Fact]
    public void The_example_has_the_result_that_stands_beside_it()
    {
        var result = _files.New("result.txt");

        CommandRun
            .Of("match", CommandRun.Example("match/small.txt"), "--out", result)
            .ExitCode.ShouldBe(0);

        File.ReadAllText(result)
            .ShouldBe(File.ReadAllText(CommandRun.Example("match/small-result.txt")));
    }

    [Fact]
    public void A_market_without_a_stable_matching_is_a_result_with_exit_code_one()
    {
        var result = _files.New("result.json");

        var page = CommandRun.Of("match", _files.WithoutStable, "--out", result);

        page.ExitCode.ShouldBe(1, page.Error);
        page.Out.ShouldContain("BLOCKING PAIR");
        using var document = JsonDocument.Parse(File.ReadAllBytes(result));
        var verification = document.RootElement.GetProperty("verification");
        verification.GetProperty("stable").GetBoolean().ShouldBeFalse();
        var count = verification.GetProperty("blockingPairCount").GetInt32();
        count.ShouldBeGreaterThan(0);
        verification.GetProperty("blockingPairs").GetArrayLength().ShouldBe(count);
        document.RootElement.GetProperty("status").GetString().ShouldStartWith("none-");

        var verified = CommandRun.Of("verify", _files.WithoutStable, result, "--json");
        verified.ExitCode.ShouldBe(1);
        using var again = JsonDocument.Parse(verified.Out);
        again
            .RootElement.GetProperty("verification")
            .GetRawText()
            .ShouldBe(verification.GetRawText());
    }

    [Fact]
    public void A_result_that_keeps_no_quota_is_refused_by_verify_with_its_faults()
    {
        var result = _files.Write("over.txt", "m 1\nr 1 11\nr 3 11\nr 2 10\n");

        var run = CommandRun.Of("verify", _files.Small, result);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("NOT FEASIBLE");
        run.Out.ShouldContain("11 holds 2, its final quota is 1");
    }

    [Fact]
    public void The_policy_that_a_result_names_holds_unless_another_is_asked_for()
    {
        var market = _files.Write("swap.txt", "c c a b p -1 -1 p\np p 1 b a\n");
        var result = _files.New("result.json");
        CommandRun.Of("match", market, "--policy", "taken", "--out", result).ExitCode.ShouldBe(0);
        File.WriteAllText(
            result,
            File.ReadAllText(result)
                .Replace(
                    "\"vacated-position-stays-taken\"",
                    "\"vacated-position-is-free\"",
                    StringComparison.Ordinal
                )
        );

        string Policy(params string[] more)
        {
            using var document = JsonDocument.Parse(
                CommandRun.Of(["verify", market, result, "--json", .. more]).Out
            );
            return document.RootElement.GetProperty("policy").GetString()!;
        }

        Policy().ShouldBe("vacated-position-is-free");
        Policy("--policy", "taken").ShouldBe("vacated-position-stays-taken");
    }

    [Fact]
    public void Supplemental_lists_reversions_and_parities_survive_the_way_through_files()
    {
        var (market, tables, result) = (
            _files.New("market"),
            _files.New("tables"),
            _files.New("result.json")
        );
        CommandRun
            .Of([
                .. SmallMarket,
                "--advanced",
                "0.2",
                "--reversions",
                "6",
                "--parity",
                "0.3",
                "--csv",
                market,
            ])
            .ShouldBeDone()
            .Out.ShouldContain("6 reversions");

        var run = CommandRun.Of("match", market, "--out", result, "--csv", tables);

        run.ExitCode.ShouldBe(0, run.Out);
        run.Out.ShouldContain("first-year position");
        run.Out.ReplaceLineEndings(" ").ShouldContain("given up for an even or odd number");
        CommandRun.Of("verify", market, result).ShouldBeDone();
        CommandRun.Of("verify", market, tables).ShouldBeDone();
    }

    [Fact]
    public void A_folder_of_csv_holds_nothing_of_an_earlier_market()
    {
        var folder = _files.New("market");
        CommandRun.Of([.. SmallMarket, "--csv", folder]).ShouldBeDone();
        File.Exists(Path.Combine(folder, "couples.csv")).ShouldBeTrue();

        CommandRun
            .Of(
                "generate",
                "--applicants",
                "9",
                "--programs",
                "2",
                "--positions",
                "5",
                "--csv",
                folder
            )
            .ShouldBeDone();

        File.Exists(Path.Combine(folder, "couples.csv")).ShouldBeFalse();
        _files.Names.ShouldBe(["market"]);
        CommandRun
            .Of("match", folder)
            .Out.ShouldContain("9 applicants, 2 programs with 5 positions;");
    }

    [Fact]
    public void What_only_one_side_ranked_is_counted_and_told()
    {
        var market = _files.Write("one.txt", "r 1 11 10\np 10 1 1\np 11 1\n");

        CommandRun.Of("match", market).Out.ShouldContain("1 choice of an applicant.");
        var result = _files.New("result.txt");
        CommandRun.Of("match", market, "--out", result).ExitCode.ShouldBe(0);
        CommandRun
            .Of("explain-match", market, result, "--applicant", "1")
            .ShouldBeDone()
            .Out.ShouldContain("You are matched at your 2nd choice, program 10.");
    }

    [Fact]
    public async Task Whoever_stops_the_match_finds_nothing_written()
    {
        var result = _files.New("result.json");
        await ShouldStop("match", _files.WithoutStable, "--out", result);
        File.Exists(result).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--csv")]
    public async Task Whoever_stops_the_generation_finds_nothing_written(string option)
    {
        await ShouldStop([.. SmallMarket, option, _files.New("market")]);
        _files.Names.ShouldBeEmpty();
    }

    private static async Task ShouldStop(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await CommandLine.Run(
            args,
            new Surroundings
            {
                In = () => Stream.Null,
                Out = output,
                Error = error,
                Width = 100,
                Color = false,
                ShowsProgress = false,
                Clock = new NovemberClock(),
            },
            new CancellationToken(canceled: true)
        );

        code.ShouldBe(130);
        error.ToString().ShouldStartWith("Stopped; nothing was written.");
        output.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_of_any_page_is_longer_than_the_terminal(int width)
    {
        var (advanced, result) = (_files.Advanced, _files.AdvancedResult);
        string[][] commands =
        [
            ["match", advanced],
            ["match", _files.WithoutStable],
            ["verify", _files.Small, _files.UnstableResult],
            ["explain-match", advanced, result, "--applicant", "ann"],
            ["explain-match", advanced, result, "--applicant", "fay"],
            ["explain-match", advanced, result, "--program", "city"],
            ["match", "--help"],
            ["generate", "--help"],
        ];

        foreach (var command in commands)
        {
            CommandRun
                .Of(command, [], width)
                .Out.Split('\n')
                .Where(line =>
                    line.Length > width
                    && !line.StartsWith("  smartpick ", StringComparison.Ordinal)
                )
                .ShouldBeEmpty(command[0]);
        }
    }
}

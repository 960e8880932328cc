using System.Text;

namespace SmartPick.Cli.Tests;

/// <summary>Everything that can be wrong with a market, a result or an option of the Match: exit 2, standard output empty, every problem with file, line and field.</summary>
public sealed class MatchBadInputTests : IDisposable
{
    private readonly MarketFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("r 1 99\np 10 1 1\n", ":1 choice 1: found 99; expected")]
    [InlineData("r 1 10 10\np 10 1 1\n", ":1 choice 2: found 10 again; expected")]
    [InlineData("r 1 10\nr 1 10\np 10 1 1\n", ":2 id: found 1 again; expected")]
    [InlineData("c 5 1 1 10 10\np 10 1 1\n", ":1 second member: found 1")]
    [InlineData("c 5 1 2 10 10\nc 6 2 3 10 10\np 10 1 1\n", ":2 first member: found 2")]
    [InlineData("c 5 1 2 10\np 10 1 1\n", ":1 ")]
    [InlineData("r 1 10\np 10 0 1\n", ":2 quota: found 0; expected a whole number from 1")]
    [InlineData("r 1 10\np 10 -3 1\n", ":2 quota: found -3; expected")]
    [InlineData("r 1 10\np 10 1000000000 1\n", ":2 quota: found 1000000000; expected")]
    [InlineData("r 1 10\np 10 1 1 1\n", ":2 rank 2: found 1 again; expected")]
    [InlineData("r 1 10\nx 2\np 10 1 1\n", ":2")]
    [InlineData("r 1 10\np 10\n", ":2")]
    [InlineData("", ":1: found no line of a market")]
    public void A_wrong_market_is_told_with_file_line_and_field(string text, string told)
    {
        var market = _files.Write("market.txt", text);
        var result = _files.New("result.json");

        var run = CommandRun.Of("match", market, "--out", result).ShouldBeRefused();

        run.ErrorLines.ShouldContain(line =>
            line.StartsWith(market + told, StringComparison.Ordinal)
        );
        File.Exists(result).ShouldBeFalse();
        CommandRun
            .Of(["match", "-"], Encoding.UTF8.GetBytes(text), 100)
            .ShouldBeRefused()
            .ErrorLines.ShouldContain(line =>
                line.StartsWith("-" + told, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void All_problems_come_at_once_and_nothing_is_run()
    {
        var market = _files.Write("market.txt", "r 1 98\nr 2 99\nr 2 10\np 10 0 7\n");

        var run = CommandRun
            .Of(
                "match",
                market,
                "--out",
                "result.xml",
                "--seed",
                "x",
                "--policy",
                "mine",
                "--restarts",
                "-1",
                "--time-limit",
                "soon",
                "--tie-rule",
                "coin"
            )
            .ShouldBeRefused();

        run.ErrorLines.Select(line => line.Split(": found")[0])
            .ShouldBe([
                "--tie-rule",
                "--seed",
                "--policy",
                "--restarts",
                "--time-limit",
                $"{market}:1 choice 1",
                $"{market}:2 choice 1",
                $"{market}:3 id",
                $"{market}:4 rank 1",
                $"{market}:4 quota",
                "--out",
            ]);
    }

    [Theory]
    [InlineData(
        "reversions.csv",
        "donor,receiver,seats\na,b,1\nb,a,1\n",
        "reversions.csv:2 receiver: found a to b, which leads back to a"
    )]
    [InlineData(
        "reversions.csv",
        "donor,receiver,seats\na,x,1\n",
        "reversions.csv:2 receiver: found x"
    )]
    [InlineData(
        "reversions.csv",
        "donor,receiver,seats\na,b,many\n",
        "reversions.csv:2 seats: found"
    )]
    [InlineData(
        "supplemental.csv",
        "applicant,advanced_program,choices\n1,b,a\n",
        "supplemental.csv:2 advanced_program: found b"
    )]
    [InlineData(
        "programs.csv",
        "program,parity,ranks\na,,1\n",
        "programs.csv:1 quota: found no such column"
    )]
    [InlineData(
        "programs.csv",
        "program,quota,parity,ranks\na,1,both,1\nb,1,,\n",
        "programs.csv:2 parity: found"
    )]
    [InlineData("couples.csv", "couple,first,second,pairs\nc,5,6,a\n", "couples.csv:2 pairs")]
    public void A_wrong_folder_is_told_with_file_line_and_column(
        string file,
        string text,
        string told
    )
    {
        _files.Write("market/applicants.csv", "applicant,choices\n1,a\n");
        _files.Write("market/programs.csv", "program,quota,parity,ranks\na,1,,1\nb,1,,1\n");
        _files.Write("market/" + file, text);

        CommandRun
            .Of("match", _files.New("market"))
            .ShouldBeRefused()
            .ErrorLines.ShouldContain(line => line.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        CommandRun.Of("match", "none.txt").ShouldBeRefused().Error.ShouldContain("no such file");
        CommandRun
            .Of("verify", _files.Small, "none.json")
            .ShouldBeRefused()
            .Error.ShouldStartWith("none.json: found no such file");
        CommandRun
            .Of("match", Directory.CreateDirectory(_files.New("empty")).FullName)
            .ShouldBeRefused()
            .Error.ShouldContain("applicants.csv");
        CommandRun
            .Of("verify", "-", "-")
            .ShouldBeRefused()
            .Error.ShouldContain("expected standard input for one of them");
    }

    [Theory]
    [InlineData("m 1\nr 99 10\n", ":2")]
    [InlineData("m 1\nr 1 99\n", ":2")]
    [InlineData("m 1\nr 1 10\nr 1 11\n", ":3")]
    [InlineData("{ \"smartpick\": \"match\", ", ":1")]
    [InlineData(
        "{ \"instance\": { \"ties\": { \"rule\": \"coin\" } } }",
        ":1 $.instance.ties.rule"
    )]
    [InlineData("{ \"instance\": { \"ties\": { \"seed\": -1 } } }", ":1 $.instance.ties.seed")]
    [InlineData("applicant,program,supplemental_program,choice\n1,99,,\n", ":2")]
    public void A_wrong_result_is_told_with_its_line(string text, string told)
    {
        var result = _files.Write("result", text);

        foreach (
            var command in (string[][])
                [
                    ["verify"],
                    ["explain-match", "--applicant", "1"],
                ]
        )
        {
            CommandRun
                .Of([command[0], _files.Small, result, .. command[1..]])
                .ShouldBeRefused()
                .ErrorLines.ShouldContain(line =>
                    line.StartsWith(result + told, StringComparison.Ordinal)
                );
        }
    }

    [Theory]
    [InlineData("--out", "result.json")]
    [InlineData("--out", "result.txt")]
    [InlineData("--csv", "result")]
    public void A_result_of_another_market_is_one_problem(string option, string name)
    {
        var (market, result) = (_files.New("other.txt"), _files.New(name));
        CommandRun
            .Of(
                "generate",
                "--applicants",
                "90",
                "--programs",
                "9",
                "--positions",
                "50",
                "--out",
                market
            )
            .ShouldBeDone();
        CommandRun.Of("match", market, option, result).ExitCode.ShouldBe(0);

        CommandRun
            .Of("verify", _files.WithoutStable, result)
            .ShouldBeRefused()
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldEndWith("this looks like the result of another market");
    }

    [Fact]
    public void JSON_in_the_place_of_a_market_is_one_problem() =>
        CommandRun
            .Of("match", _files.AdvancedResult)
            .ShouldBeRefused()
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldContain(": found JSON; expected a market");

    [Fact]
    public void A_text_result_cannot_hold_what_only_csv_and_json_can()
    {
        CommandRun
            .Of("match", _files.Advanced, "--out", _files.New("result.txt"))
            .ShouldBeRefused()
            .Error.ShouldContain("a name that ends in .json: the text format cannot hold");
        CommandRun
            .Of("match", _files.Small, "--out", _files.New("result.xml"))
            .ShouldBeRefused()
            .Error.ShouldContain("a name that ends in .json or .txt");
    }

    [Fact]
    public void A_result_is_not_written_over_a_market()
    {
        var small = _files.Small;
        var advanced = _files.Advanced;
        var reversions = Path.Combine(advanced, "reversions.csv");
        var before = (File.ReadAllText(small), File.ReadAllText(reversions));

        CommandRun
            .Of("match", small, "--out", small)
            .ShouldBeRefused()
            .Error.ShouldBe($"--out: found {small}; expected another file than the market's own\n");
        foreach (var market in (string[])[small, advanced])
        {
            CommandRun
                .Of("match", market, "--csv", advanced)
                .ShouldBeRefused()
                .Error.ShouldStartWith(
                    $"--csv: found {advanced}; expected a folder that holds no market"
                );
        }

        (File.ReadAllText(small), File.ReadAllText(reversions)).ShouldBe(before);
    }

    [Fact]
    public void A_result_that_cannot_be_written_leaves_nothing_behind()
    {
        var small = _files.Small;
        var file = _files.New("missing/result.json");

        CommandRun
            .Of("match", small, "--out", file)
            .ShouldBeRefused()
            .Error.ShouldStartWith($"--out: found {file}; expected a file that can be written");
        CommandRun
            .Of("match", small, "--csv", small)
            .ShouldBeRefused()
            .Error.ShouldStartWith($"--csv: found {small}; expected a folder that can be written");
        CommandRun.Of("match", small, "--out", file).Error.ShouldNotContain(".tmp");
        CommandRun.Of("match", small, "--csv", small).Error.ShouldNotContain(".tmp");
        _files.Names.ShouldBe(["small.txt"]);
    }

    [Theory]
    [InlineData(
        new string[0],
        "smartpick explain-match: found neither --applicant nor --program; expected one of them"
    )]
    [InlineData(
        new[] { "--applicant", "1", "--program", "10" },
        "smartpick explain-match: found both --applicant and --program"
    )]
    [InlineData(
        new[] { "--applicant", "12" },
        "--applicant: found \"12\"; expected the id of an applicant of the instance"
    )]
    [InlineData(
        new[] { "--applicant", "7" },
        "--applicant: found \"7\", which is a couple; expected one of its members: \"4\" or \"5\""
    )]
    [InlineData(
        new[] { "--program", "1" },
        "--program: found \"1\"; expected the id of a program of the instance"
    )]
    public void Explain_match_says_whom_it_can_explain_to(string[] args, string told) =>
        CommandRun
            .Of(["explain-match", _files.Small, _files.UnstableResult, .. args])
            .ShouldBeRefused()
            .Error.ShouldStartWith(told);

    [Theory]
    [InlineData("--applicants", "0", "--applicants: found \"0\"; expected a whole number from 1")]
    [InlineData("--programs", "many", "--programs: found \"many\"")]
    [InlineData("--couples", "30000", "--couples: found 30000")]
    [InlineData("--positions", "5", "--positions: found 5")]
    [InlineData("--advanced", "0.1", "--advanced: found 0.1; expected --csv DIR")]
    [InlineData("--advanced", "0.7", "--advanced: found \"0.7\"; expected a number from 0 to 0.66")]
    [InlineData("--reversions", "5", "--reversions: found 5; expected --csv DIR")]
    [InlineData("--parity", "1.5", "--parity: found \"1.5\"; expected a number from 0 to 1")]
    [InlineData("--seed", "-1", "--seed: found \"-1\"")]
    public void Generate_refuses_what_cannot_be_made(string option, string value, string told) =>
        CommandRun.Of("generate", option, value).ShouldBeRefused().Error.ShouldStartWith(told);

    [Fact]
    public void Generate_prints_either_the_market_or_json_about_it() =>
        CommandRun
            .Of("generate", "--json")
            .ShouldBeRefused()
            .Error.ShouldStartWith("--json: found neither --out nor --csv");
}

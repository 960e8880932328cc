using System.Text;

namespace SmartPick.Cli.Tests;

/// <summary>Everything that can be wrong with what a command is given: exit 2, standard output empty, every problem said at once.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good =
        "{\n  \"smartpickProfile\": 1,\n  \"specialty\": \"Dermatology\",\n  \"type\": \"US MD senior\"";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(
        "\"setp2\": 250",
        "-:5 $.setp2: found the unknown field \"setp2\"; expected a known field; nearest: \"step2\""
    )]
    [InlineData(
        "\"step2\": \"high\"",
        "-:5 $.step2: found \"high\"; expected a whole number from 1 to 300 (points)"
    )]
    [InlineData(
        "\"step2\": 400",
        "-:5 $.step2: found 400; expected a whole number from 1 to 300 (points)"
    )]
    [InlineData(
        "\"graduationYear\": 1890",
        "-:5 $.graduationYear: found 1890; expected a whole number from 1950 to 2100 (year)"
    )]
    [InlineData(
        "\"limits\": { \"budget\": -1 }",
        "-:5 $.limits.budget: found -1; expected a whole number from 0 to 100000 (US dollars)"
    )]
    [InlineData(
        "\"homePrograms\": [\"0123456789\"]",
        "-:5 $.homePrograms[0]: found \"0123456789\"; expected the ten-digit ACGME code"
    )]
    [InlineData(
        "\"preferences\": { \"must\": [\"0803611066\"], \"never\": [\"0803611066\"] }",
        "-:5 $.preferences.never[0]: found \"0803611066\"; expected a program that is not $.preferences.must[0] as well"
    )]
    public void A_wrong_field_is_named_with_its_line_and_path(string field, string message)
    {
        var run = CommandRun.WithProfile($"{Good},\n  {field}\n}}", "pick", "-");

        run.ShouldBeRefused().ErrorLines.ShouldHaveSingleItem().ShouldStartWith(message);
    }

    [Theory]
    [InlineData("", "-:1: found an empty file")]
    [InlineData(Good, "-:4 $: found the end of the file; expected the rest of the profile")]
    [InlineData("{\n// mine\n}", "-:2 $: found a comment")]
    public void A_file_that_is_no_profile_is_refused(string text, string message) =>
        CommandRun
            .WithProfile(text, "pick", "-")
            .ShouldBeRefused()
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldStartWith(message);

    [Fact]
    public void Fifty_megabytes_are_refused()
    {
        var file = Path.Combine(_folder.FullName, "large.json");
        using (var stream = File.Create(file))
        {
            stream.SetLength(50L * 1024 * 1024);
        }

        CommandRun
            .Of("pick", file)
            .ShouldBeRefused()
            .Error.ShouldBe(
                $"{file}: found a file of 52,428,800 bytes; expected a profile of at most 1 MB (1,048,576 bytes)\n"
            );
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        CommandRun
            .Of(["pick", "-"], [(byte)'{', 0xFF, (byte)'}'], 100)
            .ShouldBeRefused()
            .Error.ShouldContain("-:1: found the byte 0xFF, which is not UTF-8");

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_are_told_apart()
    {
        CommandRun.Of("pick", "none.json").ShouldBeRefused().Error.ShouldContain("no such file");
        CommandRun.Of("pick", _folder.FullName).ShouldBeRefused().Error.ShouldContain("a folder");
    }

    [Fact]
    public void A_budget_below_the_cheapest_application_names_the_place_it_was_given_in()
    {
        CommandRun
            .WithProfile(Good + ",\n  \"limits\": { \"budget\": 1 }\n}", "pick", "-")
            .ShouldBeRefused()
            .Error.ShouldContain("$.limits.budget: found $1");
        CommandRun
            .WithProfile(Good + "\n}", "pick", "-", "--budget", "1")
            .ShouldBeRefused()
            .Error.ShouldStartWith("--budget: found $1");
    }

    [Fact]
    public void No_eligible_program_is_a_refusal_and_no_empty_list()
    {
        var states = string.Join(
            ", ",
            "AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY AK"
                .Split(' ')
                .Select(state => $"\"{state}\"")
        );

        var run = CommandRun.WithProfile(
            Good + ",\n  \"preferences\": { \"neverStates\": [" + states + "] }\n}",
            "pick",
            "-"
        );

        run.ShouldBeRefused().Error.ShouldContain("expected");
    }

    [Fact]
    public void Problems_of_options_and_of_the_profile_come_together()
    {
        var run = CommandRun.WithProfile(
            Good + ",\n  \"step2\": 400\n}",
            "pick",
            "-",
            "--objective",
            "fame",
            "--preset",
            "risky",
            "--seed",
            "-1",
            "--budget",
            "lots",
            "--max",
            "0",
            "--override",
            "12"
        );

        run.ShouldBeRefused();
        string[] starts =
        [
            "--objective: found \"fame\"; expected one of \"match\", \"anywhere\", \"value\"",
            "--preset: found \"risky\"; expected one of \"cautious\", \"balanced\", \"reach\"",
            "--seed: found \"-1\"; expected a whole number",
            "--override: found \"12\"; expected the ten-digit ACGME code",
            "-:5 $.step2: found 400",
            "--budget lots: found \"lots\"; expected a whole number from 0",
            "--max 0: found 0; expected a whole number from 1",
        ];
        run.ErrorLines.Length.ShouldBe(starts.Length);
        foreach (var (line, start) in run.ErrorLines.Zip(starts))
        {
            line.ShouldStartWith(start);
        }
    }

    [Theory]
    [InlineData(
        new[] { "pcik" },
        "smartpick: found \"pcik\"; expected a command: one of",
        "nearest: \"pick\""
    )]
    [InlineData(new[] { "pick" }, "smartpick pick: found no PROFILE", "--help")]
    [InlineData(
        new[] { "pick", "-", "--budgt", "5" },
        "smartpick pick: found the unknown option --budgt",
        "nearest: --budget"
    )]
    [InlineData(
        new[] { "pick", "-", "--budgt=5" },
        "smartpick pick: found the unknown option --budgt",
        "nearest: --budget"
    )]
    [InlineData(
        new[] { "pick", "a.json", "b.json" },
        "smartpick pick: found \"b.json\"",
        "nothing more"
    )]
    [InlineData(new[] { "pick", "-", "--seed" }, "--seed: found no value", "--seed N")]
    [InlineData(
        new[] { "pick", "-", "--seed", "1", "--seed", "2" },
        "--seed: found 2 values",
        "once"
    )]
    [InlineData(new[] { "explain", "-" }, "smartpick explain: found no --program CODE", "--help")]
    [InlineData(new[] { "fit" }, "smartpick fit: found no --data DIR", "--help")]
    [InlineData(new[] { "pick", "@list" }, "@list: found no such file", "a profile file")]
    public void A_wrong_command_line_says_what_was_meant(
        string[] args,
        string found,
        string expected
    )
    {
        var run = CommandRun.Of(args).ShouldBeRefused();

        run.ErrorLines[0].ShouldStartWith(found);
        run.ErrorLines[0].ShouldContain(expected);
    }

    [Fact]
    public void A_missing_data_folder_is_named()
    {
        var folder = Path.Combine(_folder.FullName, "nowhere");

        CommandRun
            .Of("pick", CommandRun.Example("jessica.json"), "--data-folder", folder)
            .ShouldBeRefused()
            .Error.ShouldContain(folder);
    }

    [Fact]
    public void A_data_row_without_its_source_is_refused_with_file_and_line()
    {
        Copy(Path.Combine(CommandRun.Root, "data"), _folder.FullName);
        var fees = Path.Combine(_folder.FullName, "fees.csv");
        var lines = File.ReadAllLines(fees);
        var column = Array.IndexOf(lines[0].Split(','), "source_id");
        var cells = lines[2].Split(',');
        cells[column] = string.Empty;
        lines[2] = string.Join(',', cells);
        File.WriteAllLines(fees, lines);

        CommandRun
            .Of("pick", CommandRun.Example("jessica.json"), "--data-folder", _folder.FullName)
            .ShouldBeRefused()
            .ErrorLines.ShouldContain(line =>
                line.Contains("fees.csv:3 source_id", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Explain_refuses_an_unknown_program_one_of_another_specialty_and_a_signal_that_is_not_there()
    {
        var jessica = CommandRun.Example("jessica.json");

        CommandRun
            .Of("explain", jessica, "--program", "0800000000", "--signal", "platinum")
            .ShouldBeRefused()
            .ErrorLines.Select(line => line.Split(';')[0])
            .ShouldBe(["--program: found \"0800000000\"", "--signal: found \"platinum\""]);
        CommandRun
            .Of("explain", jessica, "--program", "1400811074")
            .ShouldBeRefused()
            .Error.ShouldContain("(Internal Medicine); expected a program of Dermatology");
        CommandRun
            .Of("explain", jessica, "--program", "0803611066", "--signal", "single")
            .ShouldBeRefused()
            .Error.ShouldContain("a signal that Dermatology has in Match 2027");
    }

    [Fact]
    public void What_if_refuses_every_impossible_change_by_its_own_name()
    {
        CommandRun
            .Of(
                "what-if",
                CommandRun.Example("daniel.json"),
                "--set",
                "step2=400",
                "--set",
                "colour=red",
                "--set",
                "step2",
                "--add",
                "away=2603431093"
            )
            .ShouldBeRefused()
            .ErrorLines.Select(line => line.Split(": found")[0])
            .ShouldBe(
                [
                    "--set step2",
                    "--set colour=red",
                    "--set step2=400 $.step2",
                    "--add away=2603431093 $.awayPrograms[2]",
                ],
                ignoreOrder: true
            );
        CommandRun
            .Of("what-if", CommandRun.Example("daniel.json"))
            .ShouldBeRefused()
            .Error.ShouldContain("found no change");
    }

    [Fact]
    public void Programs_refuses_names_that_are_not_there()
    {
        CommandRun
            .Of(
                "programs",
                "--specialty",
                "Dermatolgy",
                "--state",
                "ZZ",
                "--near",
                "Atlantis, GA",
                "--within",
                "-3"
            )
            .ShouldBeRefused()
            .ErrorLines.Select(line => line.Split(';')[0])
            .ShouldBe([
                "--specialty: found \"Dermatolgy\"",
                "--state: found \"ZZ\"",
                "--near: found \"Atlantis, GA\"",
                "--within: found \"-3\"",
            ]);
    }

    [Fact]
    public void A_list_that_cannot_be_written_leaves_nothing_behind_and_prints_nothing()
    {
        var file = Path.Combine(_folder.FullName, "missing", "list.csv");

        CommandRun
            .Of("pick", CommandRun.Example("jessica.json"), "--csv", file)
            .ShouldBeRefused()
            .Error.ShouldStartWith($"--csv: found {file}; expected a file that can be written");
        _folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_question_does_not_touch_the_file_of_an_earlier_answer()
    {
        var file = Path.Combine(_folder.FullName, "list.csv");
        File.WriteAllText(file, "earlier");

        CommandRun.WithProfile(Good, "pick", "-", "--csv", file).ShouldBeRefused();

        File.ReadAllText(file).ShouldBe("earlier");
    }

    [Fact]
    public void Fit_says_which_folder_is_missing_or_cannot_be_written_before_it_works()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "in the way");

        CommandRun
            .Of("fit", "--data", _folder.FullName, "--out", file)
            .ShouldBeRefused()
            .Error.ShouldStartWith($"--out: found {file}; expected a folder that can be written");
        CommandRun
            .Of("fit", "--data", _folder.FullName, "--data-folder", file)
            .ShouldBeRefused()
            .Error.ShouldStartWith($"{file}: found no such folder");
    }

    [Fact]
    public void Fit_names_every_missing_piece_of_evidence_and_writes_nothing()
    {
        var output = Path.Combine(_folder.FullName, "model");

        CommandRun
            .Of("fit", "--data", Path.Combine(_folder.FullName, "none"), "--out", output)
            .ShouldBeRefused()
            .Error.ShouldContain("evidence.csv");
        Directory.EnumerateFileSystemEntries(output).ShouldBeEmpty();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

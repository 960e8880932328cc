using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>Equal places, and the lottery that puts them in order.</summary>
public sealed class MatchLotteryTests : IDisposable
{
    private readonly MarketFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_lottery_that_a_result_names_explains_it()
    {
        var market = _files.Write(
            "tie.txt",
            "r a P Q\nr b P Q\nr c P Q\np P 1 (a b c)\np Q 2 a b c\n"
        );
        var (json, text) = (_files.New("tie.json"), _files.New("result.txt"));
        string[] match =
        [
            "match",
            market,
            "--seed",
            "3",
            "--tie-rule",
            "lottery-per-list",
            "--out",
        ];
        CommandRun.Of([.. match, json]).ExitCode.ShouldBe(0);
        CommandRun.Of([.. match, text]).ExitCode.ShouldBe(0);

        CommandRun Explain(string result, params string[] more) =>
            CommandRun.Of(["explain-match", market, result, "--applicant", Loser(json), .. more]);

        Explain(json).ShouldBeDone().Out.ShouldContain("(seed 3)");
        Explain(json, "--seed", "3").ShouldBeDone().Out.ShouldBe(Explain(json).Out);
        Explain(text).ShouldBeDone().Out.ShouldNotContain("(seed");
        Explain(text, "--seed", "3").ShouldBeDone().Out.ShouldContain("(seed 3)");
        Explain(json, "--seed", "1")
            .ShouldBeRefused()
            .Error.ShouldStartWith("--seed: found \"1\"; expected 3, by which ");
        Explain(json, "--tie-rule", "one-lottery")
            .ShouldBeRefused()
            .Error.ShouldStartWith(
                "--tie-rule: found \"one-lottery\"; expected lottery-per-list, "
            );
        CommandRun
            .Of(
                ["explain-match", "-", json, "--applicant", Loser(json)],
                File.ReadAllBytes(market),
                100
            )
            .ShouldBeDone()
            .Out.ShouldBe(Explain(json).Out);
    }

    /// <summary>Somebody whom the lottery sent to Q.</summary>
    private static string Loser(string result)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(result));
        return document
            .RootElement.GetProperty("assignments")
            .EnumerateArray()
            .First(row =>
                string.Equals(row.GetProperty("program").GetString(), "Q", StringComparison.Ordinal)
            )
            .GetProperty("applicant")
            .GetString()!;
    }

    [Fact]
    public void Ties_are_reported_with_rule_and_seed()
    {
        var market = _files.Write("ties.txt", "r 1 10\nr 2 10\nr 3 10\np 10 1 (1 2 3)\n");

        var page = CommandRun.Of("match", market, "--seed", "7", "--tie-rule", "lottery-per-list");

        page.ExitCode.ShouldBe(0);
        page.Out.ShouldContain(
            "3 entries in 1 group of equals were put in order by a new lottery for every list, seed 7."
        );
    }

    [Fact]
    public void An_explanation_of_equals_speaks_of_the_lottery_and_never_of_higher_ranks()
    {
        var market = _files.Write("ties.txt", "r 1 10\nr 2 10\nr 3 10\np 10 1 (1 2 3)\n");
        var result = _files.New("result.json");
        CommandRun.Of("match", market, "--seed", "7", "--out", result).ExitCode.ShouldBe(0);

        var page = CommandRun.Of("explain-match", market, result, "--program", "10", "--seed", "7");

        page.Out.ReplaceLineEndings(" ")
            .ShouldContain(
                "2 on its list would have come, but its positions went to applicants it ranked as high or higher ("
            );
        page.Out.ReplaceLineEndings(" ")
            .ShouldContain("equal ones as the lottery put them (seed 7)");
    }
}

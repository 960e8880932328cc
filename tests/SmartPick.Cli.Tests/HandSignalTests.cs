using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>Signals placed by hand on the command line, on the real data.</summary>
public sealed class HandSignalTests
{
    [Fact]
    public void Exchanged_signals_stand_in_the_list_and_their_cost_is_the_difference_of_the_chances()
    {
        var jessica = CommandRun.Example("jessica.json");
        using var advised = Document("pick", jessica, "--json");
        var gold = Code(advised, "gold");
        var silver = Code(advised, "silver");
        string[] signals = ["--signal", gold + "=silver", "--signal", silver + "=gold"];

        using var moved = Document(["pick", jessica, .. signals, "--json"]);
        var hand = moved.RootElement.GetProperty("byHand");
        hand.GetProperty("moves").GetArrayLength().ShouldBe(2);
        hand.GetProperty("match")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(Match(moved) - Match(advised), 2e-6);
        hand.GetProperty("advised").GetProperty("value").GetDouble().ShouldBe(Match(advised), 1e-9);

        var page = CommandRun.Of(["pick", jessica, .. signals], [], 100).ShouldBeDone();
        page.Out.ShouldContain("Signals you placed");
    }

    [Theory]
    [InlineData("0803611066", "one of none, silver, gold, single")]
    [InlineData("12=gold", "the ten-digit ACGME code")]
    [InlineData("0803611066=single", "gold")]
    public void A_signal_that_is_none_is_refused(string signal, string expected)
    {
        var run = CommandRun
            .Of("pick", CommandRun.Example("jessica.json"), "--signal", signal)
            .ShouldBeRefused();

        run.Error.ShouldContain("--signal");
        run.Error.ShouldContain(expected);
    }

    private static JsonDocument Document(params string[] command) =>
        JsonDocument.Parse(CommandRun.Of(command).ShouldBeDone().Out);

    private static double Match(JsonDocument document) =>
        document
            .RootElement.GetProperty("totals")
            .GetProperty("match")
            .GetProperty("value")
            .GetDouble();

    private static string Code(JsonDocument document, string signal) =>
        document
            .RootElement.GetProperty("programs")
            .EnumerateArray()
            .Last(row =>
                string.Equals(
                    row.GetProperty("signal").GetString(),
                    signal,
                    StringComparison.Ordinal
                )
            )
            .GetProperty("code")
            .GetString()!;
}

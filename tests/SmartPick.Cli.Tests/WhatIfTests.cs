using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>What if, on the command line, on the real data.</summary>
public sealed class WhatIfTests
{
    private static readonly string Daniel = CommandRun.Example("daniel.json");

    [Fact]
    public void Fewer_signals_never_help_and_none_leaves_none()
    {
        using var none = Document("what-if", Daniel, "--signals", "0", "--json");
        using var some = Document("what-if", Daniel, "--signals", "10", "--json");

        Value(none, "sameListChange").ShouldBeLessThan(0);
        Value(some, "sameListChange").ShouldBeGreaterThan(Value(none, "sameListChange"));
        Value(some, "change").ShouldBeLessThanOrEqualTo(0);
        none.RootElement.GetProperty("signalsMoved")
            .EnumerateArray()
            .ShouldAllBe(moved => moved.GetProperty("after").GetString() == "none");
    }

    [Fact]
    public void Signals_stand_beside_a_change()
    {
        using var both = Document(
            "what-if",
            Daniel,
            "--set",
            "step2=262",
            "--signals",
            "5",
            "--json"
        );
        using var alone = Document("what-if", Daniel, "--set", "step2=262", "--json");

        both.RootElement.GetProperty("changes").GetArrayLength().ShouldBe(1);
        Value(both, "sameListChange").ShouldBeLessThan(Value(alone, "sameListChange"));
    }

    [Fact]
    public void What_helps_most_is_in_order_of_gain_for_each_month_and_says_what_it_costs()
    {
        using var document = Document("what-if", Daniel, "--help-most", "--json");
        var root = document.RootElement;
        root.GetProperty("smartpick").GetString().ShouldBe("what-helps");
        var options = root.GetProperty("options").EnumerateArray().ToList();
        options.Count.ShouldBeGreaterThan(3);
        options.ShouldAllBe(option => option.GetProperty("source").GetString()!.Length > 0);

        var placed = options
            .Where(option => option.GetProperty("placeByMonth").ValueKind is JsonValueKind.Number)
            .OrderBy(option => option.GetProperty("placeByMonth").GetInt32())
            .ToList();
        placed
            .Select(option => option.GetProperty("placeByMonth").GetInt32())
            .ShouldBe(Enumerable.Range(1, placed.Count));
        placed
            .Select(option => option.GetProperty("gainPerMonth"))
            .Where(rate => rate.ValueKind is JsonValueKind.Object)
            .Select(rate => rate.GetProperty("value").GetDouble())
            .ShouldBeInOrder(SortDirection.Descending);
        foreach (var option in placed.Where(HasMonths))
        {
            option
                .GetProperty("gainPerMonth")
                .GetProperty("value")
                .GetDouble()
                .ShouldBe(
                    option.GetProperty("gain").GetProperty("value").GetDouble()
                        / option.GetProperty("months").GetDouble(),
                    2e-6
                );
        }
    }

    [Fact]
    public void What_helps_most_as_a_page_names_the_day_and_the_next_date()
    {
        var run = CommandRun.Of("what-if", Daniel, "--help-most").ShouldBeDone();

        run.Out.ShouldContain("month");
        run.Out.ShouldContain("$");
    }

    [Fact]
    public void The_profiles_own_specialty_is_no_second_one() =>
        CommandRun
            .Of("what-if", Daniel, "--help-most", "--parallel", "Orthopaedic Surgery")
            .ShouldBeRefused()
            .Error.ShouldContain(
                "--parallel: found Orthopaedic Surgery, the profile's own specialty"
            );

    [Theory]
    [InlineData("--signals", "many", "--signals")]
    [InlineData("--signals", "-1", "--signals")]
    [InlineData("--parallel", "Neurology", "--help-most")]
    public void What_cannot_be_tried_is_refused(string option, string value, string named)
    {
        var run = CommandRun.Of("what-if", Daniel, option, value).ShouldBeRefused();

        run.Error.ShouldContain(named);
    }

    [Fact]
    public void Helping_and_one_change_cannot_stand_together() =>
        CommandRun.Of("what-if", Daniel, "--help-most", "--set", "step2=262").ShouldBeRefused();

    private static bool HasMonths(JsonElement option) =>
        option.GetProperty("months").GetDouble() > 0
        && option.GetProperty("gainPerMonth").ValueKind is JsonValueKind.Object;

    private static JsonDocument Document(params string[] command) =>
        JsonDocument.Parse(CommandRun.Of(command).ShouldBeDone().Out);

    private static double Value(JsonDocument document, string name) =>
        document.RootElement.GetProperty(name).GetProperty("value").GetDouble();
}

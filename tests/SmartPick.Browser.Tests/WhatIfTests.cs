using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>A slider moved, numbers as the interface gives them, taken over; programs compared by keyboard.</summary>
public sealed class WhatIfTests(Chromium chromium)
{
    [Fact]
    public async Task A_slider_changes_the_answer_and_only_taking_over_changes_the_profile()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.ClickAsync("nav >> text=What if");
        await Expect(visit.Page.Locator("#q-step2")).ToHaveValueAsync("250");

        await visit.Page.Locator("#q-step2").FocusAsync();
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        // The list is made anew by itself once nothing moves; the slider keeps its focus.
        await Expect(visit.Page.Locator("#list-changes-title")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#q-step2")).ToBeFocusedAsync();
        var change = await visit.Page.EvaluateAsync<double>(
            """
            async () => {
              const workspace = JSON.parse(localStorage.getItem("smartpick.workspace"));
              const body = JSON.stringify({ workspace, changes: [{ verb: "set", field: "step2", value: "262" }] });
              const answer = await fetch("/api/v1/what-if", { method: "POST", headers: { "content-type": "application/json" }, body });
              return (await answer.json()).sameListChange.value;
            }
            """
        );
        await Expect(visit.Page.Locator(".headline .change").First)
            .ToContainTextAsync(
                "+"
                    + (100 * change).ToString(
                        "0.0",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
            );
        (
            await visit.Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')")
        ).ShouldContain("\"step2\":250");

        await visit.Page.ClickAsync("text=Take this over");
        await Expect(visit.Page.Locator("#headline-title")).ToContainTextAsync("as it is");
        (
            await visit.Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')")
        ).ShouldContain("\"step2\":262");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_narrow_screen_the_answer_stays_in_view_while_a_slider_moves()
    {
        await using var visit = await chromium.VisitAsync(360);
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/what-if");
        var bar = visit.Page.Locator(".what-if-glance");
        await Expect(bar).ToContainTextAsync("Chance to match");

        await visit.Page.Locator("#q-step2").FocusAsync();
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(bar).ToContainTextAsync("Made anew");
        await Expect(bar.Locator(".between").Last).ToContainTextAsync("+");
        await Expect(visit.Page.Locator("#q-step2")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#said")).ToContainTextAsync("chance to match");
        await Expect(bar).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.Locator("#q-step2")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Audit.CheckAsync(visit, "what if, narrow");
        await Audit.ShouldFitAsync(visit);

        await visit.Page.SetViewportSizeAsync(1000, 800);
        await Expect(bar).ToBeHiddenAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_would_help_most_stands_beside_what_is_tried()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/what-if");
        await visit.ChangeAsync("step2", "262");
        await Expect(visit.Page.Locator("#list-changes-title")).ToBeVisibleAsync();

        await visit.Page.ClickAsync("text=Work it out");

        // In one and the same answer: no later one takes the table away.
        await Expect(visit.Page.Locator("#answer:has(#list-changes-title):has(#helps-not)"))
            .ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#make-anew")).ToHaveCountAsync(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_interface_answers_the_document_of_the_command()
    {
        await using var visit = await chromium.VisitAsync();
        var profile = await File.ReadAllTextAsync(
            CommandLineTool.Example("daniel.json"),
            TestContext.Current.CancellationToken
        );
        var body = new JsonObject
        {
            ["workspace"] = JsonNode.Parse(profile),
            ["changes"] = new JsonArray(
                new JsonObject
                {
                    ["verb"] = "set",
                    ["field"] = "step2",
                    ["value"] = "262",
                }
            ),
            ["signals"] = 5,
        };
        ((JsonObject)body["workspace"]!).Remove("$schema");
        var response = await visit.Page.APIRequest.PostAsync(
            "/api/v1/what-if",
            new()
            {
                Data = body.ToJsonString(),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Content-Type"] = "application/json",
                },
            }
        );

        var text = await CommandLineTool.RunAsync(
            "what-if",
            CommandLineTool.Example("daniel.json"),
            "--set",
            "step2=262",
            "--signals",
            "5",
            "--json"
        );
        var answer = JsonNode.Parse(await response.TextAsync())!;
        JsonNode.DeepEquals(answer, JsonNode.Parse(text)).ShouldBeTrue(answer.ToJsonString());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/what-if");
        await Expect(visit.Page.Locator("#q-step2")).ToHaveValueAsync("250");
        await visit.ChangeAsync("step2", "262");
        await Expect(visit.Page.Locator("#list-changes-title")).ToBeVisibleAsync();
        await visit.Page.ClickAsync("text=Work it out");
        await Expect(visit.Page.Locator("#helps-not")).ToBeVisibleAsync();
        await CheckAsync(visit, FormattableString.Invariant($"what-if-{width}"));

        await visit.Page.GotoAsync("/compare");
        await visit.Page.ClickAsync("text=From my list");
        for (var i = 1; i <= 3; i++)
        {
            await visit.Page.Locator(".found .button").First.ClickAsync();
            await Expect(visit.Page.Locator(".column")).ToHaveCountAsync(i);
            await visit.Page.ClickAsync("text=From my list");
            await Expect(visit.Page.Locator(".found .button").First).ToBeVisibleAsync();
        }

        foreach (var (criterion, count) in new[] { ("Training", 1), ("Near my family", 2) })
        {
            await visit.Page.Locator("#q-criterion").FillAsync(criterion);
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator(".criterion")).ToHaveCountAsync(count);
        }

        await visit.Page.Locator("#s-0-0").SelectOptionAsync("5");
        await Expect(visit.Page.Locator("#order-says")).ToBeVisibleAsync();
        await visit.Page.Locator("#s-1-0").SelectOptionAsync("3");
        await Expect(visit.Page.Locator("#s-1-0")).ToHaveValueAsync("3");
        await CheckAsync(visit, FormattableString.Invariant($"compare-{width}"));
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task CheckAsync(Visit visit, string name)
    {
        await Expect(visit.Page.Locator("#answer")).ToHaveAttributeAsync("aria-busy", "false");
        await Audit.ShouldFitAsync(visit, name);
        await Audit.CheckAsync(visit, name);
    }
}

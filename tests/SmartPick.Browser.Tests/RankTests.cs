using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Jessica puts her list into order: by pointer, by keys and by buttons, with the figures that the command gives.</summary>
public sealed class RankTests(Chromium chromium)
{
    private static readonly string[] Codes =
    [
        "0803611066",
        "0805121090",
        "0804521099",
        "0803621067",
        "0805100131",
    ];

    [Fact]
    public async Task Order_changes_by_pointer_keys_and_buttons_and_the_total_stays()
    {
        await using var visit = await chromium.VisitAsync();
        await StartAsync(visit);
        var total = await visit.Page.Locator("#total").InnerTextAsync();
        await ShouldStandAsync(visit, 0, 1, 2, 3, 4);

        // The pointer takes the last row to the second place.
        var handle = await BoxAsync(visit, "#handle-" + Codes[4]);
        var second = await BoxAsync(visit, "#rank-" + Codes[1]);
        await visit.Page.Mouse.MoveAsync(handle.X + 5, handle.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(
            handle.X + 5,
            second.Y + (second.Height / 2),
            new() { Steps = 6 }
        );
        await Expect(visit.Page.Locator("#ranks > li.before")).ToHaveIdAsync("rank-" + Codes[1]);
        await visit.Page.Mouse.UpAsync();
        await ShouldStandAsync(visit, 0, 4, 1, 2, 3);

        // A drag given up changes nothing.
        handle = await BoxAsync(visit, "#handle-" + Codes[3]);
        await visit.Page.Mouse.MoveAsync(handle.X + 5, handle.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(handle.X + 5, second.Y, new() { Steps = 4 });
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.UpAsync();
        await ShouldStandAsync(visit, 0, 4, 1, 2, 3);

        // Keys on the handle; the focus goes with the row, and a screen reader hears where it stands.
        await visit.Page.FocusAsync("#handle-" + Codes[4]);
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await ShouldStandAsync(visit, 4, 0, 1, 2, 3);
        await Expect(visit.Page.Locator("#handle-" + Codes[4])).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#said")).ToContainTextAsync("is rank 1 of 5");
        await visit.Page.Keyboard.PressAsync("End");
        await ShouldStandAsync(visit, 0, 1, 2, 3, 4);

        await visit.Page.ClickAsync("#up-" + Codes[2]);
        await ShouldStandAsync(visit, 0, 2, 1, 3, 4);
        await visit.Page.ClickAsync("#undo");
        await ShouldStandAsync(visit, 0, 1, 2, 3, 4);
        await Expect(visit.Page.Locator("#total")).ToHaveTextAsync(total);

        await visit.Page.ReloadAsync();
        await ShouldStandAsync(visit, 0, 1, 2, 3, 4);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_figures_are_those_of_the_interface_and_programs_are_found_by_typing()
    {
        await using var visit = await chromium.VisitAsync();
        await StartAsync(visit);
        var shown = await visit.Page.Locator("#ranks .match-here").AllInnerTextsAsync();
        var answer = await visit.Page.EvaluateAsync<string>(
            """
            async () => {
              const answer = await fetch("/api/v1/rank", { method: "POST", headers: { "content-type": "application/json" }, body: localStorage.getItem("smartpick.workspace") });
              return await answer.text();
            }
            """
        );
        using var document = JsonDocument.Parse(answer);
        // Where a program's evidence is thin its row names no number.
        var ranks = document.RootElement.GetProperty("ranks").EnumerateArray().ToList();
        var thin = ranks.Count(rank => rank.GetProperty("evidenceIsThin").GetBoolean());
        ranks
            .Where(rank => !rank.GetProperty("evidenceIsThin").GetBoolean())
            .Select(rank => Percent(rank.GetProperty("matchHere").GetProperty("value").GetDouble()))
            .ShouldBe(shown);
        await Expect(visit.Page.Locator("#ranks .here-cell :text('evidence is thin')"))
            .ToHaveCountAsync(thin);
        await Expect(visit.Page.Locator("#total"))
            .ToHaveTextAsync(
                Percent(
                    document
                        .RootElement.GetProperty("totals")
                        .GetProperty("match")
                        .GetProperty("value")
                        .GetDouble()
                )
            );

        await visit.Page.Locator("#q-find").PressSequentiallyAsync("Wake Forest");
        await visit.Page.Locator("#q-find-list [role='option'][data-code]").First.ClickAsync();
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(6);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.ClickAsync("text=The list in ranking order")
        );
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split(
            '\n'
        );
        lines[1].ShouldContain(Codes[0]);
        lines.Count(line => line.Contains("Dermatology", StringComparison.Ordinal)).ShouldBe(6);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/rank");
        await Audit.CheckAsync(visit, "empty");
        await StartAsync(visit);
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.CheckAsync(visit, "list");
        await Audit.ShouldFitAsync(visit);
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task StartAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/rank");
        await visit.Page.EvaluateAsync(
            """
            (programs) => localStorage.setItem("smartpick.workspace", JSON.stringify({
              smartpickWorkspace: 1,
              revision: 1,
              profile: { smartpickProfile: 1, specialty: "Dermatology", type: "US MD senior", step2: 256, schoolState: "VA", homePrograms: ["0805121090"] },
              ranks: { programs },
            }))
            """,
            Codes
        );
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#total")).ToBeVisibleAsync();
    }

    private static async Task ShouldStandAsync(Visit visit, params int[] order) =>
        await visit.Page.WaitForFunctionAsync(
            "order => [...document.querySelectorAll('#ranks > li')].map(row => row.dataset.code).join() === order",
            string.Join(',', order.Select(i => Codes[i]))
        );

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Visit visit, string selector)
    {
        await visit.Page.Locator(selector).ScrollIntoViewIfNeededAsync();
        return (await visit.Page.Locator(selector).BoundingBoxAsync())!;
    }

    private static string Percent(double chance) =>
        Math.Round(100 * chance, MidpointRounding.AwayFromZero)
            .ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "%";
}

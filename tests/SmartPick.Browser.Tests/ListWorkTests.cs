using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Hands on the list: order, filter, pin, leave out, signals, map, and the page of a program.</summary>
public sealed class ListWorkTests(Chromium chromium)
{
    [Fact]
    public async Task The_list_is_ordered_and_filtered_at_once_and_a_reload_keeps_the_order()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var all = await visit.Rows.CountAsync();

        // Without wishes every line is worth the same: the highest chance comes first.
        (await FiguresAsync("chance")).ShouldBe((await FiguresAsync("chance")).OrderDescending());
        await visit.Page.Locator("[data-view='sort']").SelectOptionAsync("here");
        var here = await FiguresAsync("here");
        here.ShouldBe(here.OrderDescending());
        await visit.Page.Locator("[data-view='signal']").SelectOptionAsync("gold");
        await Expect(visit.Page.Locator("tbody.program:visible")).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("#list-count")).ToHaveTextAsync($"3 of {all} programs");
        visit.Page.Url.ShouldEndWith("/#sort=here&signal=gold");

        await visit.Page.ReloadAsync();
        await visit.WholeListAsync();
        await Expect(visit.Page.Locator("[data-view='sort']")).ToHaveValueAsync("here");
        await Expect(visit.Page.Locator("tbody.program:visible")).ToHaveCountAsync(3);
        visit.Complaints.ShouldBeEmpty();

        Task<double[]> FiguresAsync(string name) =>
            visit.Rows.EvaluateAllAsync<double[]>(
                "(lines, name) => lines.map(line => Number(line.dataset[name]))",
                name
            );
    }

    [Fact]
    public async Task A_signal_moved_by_hand_shows_its_cost_survives_a_reload_and_goes_back()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var gold = await CodeAsync(visit, "gold");
        var silver = await CodeAsync(visit, "silver");

        await MoveAsync(visit, silver, "gold");
        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("at most 3");

        await MoveAsync(visit, gold, "silver");
        await Expect(visit.Page.Locator("#problems")).ToBeVisibleAsync();
        await MoveAsync(visit, gold, "none");
        await Expect(visit.Page.Locator("#hand-cost")).ToContainTextAsync("points");
        await visit.WholeListAsync();
        await MoveAsync(visit, silver, "gold");
        await Expect(visit.Page.Locator($"tbody.program:has(#why-{silver})"))
            .ToHaveAttributeAsync("data-signal", "gold");
        await visit.WholeListAsync();

        await visit.Page.ReloadAsync();
        await visit.WholeListAsync();
        await Expect(visit.Page.Locator(".moves li")).ToHaveCountAsync(2);
        await visit.Page.Locator("#all-advised").ClickAsync();
        await Expect(visit.Page.Locator("#hand-cost")).ToHaveCountAsync(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_left_out_is_put_back_by_one_click()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var code = await CodeAsync(visit, "silver");

        await visit.Page.Locator($"tbody.program [value='never:{code}']").ClickAsync();
        await Expect(visit.Page.Locator($"#why-{code}")).ToHaveCountAsync(0);
        await visit.WholeListAsync();
        await visit.Page.Locator("#summary button").ClickAsync();
        await Expect(visit.Page.Locator($"#why-{code}")).ToHaveCountAsync(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_focus_stays_in_view_at_what_was_pressed_or_goes_to_the_next_line()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var codes = await visit
            .Page.Locator("[data-kin='leave']")
            .EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.id.slice(6))");
        var line = codes.Length / 2;

        await visit.Page.Locator("#pin-" + codes[line]).PressAsync("Enter");
        await Expect(visit.Page.Locator("#pin-" + codes[line])).ToContainTextAsync("unpin");
        await ShouldBeAtAsync("#pin-" + codes[line]);

        codes = await visit
            .Page.Locator("[data-kin='leave']")
            .EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.id.slice(6))");
        await visit.Page.Locator("#leave-" + codes[line]).PressAsync("Enter");
        await Expect(visit.Page.Locator("#leave-" + codes[line])).ToHaveCountAsync(0);
        await ShouldBeAtAsync("#leave-" + codes[line + 1]);

        await visit.Page.Locator("#summary [data-to]").PressAsync("Enter");
        await ShouldBeAtAsync("#leave-" + codes[line]);

        var signalled = await CodeAsync(visit, "gold");
        await visit.Page.Locator($"#move-{signalled} summary").PressAsync("Enter");
        await visit.Page.Locator($"#move-{signalled} [value$='=none']").PressAsync("Enter");
        await Expect(visit.Page.Locator("#hand-cost")).ToBeVisibleAsync();
        await ShouldBeAtAsync($"#move-{signalled} summary");
        visit.Complaints.ShouldBeEmpty();

        async Task ShouldBeAtAsync(string selector)
        {
            var at = visit.Page.Locator(selector);
            await Expect(at).ToBeFocusedAsync();
            await Expect(at).ToBeInViewportAsync();
            await visit.WholeListAsync();
            await Expect(at).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_mark_of_the_map_opens_its_programs_by_keyboard_and_the_map_comes_nearer()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();

        await visit.Page.Locator("a.cluster").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".place-list:visible")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".place-list:visible li").First).ToBeVisibleAsync();
        await visit.Page.Locator("#map-Northeast").ClickAsync();
        await Expect(visit.Page.Locator("#map-New-England")).ToBeVisibleAsync();
        await visit.WholeListAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_page_of_a_program_knows_the_guest_and_stands_in_nobodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.AnswerThreeAsync();
        await visit.Rows.First.Locator("a.title").ClickAsync();

        await Expect(visit.Page.Locator("#program-chance")).ToBeVisibleAsync();
        await visit.Page.Locator("#q-note").FillAsync("Kind people");
        await Expect(visit.Page.Locator("#workspace"))
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "Kind people",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        await Audit.CheckAsync(visit, "program");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#q-note")).ToHaveValueAsync("Kind people");
        visit.Complaints.ShouldBeEmpty();
    }

    private static Task<string> CodeAsync(Visit visit, string signal) =>
        visit.Page.EvaluateAsync<string>(
            "signal => [...document.querySelectorAll(`tbody.program[data-signal='${signal}']`)].at(-1).querySelector('details.reasons-of').id.slice(4)",
            signal
        );

    private static async Task MoveAsync(Visit visit, string code, string tier)
    {
        var move = visit.Page.Locator($"#move-{code}");
        if (await move.GetAttributeAsync("open") is null)
        {
            await move.Locator("summary").ClickAsync();
        }

        await move.Locator($"[value='signal:{code}={tier}']").ClickAsync();
    }
}

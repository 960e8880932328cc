using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Programs found while typing, by keyboard, wherever one is entered by name; and by a button without scripts.</summary>
public sealed class FinderTests(Chromium chromium)
{
    [Fact]
    public async Task Compare_offers_programs_of_every_specialty_to_whoever_has_no_profile()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/compare");
        await visit.Page.Locator("#q-find").PressSequentiallyAsync("duke");
        var options = visit.Page.Locator("#q-find-list [role='option'][data-code]");
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#q-find")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(options.First).ToContainTextAsync("·");
        await Audit.CheckAsync(visit, "compare, programs offered");

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".column")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#q-find")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#q-find")).ToHaveValueAsync(string.Empty);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/compare", "#q-find", ".column")]
    [InlineData("/rank", "#q-find", "#ranks > li")]
    [InlineData("/what-if", "#find", "#aways-frame .chip")]
    public async Task The_arrow_keys_choose_wherever_a_program_is_named(
        string address,
        string box,
        string taken
    )
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("#work")).ToHaveAttributeAsync("data-state", "full");
        await visit.Page.Locator(box).PressSequentiallyAsync("wake for");
        await Expect(visit.Page.Locator(box + "-list [role='option'][data-code]"))
            .ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(taken)).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(taken)).ToContainTextAsync("Wake Forest");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_chosen_on_the_page_of_applications_is_asked_about_before_it_counts_as_sent()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/applications");
        await Expect(visit.Page.Locator("#work")).ToHaveAttributeAsync("data-state", "full");
        await visit.Page.Locator("#q-find").PressSequentiallyAsync("wake for");
        await Expect(visit.Page.Locator("#q-find-list [role='option'][data-code]"))
            .ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Enter");
        var offered = visit.Page.Locator(".found li");
        await Expect(offered).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#workspace"))
            .Not.ToHaveValueAsync(
                new Regex("\"applied\"", RegexOptions.None, TimeSpan.FromSeconds(1))
            );

        await offered.Locator("[value^='add:']").ClickAsync();
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Wake Forest");
        await Expect(visit.Page.Locator("#workspace"))
            .ToHaveValueAsync(new Regex("\"applied\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_before_a_choice_offers_what_fits_and_Escape_closes()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/compare");
        await Expect(visit.Page.Locator("#work")).ToHaveAttributeAsync("data-state", "full");
        await visit.Page.Locator("#q-find").PressSequentiallyAsync("univ");
        await Expect(visit.Page.Locator("#q-find-list")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("#q-find-list")).ToBeHiddenAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".found .button").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_button_finds_and_moved_signals_go_along()
    {
        await using var visit = await chromium.VisitAsync(hasScripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("step2").FillAsync("250");
        await visit.Page.Locator("#send .button").ClickAsync();
        await Expect(visit.Rows.First).ToBeVisibleAsync();
        var gold = visit.Page.Locator("tbody.program[data-signal='gold']").First;
        await gold.Locator("details.move summary").ClickAsync();
        await gold.Locator("details.move [value$='=none']").ClickAsync();
        await Expect(visit.Page.Locator("#hand-title")).ToBeVisibleAsync();

        await visit.Page.Locator("button[formaction='/compare']").First.ClickAsync();
        (await visit.Page.Locator("#workspace").GetAttributeAsync("value"))
            .ShouldNotBeNull()
            .ShouldContain("\"signals\"");
        await visit.Page.Locator("#q-find").FillAsync("wake");
        await visit.Page.Locator(".finder .button").ClickAsync();
        await visit.Page.Locator(".found .button").First.ClickAsync();
        await Expect(visit.Page.Locator(".column")).ToHaveCountAsync(1);
        new Uri(visit.Page.Url).PathAndQuery.ShouldBe("/compare");
    }
}

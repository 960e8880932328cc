using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

public sealed class HowGoodTests(Chromium chromium)
{
    [Fact]
    public async Task A_number_of_the_list_leads_to_its_group()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();

        await visit
            .Page.GetByRole(
                AriaRole.Link,
                new() { Name = "where does this come from? The chance to match in Dermatology" }
            )
            .ClickAsync();

        var group = visit.Page.Locator("#dermatology-us-md-senior");
        await Expect(group).ToBeVisibleAsync();
        await Expect(group).ToBeInViewportAsync();
        await Expect(group.Locator("tbody tr").First).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await visit.WholeListAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_of_the_list_leads_there_by_keyboard_and_without_scripts_too()
    {
        await using var visit = await chromium.VisitAsync(hasScripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("non-US IMG");
        await visit.Question("noStep2Yet").CheckAsync();
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Show my list" })
            .Last.ClickAsync();

        var mark = visit.Rows.First.GetByRole(
            AriaRole.Link,
            new() { Name = "where does this come from? The chances at" }
        );
        await mark.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("#dermatology-non-us-img")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_view_is_chosen_without_scripts_and_stands_in_the_address()
    {
        await using var visit = await chromium.VisitAsync(hasScripts: false);
        await visit.Page.GotoAsync("/how-good");
        await visit
            .Page.GetByLabel("Specialty", new() { Exact = true })
            .SelectOptionAsync("Dermatology");
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true })
            .ClickAsync();
        await Expect(visit.Page.Locator("#figures h3")).ToHaveCountAsync(1);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "published figure" }).ClickAsync();
        new Uri(visit.Page.Url).Query.ShouldContain("sort=published");
        new Uri(visit.Page.Url).Query.ShouldContain("specialty=Dermatology");
        await Expect(visit.Page.Locator("#figures [aria-sort='descending']")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("/how-good")]
    [InlineData("/how-good?sort=seen")]
    public async Task A_printed_page_holds_the_charts_and_no_controls(string address)
    {
        await using var visit = await chromium.VisitAsync(794);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.GotoAsync(address);

        await Expect(visit.Page.Locator(".chart").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".filter")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".doors")).ToBeHiddenAsync();
    }
}

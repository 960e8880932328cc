using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>What stands on paper, and what does not.</summary>
public sealed class PaperTests(Chromium chromium)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task On_paper_nothing_is_pressed_and_every_sheet_says_when_it_was_made_and_promises_nothing(
        string theme
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await visit.Page.GotoAsync("/guide");
        await visit.Page.EvaluateAsync(
            "theme => localStorage.setItem('smartpick.theme', theme)",
            theme
        );
        foreach (var address in await Pages.WorkAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            if (address is "/packet")
            {
                await visit.Page.Locator("[value='show']").ClickAsync();
                await Expect(visit.Page.Locator("#packet")).ToBeVisibleAsync();
            }

            await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await Expect(visit.Page.Locator("#made")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("#made"))
                .ToContainTextAsync(
                    DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture)
                        + ". Estimates from published figures: no estimate is a promise"
                );
            (await PressedAsync(visit)).ShouldBeEmpty(address);
            (await PaleAsync(visit)).ShouldBeEmpty(address);
            await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_printed_list_repeats_the_heads_of_its_table_and_cuts_no_line()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        (
            await visit.Page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('#list thead')).display"
            )
        ).ShouldBe("table-header-group");
        (
            await visit.Page.EvaluateAsync<string[]>(
                "[...new Set([...document.querySelectorAll('tbody.program')].map(row => getComputedStyle(row).breakInside))]"
            )
        ).ShouldBe(["avoid"]);
        await Expect(visit.Page.Locator("#asked")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".behind")).ToContainTextAsync("Step 2 CK");
        await Expect(visit.Page.Locator("#all-sources li").First).ToBeVisibleAsync();
    }

    /// <summary>What is seen and can only be used on a screen.</summary>
    private static Task<string[]> PressedAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("nav, button, .button, .act, input[type='range'], input[type='file'], input[type='checkbox'], input[type='search'], .skip, .glance")]
              .filter(element => element.checkVisibility() && element.getClientRects().length > 0)
              .map(element => element.outerHTML.slice(0, 160))
            """
        );

    /// <summary>Words too pale for white paper, whatever theme the screen has.</summary>
    private static Task<string[]> PaleAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("main *")]
              .filter(element => element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ""))
              .filter(element => {
                const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 150;
              })
              .map(element => element.outerHTML.slice(0, 160))
            """
        );
}

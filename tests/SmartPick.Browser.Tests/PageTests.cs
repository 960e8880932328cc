using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>What holds for every page there is: the pages are those that the pages themselves lead to.</summary>
public sealed class PageTests(Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1920)]
    public async Task No_page_scrolls_sideways_or_moves_while_it_comes(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        foreach (var address in await Pages.AllAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            await Audit.ShouldFitAsync(visit, address);
            (await Audit.ShiftAsync(visit)).ShouldBeLessThan(0.05, address);
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(visit.Page.Locator("#pages")).ToBeHiddenAsync();
            await Expect(visit.Page.Locator("main h1").First).ToBeVisibleAsync();
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await visit.AnswerThreeAsync();
        foreach (var address in await Pages.WorkAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            await Audit.UnfoldAsync(visit);
            await Audit.ShouldFitAsync(visit, address);
        }
    }

    [Fact]
    public async Task Every_page_says_in_the_line_of_pages_which_one_it_is()
    {
        await using var visit = await chromium.VisitAsync();
        foreach (var address in await Pages.MenuAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            await Expect(visit.Page.Locator("#pages a[aria-current='page']")).ToHaveCountAsync(1);
            await Expect(visit.Page.Locator("#pages a[aria-current='page']"))
                .ToHaveAttributeAsync("href", address);
            await Expect(visit.Page).Not.ToHaveTitleAsync(string.Empty);
            await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_narrow_screen_the_pages_open_with_a_key_and_close_with_another(
        bool hasScripts
    )
    {
        await using var visit = await chromium.VisitAsync(360, hasScripts: hasScripts);
        await visit.Page.GotoAsync("/guide");
        var pages = visit.Page.Locator("#pages");
        var button = visit.Page.Locator("[popovertarget='pages']");
        await Expect(pages).ToBeHiddenAsync();

        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(pages).ToBeVisibleAsync();
        await Expect(pages).ToBeInViewportAsync(new() { Ratio = 1 });
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(pages.Locator("a").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(pages).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await pages.Locator("a[href='/how-good']").ClickAsync();
        await Expect(visit.Page).ToHaveTitleAsync("How good is this? · SmartPick");
    }

    [Fact]
    public async Task Every_stop_of_the_tab_key_is_seen()
    {
        await using var visit = await chromium.VisitAsync(1100);
        foreach (var address in await Pages.AllAsync(visit))
        {
            // The page of checks holds hundreds of alike links; its tests look at them.
            if (address is not "/how-good")
            {
                await Pages.OpenAsync(visit, address);
                await WalkAsync(visit, address);
            }
        }
    }

    [Fact]
    public async Task With_colours_of_the_readers_own_and_without_motion_every_page_still_stands()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.EmulateMediaAsync(
            new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce }
        );
        await visit.AnswerThreeAsync();
        foreach (var address in await Pages.AllAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            (
                await visit.Page.EvaluateAsync<string[]>(
                    """
                    () => [...document.querySelectorAll('main *')]
                      .filter(element => element.checkVisibility())
                      .filter(element => {
                        const style = getComputedStyle(element);
                        const moves = Math.max(...(style.animationDuration + ',' + style.transitionDuration).split(',').map(parseFloat)) > 0.001;
                        const isBare = element.matches('.button') && style.borderTopStyle === 'none';
                        return moves || isBare;
                      })
                      .map(element => element.outerHTML.slice(0, 120))
                    """
                )
            ).ShouldBeEmpty(address);
            await Audit.ShouldFitAsync(visit, address);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>Goes through the page with the tab key: each stop is on the page, has a size and is marked.</summary>
    private static async Task WalkAsync(Visit visit, string address)
    {
        const int most = 150;
        for (var step = 0; step < most; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return 'end';
                  const box = at.getBoundingClientRect();
                  const style = getComputedStyle(at);
                  const isMarked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                  const isSeen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && at.checkVisibility();
                  return isMarked && isSeen ? '' : `${isMarked ? '' : 'not marked '}${isSeen ? '' : 'not seen '}${at.outerHTML.slice(0, 160)}`;
                }
                """
            );
            if (stop is "end")
            {
                return;
            }

            stop.ShouldBeEmpty($"{address}, stop {step + 1}");
        }
    }
}

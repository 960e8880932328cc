using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>The pages there are: those that the pages themselves lead to, and those behind a button or a name.</summary>
internal static class Pages
{
    /// <summary>The guide's own page.</summary>
    public const string Guide = "/guide";

    /// <summary>The page of one program, which stands for all of them.</summary>
    public const string Program = "/program/" + Someone.Code;

    /// <summary>Every page: those of the line of pages, those of the guide, and those that are reached from within one.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Visit visit)
    {
        var menu = await MenuAsync(visit);
        await visit.Page.GotoAsync(Guide);
        var guide = await LinksAsync(visit, $"main a[href^='{Guide}/']");
        guide.Count.ShouldBeGreaterThan(5);
        return [.. menu, .. guide, "/applications/soap", "/packet", Program];
    }

    /// <summary>The pages that the line of pages leads to.</summary>
    public static async Task<IReadOnlyList<string>> MenuAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        var menu = await LinksAsync(visit, "#pages a");
        menu.Count.ShouldBeGreaterThan(3);
        return menu;
    }

    /// <summary>The pages that work on what a guest has entered.</summary>
    public static async Task<IReadOnlyList<string>> WorkAsync(Visit visit) =>
        [
            .. (await MenuAsync(visit)).Where(address =>
                address is not ("/match" or "/how-good" or "/account/sign-in" or Guide)
            ),
            "/applications/soap",
            "/packet",
            Program,
        ];

    /// <summary>Opens a page and waits until it has taken up what the browser has kept, and answered.</summary>
    public static async Task OpenAsync(Visit visit, string address)
    {
        await visit.Page.GotoAsync(address);
        if (
            await visit.Page.EvaluateAsync<bool>(
                "localStorage.getItem('smartpick.workspace') !== null"
            )
        )
        {
            await Expect(visit.Page.Locator("#work[data-state='empty'], .pick[data-state='empty']"))
                .ToHaveCountAsync(0);
            await Expect(visit.Page.Locator("#result[data-depth='quick']")).ToHaveCountAsync(0);
        }

        await Expect(visit.Page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Visit visit, string selector) =>
        await visit
            .Page.Locator(selector)
            .EvaluateAllAsync<string[]>(
                "links => [...new Set(links.map(link => link.getAttribute('href')))]"
            );
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

public sealed class TryMatchTests(Chromium chromium, ITestOutputHelper output)
{
    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    private const string TwoPrograms =
        """{"v":1,"a":[["Zoë",[0,1]],["Ray",[0]]],"p":[["Hilltop",1,[1,0]],["Bay",1,[0]]]}""";

    [Fact]
    public async Task Steps_go_by_button_arrow_key_slider_and_list_without_asking_the_server()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        var posts = 0;
        page.Request += (_, request) => posts += request.Method is "POST" ? 1 : 0;

        await page.Locator("#go-next").ClickAsync();
        await Expect(page.Locator("#sentence")).ToContainTextAsync("Ann proposes to City");
        await Expect(page.Locator("#cell-a0p0")).ToHaveAttributeAsync("data-state", "held");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#cell-a0p0")).ToHaveAttributeAsync("data-state", "lost");
        await Expect(page.Locator("#cell-a0p0 .word")).ToHaveTextAsync("let go");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#cell-a0p0")).ToHaveAttributeAsync("data-state", "held");
        await Expect(page.Locator("#cell-an0")).ToHaveTextAsync("at City for now");

        await page.Locator("#at").FillAsync("3");
        await Expect(page.Locator("#count")).ToContainTextAsync("Step 3");
        await page.Locator("#steps summary").ClickAsync();
        await page.Locator("#steps .step").Nth(2).ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("Step 2");
        await Expect(page.Locator("#steps [aria-current]")).ToHaveCountAsync(1);

        await Expect(page.Locator("#outcome")).ToBeHiddenAsync();
        await page.Locator("#go-end").ClickAsync();
        await Expect(page.Locator("#outcome")).ToBeVisibleAsync();
        await Expect(page.Locator("#go-next")).ToHaveAttributeAsync("aria-disabled", "true");
        posts.ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_plays_by_itself_and_pauses()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);

        await page.Locator("#play").ClickAsync();
        await Expect(page.Locator("#play")).ToHaveTextAsync("Pause");
        await Expect(page.Locator("#count")).ToContainTextAsync("Step 2");
        await page.Locator("#play").ClickAsync();
        await Expect(page.Locator("#play")).ToHaveTextAsync("Play");
        await Expect(page.Locator("#play")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Every_step_looks_the_same_with_scripts_and_without()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Locator("[value='example:quotas']").ClickAsync();
        await Expect(page.Locator("#board")).ToContainTextAsync("Radiology");
        await using var plain = await chromium.VisitAsync(hasScripts: false);
        await plain.Page.GotoAsync("/match");
        await plain.Page.Locator("[value='example:quotas']").ClickAsync();
        await Expect(plain.Page.Locator("#board")).ToContainTextAsync("Radiology");

        var last = await page.Locator("#steps .step").CountAsync() - 1;
        for (var step = 1; step <= last; step++)
        {
            await page.Locator("#go-next").ClickAsync();
            await plain.Page.Locator("#go-next").ClickAsync();
            await Expect(plain.Page.Locator("#count")).ToContainTextAsync($"Step {step} ");
            (await BoardAsync(page)).ShouldBe(await BoardAsync(plain.Page), $"step {step}");
        }
    }

    [Fact]
    public async Task A_link_opens_its_market_at_its_step_and_the_server_never_sees_it_in_an_address()
    {
        await using var visit = await chromium.VisitAsync();
        var addresses = new List<string>();
        visit.Page.Request += (_, request) => addresses.Add(request.Url);
        await visit.Page.GotoAsync("/match" + Link(TwoPrograms, 1));

        await Expect(visit.Page.Locator("#board")).ToContainTextAsync("Hilltop");
        await Expect(visit.Page.Locator("#board")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#sentence"))
            .ToContainTextAsync("Zoë proposes to Hilltop, 1st choice.");
        addresses
            .Where(address => !address.Contains('#', StringComparison.Ordinal))
            .ShouldAllBe(address => !address.Contains('?', StringComparison.Ordinal));
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_link_is_explained()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/match" + Link(TwoPrograms, 0)[..40]);

        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("the whole link");
        await Expect(visit.Page.Locator("#board")).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Edits_change_the_board_and_the_address_and_a_reload_keeps_them()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Locator("#ed-a0 summary").ClickAsync();
        await page.Locator("#down-a0-0").ClickAsync();

        await Expect(page.Locator("#ed-a0 summary")).ToContainTextAsync("Mercy › City › General");
        await Expect(page.Locator("#ed-a0")).ToHaveAttributeAsync("open", "");
        await Expect(page.Locator("#down-a0-0")).ToBeFocusedAsync();
        var address = page.Url;
        address.ShouldContain("/match#m=");

        await page.Locator("[name='name.a.0']").FillAsync("Zoë Ångström");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#board")).ToContainTextAsync("Zoë Ångström");
        string.Equals(page.Url, address, StringComparison.Ordinal)
            .ShouldBeFalse("the address follows every edit");
        await page.ReloadAsync();
        await Expect(page.Locator("#board")).ToContainTextAsync("Zoë Ångström");
        await Expect(page.Locator("#ed-a0 summary")).ToContainTextAsync("Mercy › City › General");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_copied_link_opens_the_same_in_another_browser()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Context.GrantPermissionsAsync(Clipboard);
        await page.Locator("[value='example:couple']").ClickAsync();
        await Expect(page.Locator("#board")).ToContainTextAsync("City + Mercy");
        await page.Locator("#go-next").ClickAsync();
        await page.Locator("#copy").ClickAsync();
        await Expect(page.Locator("#copied")).ToContainTextAsync("copied");
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        output.WriteLine($"a link of {link.Length} characters: {link}");

        await using var other = await chromium.VisitAsync();
        await other.Page.GotoAsync(link);
        await Expect(other.Page.Locator("#board")).ToContainTextAsync("City + Mercy");
        await Expect(other.Page.Locator("#count")).ToContainTextAsync("Step 1");
        other.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_alone_edits_and_steps()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/match");
        await TabToAsync(page, "#go-next");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#count")).ToContainTextAsync("Step 1");
        await TabToAsync(page, "#ed-a1 summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#up-a1-2");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ed-a1 summary")).ToContainTextAsync("General › City › Mercy");
        await Expect(page.Locator("#up-a1-2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ed-a1 summary")).ToContainTextAsync("General › City › Mercy");
    }

    [Fact]
    public async Task Arrow_keys_in_a_field_stay_there()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Locator("#as-text summary").ClickAsync();
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(page.Locator("#count"))
            .ToHaveTextAsync(new Regex("^\\d+ steps$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_text_with_a_mistake_names_the_line_and_stays_as_typed()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Locator("#as-text summary").ClickAsync();
        await page.Locator("#text").FillAsync("r Ann City\np City none Ann\n");
        await page.Locator("#use-text").ClickAsync();

        await Expect(page.Locator("#problems")).ToContainTextAsync("Line 2, quota");
        await Expect(page.Locator("#problems")).ToBeFocusedAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync("r Ann City\np City none Ann\n");
        await page.Locator("#text").FillAsync("r Ann City\np City 1 Ann\n");
        await page.Locator("#use-text").ClickAsync();
        await Expect(page.Locator("#problems")).ToHaveCountAsync(0);
        await Expect(page.Locator("#board .person")).ToHaveCountAsync(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_other_list_is_tried_on_demand()
    {
        await using var visit = await chromium.VisitAsync();
        var page = await OpenAsync(visit);
        await page.Locator("[value='example:honest']").ClickAsync();
        await Expect(page.Locator("#board")).ToContainTextAsync("Lakeside");
        await page.Locator("#trial-all").ClickAsync();

        await Expect(page.Locator("#trial-result"))
            .ToContainTextAsync("none led to a better place");
        await page.Locator("#trial-who").SelectOptionAsync("1");
        await Expect(page.Locator("#trial-result")).ToHaveCountAsync(0);
        await page.Locator("#trial-all").ClickAsync();
        await Expect(page.Locator("#trial-result")).ToContainTextAsync("Bob's true list");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_works_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(hasScripts: false);
        await visit.Page.GotoAsync("/");
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "Try the Match" })
            .First.ClickAsync();
        var page = visit.Page;
        await page.Locator("#go-next").ClickAsync();
        await Expect(page.Locator("#sentence")).ToContainTextAsync("Ann proposes to City");
        await page.Locator("#go-end").ClickAsync();
        await Expect(page.Locator("#outcome")).ToBeVisibleAsync();
        await page.Locator("#ed-a0 summary").ClickAsync();
        await page.Locator("[name='name.a.0']").FillAsync("Zoë");
        await page.Locator("#down-a0-0").ClickAsync();
        await Expect(page.Locator("#board")).ToContainTextAsync("Zoë");
        await Expect(page.Locator("#ed-a0 summary")).ToContainTextAsync("Mercy › City › General");
        await page.Locator("#trial-all").ClickAsync();
        await Expect(page.Locator("#trial-result")).ToContainTextAsync("Of 15 other lists");
        await Expect(page.Locator("#play")).ToBeHiddenAsync();
        await Expect(page.Locator("#copy")).ToBeHiddenAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe("/match");
    }

    private static async Task<IPage> OpenAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/match");
        await Expect(visit.Page.Locator("#play")).ToBeVisibleAsync();
        return visit.Page;
    }

    private static Task<string> BoardAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "[document.getElementById('sentence').textContent, ...[...document.querySelectorAll('[id^=cell-]')].map(cell => [cell.id, cell.className.trim(), cell.dataset.state ?? '', cell.textContent.trim()].join('|'))].join('\\n')"
        );

    private static string Link(string market, int step)
    {
        var text = Convert
            .ToBase64String(Encoding.UTF8.GetBytes(market))
            .Replace('+', '-')
            .Replace('/', '_')
            .TrimEnd('=');
        return step > 0 ? $"#m={text}&s={step}" : $"#m={text}";
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                await page.EvaluateAsync<bool>(
                    "selector => document.activeElement === document.querySelector(selector)",
                    selector
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key");
    }
}

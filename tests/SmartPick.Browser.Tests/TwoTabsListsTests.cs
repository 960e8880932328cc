using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Two tabs that change the same list keep what each of them put into it and took out of it.</summary>
public sealed class TwoTabsListsTests(Chromium chromium)
{
    [Fact]
    public async Task Two_tabs_that_put_another_program_aside_keep_both()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/applications");
        var other = await OtherTabAsync(visit, "/applications");
        var offered = await visit
            .Page.Locator("button[value^='save:']")
            .EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.value)");
        var gate = await Gate.BeforeAsync(visit.Page, "**/applications");
        await visit.Page.ClickAsync($"button[value='{offered[0]}']");
        await gate.Asked;
        await other.ClickAsync($"button[value='{offered[1]}']");
        // Its code alone stands among the ranks before.
        await Expect(other.Locator("#summary")).ToContainTextAsync("is put aside");
        gate.Open();

        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("both changes are kept");
        await visit.ShouldHoldAsync(CodeOf(offered[0]));
        (await TrackedAsync(visit)).ShouldBe(
            [.. Someone.Ranks.Take(3), CodeOf(offered[0]), CodeOf(offered[1])],
            ignoreOrder: true
        );
        await Expect(other.Locator("[id='edit-" + CodeOf(offered[0]) + "']")).ToHaveCountAsync(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_at_the_applications_leaves_alone_what_another_tab_did_meanwhile()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/applications");
        var compare = await OtherTabAsync(visit, "/compare");
        var offered = await visit
            .Page.Locator("button[value^='save:']")
            .First.GetAttributeAsync("value");
        await visit.Page.ClickAsync($"button[value='{offered}']");
        await visit.ShouldHoldAsync(CodeOf(offered!));
        await Expect(compare.Locator("#summary")).ToContainTextAsync("Another tab has changed");
        var gate = await Gate.BeforeAsync(visit.Page, "**/applications");
        await visit.Page.ClickAsync("button[value='undo']");
        await gate.Asked;
        await compare.FillAsync("#q-criterion", "Mountains");
        await compare.PressAsync("#q-criterion", "Enter");
        await visit.ShouldHoldAsync("Mountains");
        gate.Open();

        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("both changes are kept");
        (await TrackedAsync(visit)).ShouldBe(Someone.Ranks.Take(3));
        await visit.ShouldHoldAsync("Mountains");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_at_the_ranks_takes_back_what_was_done_here_and_not_what_another_tab_did()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var other = await OtherTabAsync(visit, "/rank");
        await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(other.Locator("#ranks > li")).ToHaveCountAsync(4);
        await other.ClickAsync("#remove-" + Someone.Ranks[1]);
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(3);

        await visit.Page.ClickAsync("#undo");

        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        var codes = await visit
            .Page.Locator("#ranks > li")
            .EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.code)");
        codes.ShouldBe([.. Someone.Ranks.Where((_, i) => i != 1)]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rank_order_that_both_tabs_changed_is_that_of_the_last_and_the_page_says_so()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var other = await OtherTabAsync(visit, "/rank");
        var gate = await Gate.BeforeAsync(visit.Page, "**/rank");
        await MoveToEndAsync(visit.Page, Someone.Ranks[0]);
        await gate.Asked;
        await MoveToEndAsync(other, Someone.Ranks[1]);
        await Expect(other.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[1]);
        gate.Open();

        await Expect(visit.Page.Locator("#summary"))
            .ToContainTextAsync("what you entered here last is kept");
        await Expect(other.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[0]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_in_quick_succession_are_taken_up_at_once_and_not_one_by_one()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var other = await OtherTabAsync(visit, "/guide");
        var posts = 0;
        visit.Page.Request += (_, request) => posts += request.Method is "POST" ? 1 : 0;

        await other.EvaluateAsync(
            """
            () => {
              for (const name of ["A", "B", "C", "D", "E"]) {
                const held = JSON.parse(localStorage.getItem("smartpick.workspace"));
                held.revision++;
                held.ranks.programs.pop();
                held.criteria.push({ name, weight: 1 });
                localStorage.setItem("smartpick.workspace", JSON.stringify(held));
              }
            }
            """
        );

        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Another tab has changed");
        posts.ShouldBe(1);
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> TrackedAsync(Visit visit) =>
        [
            .. (await visit.StoredAsync())["applications"]!
                .AsArray()
                .Select(application => application!["program"]!.GetValue<string>()),
        ];

    private static string CodeOf(string command) => command.Split(':')[1];

    private static async Task MoveToEndAsync(IPage page, string code)
    {
        await page.FocusAsync("#handle-" + code);
        await page.Keyboard.PressAsync("End");
    }

    private static async Task<IPage> OtherTabAsync(Visit visit, string address)
    {
        var page = await visit.Page.Context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        await page.GotoAsync(address);
        await Expect(page.Locator("#work[data-state='empty']")).ToHaveCountAsync(0);
        return page;
    }
}

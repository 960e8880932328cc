using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Two tabs of one browser: what is done in one is never undone by the other, and each shows it.</summary>
public sealed class TwoTabsTests(Chromium chromium)
{
    [Fact]
    public async Task Two_tabs_on_different_pages_keep_what_each_of_them_changed()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var program = await OtherTabAsync(visit, Pages.Program);
        var compare = await OtherTabAsync(visit, "/compare");
        var applications = await OtherTabAsync(visit, "/applications");

        await program.FillAsync("#q-note", "Written in another tab");
        await visit.ShouldHoldAsync("Written in another tab");
        await visit.Page.FocusAsync("#handle-" + Someone.Ranks[0]);
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(visit.Page.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[0]);
        await compare.FillAsync("#q-criterion", "Mountains");
        await compare.PressAsync("#q-criterion", "Enter");
        await Expect(compare.Locator(".criterion")).ToHaveCountAsync(3);
        await applications.ClickAsync($"[id='edit-{Someone.Code}']");
        await applications.FillAsync("#q-note", "They called");
        await applications.ClickAsync("#news button:text-is('Invited')");
        await Expect(applications.Locator("#since")).ToBeVisibleAsync();

        foreach (var word in new[] { "Written in another tab", "Mountains", "They called" })
        {
            await visit.ShouldHoldAsync(word);
        }

        var held = await visit.StoredAsync();
        held["ranks"]!["programs"]!
            .AsArray()
            .Select(code => code!.GetValue<string>())
            .ShouldBe([.. Someone.Ranks.Skip(1), Someone.Ranks[0]]);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[0]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_in_another_tab_does_not_take_back_what_was_just_pressed()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/compare");
        var rank = await OtherTabAsync(visit, "/rank");
        var gate = await Gate.BeforeAsync(visit.Page, "**/compare");
        await visit.Page.FillAsync("#q-criterion", "Mountains");
        await visit.Page.PressAsync("#q-criterion", "Enter");
        await gate.Asked;

        await rank.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(rank.Locator("#ranks > li")).ToHaveCountAsync(4);
        gate.Open();

        await Expect(visit.Page.Locator(".criterion")).ToHaveCountAsync(3);
        await visit.ShouldHoldAsync("Mountains");
        var held = await visit.StoredAsync();
        held["ranks"]!["programs"]!.AsArray().Count.ShouldBe(4);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_takes_up_what_another_tab_changed()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var other = await OtherListAsync(visit);

        await other.FillAsync("[name='step2']", "231");

        await Expect(visit.Question("step2")).ToHaveValueAsync("231");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Another tab has changed");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_lists_changed_at_once_keep_both_answers()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var other = await OtherListAsync(visit);
        var gate = await Gate.BeforeAsync(visit.Page, "**/");
        await visit.Question("step2").FillAsync("231");
        await gate.Asked;

        await Visit.ChangeAsync(other, "publications", "17");
        await visit.ShouldHoldAsync("\"publications\":17");
        gate.Open();

        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("both changes are kept");
        await Expect(visit.Question("publications")).ToHaveValueAsync("17");
        await Expect(visit.Question("step2")).ToHaveValueAsync("231");
        await visit.WholeListAsync();
        await Expect(other.Locator("[name='step2']")).ToHaveValueAsync("231");
        var held = await visit.StoredAsync();
        held["profile"]!["step2"]!.GetValue<int>().ShouldBe(231);
        held["profile"]!["publications"]!.GetValue<int>().ShouldBe(17);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_in_one_tab_leaves_the_ranks_of_another_alone()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        var rank = await OtherTabAsync(visit, "/rank");
        await rank.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(rank.Locator("#ranks > li")).ToHaveCountAsync(4);

        await visit.ChangeAsync("step2", "251");
        await visit.ShouldHoldAsync("\"step2\":251");
        var held = await visit.StoredAsync();
        held["profile"]!["step2"]!.GetValue<int>().ShouldBe(251);
        held["ranks"]!["programs"]!.AsArray().Count.ShouldBe(4);
        held["applications"]!.AsArray().Count.ShouldBe(3);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rank")]
    [InlineData("/")]
    public async Task What_another_tab_writes_over_without_having_known_of_it_is_brought_back(
        string address
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        await Pages.OpenAsync(visit, address);
        var before = await visit.StoredAsync();
        var late = await visit.Page.Context.NewPageAsync();
        await late.GotoAsync("/guide");
        if (address is "/")
        {
            await visit.ChangeAsync("publications", "17");
            await visit.ShouldHoldAsync("\"publications\":17");
            await visit.WholeListAsync();
        }
        else
        {
            await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
            await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        }

        before["criteria"]!.AsArray().Add(JsonNode.Parse("""{"name":"Mountains","weight":5}"""));
        before["revision"] = (before["revision"]?.GetValue<int>() ?? 0) + 1;
        await late.EvaluateAsync(
            "text => localStorage.setItem('smartpick.workspace', text)",
            before.ToJsonString()
        );

        await visit.Page.WaitForFunctionAsync(
            """
            () => {
              const held = JSON.parse(localStorage.getItem('smartpick.workspace'));
              return held.criteria.length === 3 && (held.profile.publications === 17 || held.ranks.programs.length === 4);
            }
            """
        );
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task<IPage> OtherListAsync(Visit visit)
    {
        var page = await visit.Page.Context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("#result[data-depth='full'][aria-busy='false'] .list");
        return page;
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

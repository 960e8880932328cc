using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>"Forget me" in one tab holds for every other one, whatever is on its way there; where nothing can be stored, nothing was forgotten.</summary>
public sealed class TwoTabsForgetTests(Chromium chromium)
{
    private const string IsDeaf = "sessionStorage.deaf = 'yes'";

    [Theory]
    [InlineData("/rank")]
    [InlineData("/")]
    public async Task What_is_forgotten_does_not_come_back_with_an_answer_on_its_way(string address)
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenAsync(visit, address);
        var keep = await KeepAsync(visit);
        var answer = await Gate.BeforeAsync(visit.Page, "**" + address);
        await ChangeSomethingAsync(visit, address);
        await answer.Asked;

        // The page is still there while it is loaded anew: that is when the answer comes.
        var reload = await Gate.BeforeAsync(visit.Page, "**" + address, "GET");
        await ForgetAsync(keep);
        await reload.Asked;
        answer.Open();
        reload.Open();

        await ShouldBeEmptyAsync(visit, address);
    }

    [Theory]
    [InlineData("/rank")]
    [InlineData("/")]
    public async Task What_is_forgotten_does_not_come_back_from_a_tab_that_has_not_heard_of_it(
        string address
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await visit.Page.AddInitScriptAsync(
            "addEventListener('storage', event => sessionStorage.deaf && event.stopImmediatePropagation())"
        );
        await OpenAsync(visit, address);
        var keep = await KeepAsync(visit);
        await visit.Page.EvaluateAsync(IsDeaf);
        var answer = await Gate.BeforeAsync(visit.Page, "**" + address);
        await ChangeSomethingAsync(visit, address);
        await answer.Asked;
        await ForgetAsync(keep);

        answer.Open();

        await ShouldBeEmptyAsync(visit, address);
    }

    [Fact]
    public async Task Who_begins_anew_after_forgetting_finds_nothing_of_before_in_another_tab()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenAsync(visit, "/rank");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(Pages.Guide);

        await other.EvaluateAsync(
            "text => { localStorage.clear(); localStorage.setItem('smartpick.workspace', text); }",
            Someone.With("couple-a.json")
        );

        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#work[data-state='full']")).ToBeVisibleAsync();
        var held = await visit.StoredAsync();
        held["profile"]!["label"]!.GetValue<string>().ShouldBe("Priya");
        held["applications"].ShouldBeNull();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_forgotten_can_be_put_back_and_another_tab_shows_it_again()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenAsync(visit, "/rank");
        var keep = await KeepAsync(visit);
        await ForgetAsync(keep);
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(0);

        await keep.ClickAsync("text=Undo: put back what stood here");

        await Expect(keep.Locator("#summary")).ToContainTextAsync("is back");
        await visit.ShouldHoldAsync("Jessica");
        await OpenAsync(visit, "/rank");
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(Someone.Ranks.Count);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_stores_nothing_lets_one_work_all_the_same()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.AddInitScriptAsync(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
        );
        await visit.AnswerThreeAsync();
        await visit.ChangeAsync("publications", "17");
        await visit.Page.WaitForFunctionAsync(
            "() => JSON.parse(document.querySelector(\"[name='profile']\").value).publications === 17"
        );
        await visit.WholeListAsync();

        await visit.Page.GotoAsync("/keep");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-a.json"));
        await visit.Page.ClickAsync("button[value='open']");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Priya");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-b.json"));
        await visit.Page.ClickAsync("button[value='open']");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Sam");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task OpenAsync(Visit visit, string address)
    {
        await Pages.OpenAsync(visit, address);
        if (address is "/")
        {
            await visit.WholeListAsync();
        }
    }

    private static Task ChangeSomethingAsync(Visit visit, string address) =>
        address is "/"
            ? visit.Question("step2").FillAsync("231")
            : visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);

    private static async Task<IPage> KeepAsync(Visit visit)
    {
        var page = await visit.Page.Context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        await page.GotoAsync("/keep");
        await Expect(page.Locator("#work[data-state='full']")).ToBeVisibleAsync();
        return page;
    }

    private static async Task ForgetAsync(IPage keep)
    {
        await keep.ClickAsync("button[value='forget']");
        await Expect(keep.Locator("#summary")).ToContainTextAsync("Forgotten");
    }

    private static async Task ShouldBeEmptyAsync(Visit visit, string address)
    {
        await Expect(
                visit.Page.Locator(
                    address is "/" ? ".pick[data-state='empty']" : "#work[data-state='empty']"
                )
            )
            .ToBeVisibleAsync();
        (
            await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }
}

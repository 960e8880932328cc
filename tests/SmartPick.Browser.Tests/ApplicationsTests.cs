using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Jessica after her applications: the list taken, invitations entered, numbers as the interface and the command give them.</summary>
public sealed class ApplicationsTests(Chromium chromium)
{
    [Fact]
    public async Task Jessica_takes_her_list_enters_invitations_and_sees_what_they_change()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync("256");
        await visit.Page.ClickAsync("nav >> text=Applications");
        await visit.Page.ClickAsync("text=Take the programs of my list");
        var now = visit.Page.Locator("#match-now");
        await Expect(now).ToBeVisibleAsync();
        await visit.Page.ClickAsync("text=That is all I have heard up to today");
        await Expect(visit.Page.Locator("#match-open")).ToHaveCountAsync(0);

        // Two clicks: the program's button, then what happened.
        await visit.Page.Locator("#state-silent [id^='edit-']").First.ClickAsync();
        await Expect(visit.Page.Locator("#news")).ToBeFocusedAsync();
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        await Expect(visit.Page.Locator("#since")).ToContainTextAsync("invited you");
        await Expect(visit.Page.Locator("#state-invited .count")).ToHaveTextAsync("1");

        // The same workspace through the interface, whose document is the command's.
        var match = await visit.Page.EvaluateAsync<double>(
            """
            async () => {
              const answer = await fetch("/api/v1/season", { method: "POST", headers: { "content-type": "application/json" }, body: localStorage.getItem("smartpick.workspace") });
              return (await answer.json()).now.match.value;
            }
            """
        );
        await Expect(now).ToHaveTextAsync(Math.Round(100 * match) + "%");

        await visit.Page.ClickAsync("text=Undo the last change");
        await Expect(visit.Page.Locator("#state-invited")).ToHaveCountAsync(0);

        // A date stands in the calendar on the program's clock and on the reader's.
        await visit.Page.Locator("#state-silent [id^='edit-']").First.ClickAsync();
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        await visit.Page.Locator("#state-invited [id^='edit-']").First.ClickAsync();
        await visit.Page.Locator("#q-start").FillAsync("2026-12-01T09:00");
        await visit.Page.ClickAsync("#news button:text-is('The interview has a date')");
        await Expect(visit.Page.Locator(".days")).ToContainTextAsync("Tue 1, 09:00");
        await Expect(visit.Page.Locator("[data-own-time]")).ToContainTextAsync("on your clock");

        // Another visit of the page finds it as it was left.
        await visit.Page.ReloadAsync();
        await Expect(now).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_with_nothing_gives_three_answers_and_is_led_back()
    {
        await using var visit = await chromium.VisitAsync(360);
        await visit.Page.GotoAsync("/applications");
        await visit.Page.ClickAsync("text=Answer three questions");
        await Expect(visit.Page.Locator("#going-on")).ToContainTextAsync("I have applied");
        // A click does not wait for the next page's scripts, which hear the answers.
        await visit.Page.WaitForLoadStateAsync();
        await visit.Question("specialty").SelectOptionAsync("Internal Medicine");
        await visit.Question("type").SelectOptionAsync("non-US IMG");
        await visit.Question("step2").FillAsync("250");
        await visit.WholeListAsync();
        visit.Page.Url.ShouldEndWith("/");

        // On a phone the answers fold to a line; what the list asks for leads to its question.
        await visit.Page.ClickAsync("#send-list");
        await visit.WholeListAsync();
        await visit.Page.ClickAsync(".to-answer");
        await Expect(visit.Question("visa")).ToBeInViewportAsync();
        await visit.Question("visa").SelectOptionAsync("J-1");
        await Expect(visit.Page.Locator(".to-answer")).ToHaveCountAsync(0);
        await visit.WholeListAsync();
        await visit.Page.ClickAsync("#go-on >> text=Go on: I have applied");

        // On a phone news begins at its heading, and a signal can only be one that the specialty has.
        await visit.Page.ClickAsync("text=Take the programs of my list");
        await visit.Page.Locator("#state-silent [id^='edit-']").Last.ClickAsync();
        await Expect(visit.Page.Locator("#news")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#news-title")).ToBeInViewportAsync(new() { Ratio = 1 });
        (await visit.Page.Locator("#q-tier option").AllTextContentsAsync()).ShouldBe([
            "no signal",
            "silver",
            "gold",
        ]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/applications");
        await Audit.CheckAsync(visit, "empty");
        await visit.AnswerThreeAsync("256");
        await visit.Page.GotoAsync("/applications");
        await visit.Page.ClickAsync("text=Take the programs of my list");
        await visit.Page.Locator("#state-silent [id^='edit-']").First.ClickAsync();
        await Expect(visit.Page.Locator("#news")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.CheckAsync(visit, "applications");
        await Audit.ShouldFitAsync(visit);

        await visit.Page.GotoAsync("/applications/soap");
        await Audit.CheckAsync(visit, "soap");
        visit.Complaints.ShouldBeEmpty();
    }
}

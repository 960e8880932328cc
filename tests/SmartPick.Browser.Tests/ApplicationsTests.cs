using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Jessica after her applications: the list taken, invitations entered, numbers as the interface and the command give them.</summary>
[Collection(nameof(Chromium))]
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

        // Two clicks: the program's button, then what happened.
        await visit.Page.Locator("#state-silent [id^='edit-']").First.ClickAsync();
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        await Expect(visit.Page.Locator("#since")).ToContainTextAsync("Since the invitation from");
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

        // Another visit of the page finds it as it was left.
        await visit.Page.ReloadAsync();
        await Expect(now).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width, bool isDark)
    {
        await using var visit = await chromium.VisitAsync(width, isDark);
        await visit.Page.GotoAsync("/applications");
        await CheckAsync(visit, "empty");
        await visit.AnswerThreeAsync("256");
        await visit.Page.GotoAsync("/applications");
        await visit.Page.ClickAsync("text=Take the programs of my list");
        await visit.Page.Locator("#state-silent [id^='edit-']").First.ClickAsync();
        await Expect(visit.Page.Locator("#news")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await CheckAsync(visit, "applications");
        (
            await visit.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        ).ShouldBeLessThanOrEqualTo(0);

        await visit.Page.GotoAsync("/applications/soap");
        await CheckAsync(visit, "soap");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task CheckAsync(Visit visit, string state)
    {
        var found = await visit.Page.RunAxe();
        found
            .Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one =>
                $"{state}: {one.Id} {string.Join(' ', one.Nodes.Select(node => node.Html).Take(3))}"
            )
            .ShouldBeEmpty();
    }
}

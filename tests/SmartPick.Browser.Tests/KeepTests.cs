using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

[Collection(nameof(Chromium))]
public sealed class KeepTests(Chromium chromium)
{
    [Fact]
    public async Task What_was_entered_on_one_page_is_there_on_the_next_and_leaves_as_a_file()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();

        await visit.Page.ClickAsync("nav >> text=Keep and share");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Dermatology");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.ClickAsync("text=Keep everything as a file")
        );
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("\"smartpickWorkspace\": 1");
        text.ShouldContain("\"step2\": 250");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgotten_is_forgotten_on_every_page()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/keep");
        await visit.Page.ClickAsync("text=Forget me");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Forgotten");

        await visit.Page.GotoAsync("/");
        await Expect(visit.Question("step2")).ToHaveValueAsync(string.Empty);
        (await visit.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }
}

using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

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

    [Fact]
    public async Task Forgotten_by_mistake_comes_back_and_a_reload_makes_it_final()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/keep");
        await visit.Page.ClickAsync("text=Forget me");
        await visit.Page.ClickAsync("text=Undo: put back what stood here");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("is back");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Dermatology");

        await visit.Page.ClickAsync("text=Forget me");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Forgotten");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Nothing yet");
        (
            await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_being_typed_outlives_a_reload_and_the_way_back()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/packet");
        await visit.Question("questions").PressSequentiallyAsync("Are these too few?");

        await visit.Page.ReloadAsync();
        await Expect(visit.Question("questions")).ToHaveValueAsync("Are these too few?");

        await visit.Page.ClickAsync("text=Show it, to print");
        await Expect(visit.Page.Locator("#packet")).ToContainTextAsync("Are these too few?");
        await visit.Page.GotoAsync("/keep");
        await visit.Page.GoBackAsync();
        await Expect(visit.Question("questions")).ToHaveValueAsync("Are these too few?");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_packet_opens_in_a_mentors_browser_and_leaves_nothing_there()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/packet");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.ClickAsync("text=Keep it as a share file")
        );
        var path = await download.PathAsync();

        await using var mentor = await chromium.VisitAsync();
        await mentor.Page.GotoAsync("/packet");
        await mentor.Page.SetInputFilesAsync("[name=share]", path);
        await mentor.Page.ClickAsync("text=Read it");
        await Expect(mentor.Page.Locator("#packet"))
            .ToContainTextAsync("Chance to match with this list");
        (
            await mentor.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
        mentor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_tabs_keep_what_each_of_them_changed()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/keep");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Dermatology");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/keep");
        await Expect(other.Locator("#answer")).ToContainTextAsync("Dermatology");

        // The other tab ranks a program; this one, which shows the old state, takes another profile.
        await other.EvaluateAsync(
            "(() => { const held = JSON.parse(localStorage['smartpick.workspace']); held.ranks = { programs: ['0803611066'] }; localStorage['smartpick.workspace'] = JSON.stringify(held); })()"
        );
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Programs ranked");
        await visit.Question("profiles").FillAsync("specialty,type\nPsychiatry,US DO senior");
        await visit.Page.ClickAsync("text=Show what it says");
        await visit.Page.ClickAsync("text=Take line 2");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("is taken");

        await Expect(other.Locator("#answer")).ToContainTextAsync("Psychiatry");
        await Expect(other.Locator("#answer")).ToContainTextAsync("Programs ranked");
        await other.ReloadAsync();
        await Expect(other.Locator("#answer")).ToContainTextAsync("Psychiatry");
        await Expect(other.Locator("#answer")).ToContainTextAsync("Programs ranked");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_connection_loses_nothing_typed()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/packet");
        await visit.Question("questions").FillAsync("Still here?");
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.ClickAsync("text=Show it, to print");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("could not be reached");
        await Expect(visit.Question("questions")).ToHaveValueAsync("Still here?");

        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.ClickAsync("text=Show it, to print");
        await Expect(visit.Page.Locator("#packet")).ToContainTextAsync("Still here?");
    }

    [Fact]
    public async Task A_whole_file_opens_on_the_first_page_with_all_its_parts()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.SetInputFilesAsync(
            "#file",
            new Microsoft.Playwright.FilePayload
            {
                Name = "smartpick.json",
                MimeType = "application/json",
                Buffer = System.Text.Encoding.UTF8.GetBytes(
                    """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":251},"ranks":{"programs":["0803611066"]}}"""
                ),
            }
        );
        await visit.Page.ClickAsync("[value='open']");
        await visit.WholeListAsync();
        await Expect(visit.Question("step2")).ToHaveValueAsync("251");

        await visit.Page.GotoAsync("/keep");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Programs ranked");
        visit.Complaints.ShouldBeEmpty();
    }
}

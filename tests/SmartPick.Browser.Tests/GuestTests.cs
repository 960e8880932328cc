using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

public sealed class GuestTests(Chromium chromium)
{
    [Fact]
    public async Task Every_further_answer_narrows_the_list_while_it_stays_in_view_and_the_focus_stays_put()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var before = await visit.Page.Locator("#result").InnerTextAsync();

        await visit.Question("tieStates").PressSequentiallyAsync("NC, VA");
        await visit.WholeListAsync();
        await Expect(visit.Page.Locator("#result")).Not.ToHaveTextAsync(before);

        await Expect(visit.Question("tieStates")).ToBeFocusedAsync();
        await Expect(visit.Question("tieStates")).ToHaveValueAsync("NC, VA");
        await Expect(visit.Page.Locator(".totals")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#said")).ToContainTextAsync("programs");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_answer_wins_however_quickly_they_follow()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();

        foreach (var dollars in new[] { "110", "220", "165" })
        {
            await visit.Question("limits.budget").FillAsync(dollars);
            await visit.Question("limits.budget").DispatchEventAsync("change");
        }

        await visit.WholeListAsync();
        await Expect(visit.Page.Locator("#profile"))
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "\"budget\": 165",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        (await visit.Rows.CountAsync()).ShouldBeLessThanOrEqualTo(15);
    }

    [Fact]
    public async Task Search_as_you_type_adds_a_program_by_keyboard()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var box = visit.Page.Locator("#q-homePrograms");

        await box.PressSequentiallyAsync("duke");
        await Expect(visit.Page.Locator("#q-homePrograms-list [role='option']"))
            .ToHaveCountAsync(1);
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await visit.WholeListAsync();

        await Expect(visit.Page.Locator("#q-homePrograms-frame .chip")).ToContainTextAsync("Duke");
        await Expect(visit.Page.Locator("#q-homePrograms")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".flag", new() { HasText = "home" })).ToHaveCountAsync(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reasons_open_on_a_click_and_stay_open_when_the_list_narrows()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var line = visit.Rows.First.Locator("details.reasons-of");

        await line.Locator("summary").ClickAsync();
        await Expect(line.Locator(".reasons")).ToBeVisibleAsync();
        (await line.Locator(".reasons tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        var id = await line.GetAttributeAsync("id");

        await visit.ChangeAsync("label", "Mine");
        await Expect(visit.Page.Locator(".totals")).ToContainTextAsync("Mine");
        await Expect(visit.Page.Locator($"#{id} .reasons")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_program_can_be_left_out_and_taken_back()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();
        var row = visit.Rows.First;
        var id = await row.Locator("details.reasons-of").GetAttributeAsync("id");
        var name = await row.Locator("a.title").InnerTextAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Leave out " + name }).ClickAsync();
        await Expect(visit.Page.Locator("#" + id)).ToHaveCountAsync(0);
        await visit.WholeListAsync();
        await visit.Page.Locator("#left-Never summary").ClickAsync();
        await visit
            .Page.Locator("#left-Never")
            .GetByRole(AriaRole.Button, new() { Name = "Consider it again" })
            .ClickAsync();
        await Expect(visit.Page.Locator("#" + id)).ToHaveCountAsync(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reload_keeps_the_profile_and_forget_me_clears_it()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync("251");

        await visit.Page.ReloadAsync();
        await visit.WholeListAsync();
        await Expect(visit.Question("step2")).ToHaveValueAsync("251");
        new Uri(visit.Page.Url).PathAndQuery.ShouldBe("/");

        await visit.Page.Locator("#forget").ClickAsync();
        await Expect(visit.Page.Locator(".welcome")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".welcome")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).length")).ShouldBe(0);
        await Expect(visit.Question("step2")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_forgotten_on_the_list_is_put_back_until_the_page_is_left()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var held = await visit.StoredAsync();

        await visit.Page.ClickAsync("#forget");
        await Expect(visit.Page.Locator(".welcome")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Everything is forgotten");
        (
            await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
        await Expect(visit.Question("step2")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator("#unforget")).ToBeFocusedAsync();

        await visit.Page.ClickAsync("#unforget");
        await visit.WholeListAsync();
        var back = await visit.StoredAsync();
        foreach (var part in new[] { "profile", "applications", "ranks", "notes" })
        {
            JsonNode.DeepEquals(back[part], held[part]).ShouldBeTrue(part);
        }

        await visit.Page.ClickAsync("#forget");
        await Expect(visit.Page.Locator("#unforget")).ToBeVisibleAsync();
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("step2").FillAsync("240");
        await visit.WholeListAsync();
        var anew = await visit.StoredAsync();
        anew["profile"]!["step2"]!.GetValue<int>().ShouldBe(240);
        anew["profile"]!["label"].ShouldBeNull();
        anew["applications"].ShouldBeNull();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keep_it_gives_a_file_that_opens_in_another_browser()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync("252");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator("#keep").ClickAsync()
        );
        var file = await download.PathAsync();

        await using var other = await chromium.VisitAsync();
        await other.Page.GotoAsync("/");
        await other
            .Page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "profile.json",
                    MimeType = "application/json",
                    Buffer = await File.ReadAllBytesAsync(
                        file,
                        TestContext.Current.CancellationToken
                    ),
                }
            );
        await other
            .Page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true })
            .ClickAsync();
        await other.WholeListAsync();

        await Expect(other.Question("step2")).ToHaveValueAsync("252");
        other.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_answer_is_named_where_it_stands_and_the_last_list_stays()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.AnswerThreeAsync();

        await visit.ChangeAsync("graduationYear", "1890");
        await Expect(visit.Page.Locator("#q-graduationYear-error")).ToContainTextAsync("1890");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("Graduation year");
        await Expect(visit.Question("graduationYear")).ToHaveValueAsync("1890");
        (await visit.Rows.CountAsync()).ShouldBeGreaterThan(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_works_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(hasScripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("noStep2Yet").CheckAsync();
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Show my list" })
            .Last.ClickAsync();
        await Expect(visit.Rows.First).ToBeVisibleAsync();

        await visit.Question("find.homePrograms").FillAsync("duke");
        await visit.Page.Locator("[value='find:homePrograms']").ClickAsync();
        await Expect(visit.Page.Locator("#q-homePrograms-frame .chip")).ToContainTextAsync("Duke");

        await visit.Rows.First.Locator(".reasons-of summary").ClickAsync();
        await Expect(visit.Rows.First.Locator(".reasons")).ToBeVisibleAsync();
        new Uri(visit.Page.Url).PathAndQuery.ShouldBe("/");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_first_list_leaves_the_button_where_it_is_and_the_focus_on_it(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("step2").FillAsync("25");
        var button = await visit.Page.Locator("#send-list").ElementHandleAsync();
        // The third answer asks for the list; somebody is on the button before it comes.
        await visit.Page.EvaluateAsync(
            """
            () => {
              const field = document.querySelector("[name='step2']");
              field.value = "250";
              field.dispatchEvent(new Event("input", { bubbles: true }));
              document.getElementById("send-list").focus();
            }
            """
        );
        await visit.WholeListAsync();

        await Expect(visit.Page.Locator("#send-list")).ToHaveTextAsync("Update my list");
        await Expect(visit.Page.Locator("#send-list")).ToBeFocusedAsync();
        await button.ClickAsync();
        await visit.WholeListAsync();
        (
            await visit.Page.EvaluateAsync<bool>("document.activeElement !== document.body")
        ).ShouldBeTrue();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_alone_gets_to_the_list_and_its_reasons()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(visit, "#q-specialty");
        await visit.Page.Keyboard.TypeAsync("Derm");
        await TabToAsync(visit, "#q-type");
        await visit.Page.Keyboard.TypeAsync("US MD s");
        await TabToAsync(visit, "#q-step2");
        await visit.Page.Keyboard.TypeAsync("250");
        await visit.WholeListAsync();

        await TabToAsync(visit, "tbody.program .reasons-of summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Rows.First.Locator(".reasons")).ToBeVisibleAsync();
    }

    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var step = 0; step < 120; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (
                await visit.Page.EvaluateAsync<bool>(
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

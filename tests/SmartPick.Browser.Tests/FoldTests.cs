using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>On a narrow screen the form gives way to the list, and never under somebody's hands.</summary>
public sealed class FoldTests(Chromium chromium)
{
    [Fact]
    public async Task The_form_stays_while_somebody_is_in_it_and_folds_when_they_go_to_the_list()
    {
        await using var visit = await chromium.VisitAsync(360);
        await visit.AnswerThreeAsync();
        var form = visit.Page.Locator("#asked");
        await Expect(form).ToHaveAttributeAsync("open", string.Empty);
        await Expect(visit.Question("step2")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".glance")).ToContainTextAsync("Applications");

        await visit.Page.Locator(".glance").ClickAsync();
        await Expect(form).Not.ToHaveAttributeAsync("open", string.Empty);
        await Expect(visit.Page.Locator("#totals-title")).ToBeInViewportAsync();

        await form.Locator("summary").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Question("specialty")).ToBeVisibleAsync();
        await visit.Page.Locator("#send button").ClickAsync();
        await Expect(visit.Question("specialty")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#answer")).ToBeFocusedAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_back_sees_the_list_under_a_line_of_answers_and_nothing_jumps()
    {
        await using var visit = await chromium.VisitAsync(360, holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");

        await Expect(visit.Page.Locator("#asked-line"))
            .ToContainTextAsync(
                new Regex("Step 2 CK|no Step 2", RegexOptions.None, TimeSpan.FromSeconds(1))
            );
        await Expect(visit.Page.Locator(".totals .big")).ToBeInViewportAsync();
        (await Audit.ShiftAsync(visit)).ShouldBeLessThan(0.05);

        await visit.ChangeAsync("graduationYear", "1890");
        await Expect(visit.Page.Locator("#problems a").First).ToBeVisibleAsync();
        await Expect(visit.Question("graduationYear")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Without_scripts_the_form_folds_where_it_stands_above_the_list(int width)
    {
        await using var visit = await chromium.VisitAsync(width, hasScripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("step2").FillAsync("250");
        await visit.Page.Locator("#send button").ClickAsync();
        await Expect(visit.Page.Locator(".totals .big")).ToBeInViewportAsync();

        if (width < 1000)
        {
            await Expect(visit.Question("specialty")).ToBeHiddenAsync();
            await visit.Page.Locator("#asked > summary").ClickAsync();
        }

        await Expect(visit.Question("specialty")).ToBeVisibleAsync();
    }
}

using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

public sealed class AccessTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_any_page_before_anything_is_entered(
        int width
    )
    {
        await using var visit = await chromium.VisitAsync(width);
        foreach (var address in await Pages.AllAsync(visit))
        {
            // The first page, the page of the Match and the page of checks have tests of their own, in more states than this.
            if (address is not ("/" or "/match" or "/how-good"))
            {
                await Pages.OpenAsync(visit, address);
                await Audit.UnfoldAsync(visit);
                await Audit.CheckAsync(visit, address);
            }
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_any_page_with_something_on_it(
        int width
    )
    {
        await using var visit = await chromium.VisitAsync(width, holding: Someone.Full());
        foreach (var address in await Pages.WorkAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            await Audit.UnfoldAsync(visit);
            await Audit.ShouldFitAsync(visit, address);
            await Audit.CheckAsync(visit, address);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/");
        await Audit.CheckAsync(visit, "first page");

        await visit.AnswerThreeAsync();
        await Audit.UnfoldAsync(visit);
        await Audit.CheckAsync(visit, "list");

        await visit.ChangeAsync("graduationYear", "1890");
        await Expect(visit.Page.Locator("#problems")).ToBeVisibleAsync();
        await Audit.CheckAsync(visit, "something wrong");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_where_things_are_kept_and_shared(
        int width
    )
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.AnswerThreeAsync();
        await visit.Page.GotoAsync("/keep");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Dermatology");
        await visit
            .Question("profiles")
            .FillAsync("specialty,type\nPsychiatry,US DO senior\nDermatology,US MD senior");
        await visit.Page.ClickAsync("text=Show what it says");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("2 profiles can be read");
        await Audit.CheckAsync(visit, "keep, a table shown");

        await visit.Page.GotoAsync("/packet");
        await visit.Page.ClickAsync("text=Show it, to print");
        await Expect(visit.Page.Locator("#packet")).ToBeVisibleAsync();
        await Audit.CheckAsync(visit, "packet");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_the_match_page(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/match");
        await Expect(visit.Page.Locator("#play")).ToBeVisibleAsync();
        await Audit.CheckAsync(visit, "match, first step");

        foreach (var example in new[] { "none", "quotas", "couple" })
        {
            await visit.Page.Locator($"[value='example:{example}']").ClickAsync();
            await Expect(visit.Page.Locator("#go-end"))
                .Not.ToHaveAttributeAsync("aria-disabled", "true");
            await visit.Page.Locator("#go-end").ClickAsync();
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('details').forEach(details => details.open = true)"
            );
            await Audit.CheckAsync(visit, "match, " + example);
        }

        await visit.Page.Locator("#trial-all").ClickAsync();
        await Expect(visit.Page.Locator("#trial-result")).ToBeVisibleAsync();
        await visit.Page.Locator("#text").FillAsync("r Ann");
        await visit.Page.Locator("#use-text").ClickAsync();
        await Expect(visit.Page.Locator("#problems")).ToBeVisibleAsync();
        await Audit.CheckAsync(visit, "match, something wrong");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_the_page_of_checks(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/how-good");
        await Audit.CheckAsync(visit, "how good");

        // All groups look alike; a few of them show what the rest would, in a tenth of the time.
        await visit.Page.GotoAsync("/how-good?specialty=Dermatology&sort=published");
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.CheckAsync(visit, "how good, sorted and unfolded");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1100)]
    [InlineData(1920)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/");
        await Audit.ShouldFitAsync(visit);

        await visit.AnswerThreeAsync();
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.ShouldFitAsync(visit);

        foreach (var address in new[] { "/how-good", "/how-good?sort=published" })
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('details').forEach(details => details.open = true)"
            );
            await Audit.ShouldFitAsync(visit);
        }

        await visit.Page.GotoAsync("/match");
        await Expect(visit.Page.Locator("#play")).ToBeVisibleAsync();
        await visit.Page.Locator("[value='example:quotas']").ClickAsync();
        await Expect(visit.Page.Locator("#board")).ToContainTextAsync("Radiology");
        await visit.Page.Locator("#go-end").ClickAsync();
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.ShouldFitAsync(visit);
    }

    [Fact]
    public async Task Questions_and_list_stand_side_by_side_from_1100_pixels_on()
    {
        await using var visit = await chromium.VisitAsync(1100);
        await visit.AnswerThreeAsync();
        await visit.Page.EvaluateAsync("window.scrollTo(0, 2000)");

        await Expect(visit.Page.Locator("#q-specialty")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator(".list")).ToBeInViewportAsync();
    }
}

using System.Globalization;
using SmartPick.Web.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Daniel, step 2, from the conversation on: eighteen months with review dates, and a renewal.</summary>
public sealed class DanielStory(Chromium chromium)
{
    [Fact]
    public async Task Daniel_step_2_runs_eighteen_months_with_reviews_and_is_renewed()
    {
        var mentor = await chromium.Server.AddMentorAsync(
            "Dr. Jones",
            said => said with { Fields = ["Orthopaedic Surgery"] }
        );
        var (visit, _) = await chromium.SignedInAsync("Daniel", 360);
        await using var daniel = visit;
        await using var jones = await chromium.VisitAsync();
        await jones.SignInAsync(mentor);
        await visit.AskAsync(mentor, "your answer at the OSIG panel on sports medicine");
        var path = await jones.TalkAsync("America/Chicago");
        await jones.PressAsync("move:", "offered");

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var last = today.AddMonths(18);
        await visit.ProposeAsync(path, ("cadence", "30"), ("review", "90"), ("until", Typed(last)));
        await visit.LookAsync("daniel-proposed");
        await jones.AgreeAsync(path);
        await jones.PressAsync("move:", "It runs");
        await jones.SaysAsync($"next look at how it is going: {Read(today.AddDays(90))}");

        await jones.PressAsync("reviewed", "Written down");
        await visit.Page.GotoAsync(path);
        await visit.SaysAsync($"next look at how it is going: {Read(today.AddDays(90))}");
        await visit.ProposeAsync(path, ("until", Typed(last.AddMonths(6))));
        await visit.SaysAsync("What would change");
        await Expect(visit.Page.Locator("#terms")).ToContainTextAsync(Read(last));
        await Expect(visit.Page.Locator("#terms")).ToContainTextAsync(Read(last.AddMonths(6)));
        await visit.LookAsync("daniel-renewal");
        await jones.AgreeAsync(path);
        await Expect(jones.Page.Locator("#terms")).ToContainTextAsync("In force (version 2)");
        await Expect(jones.Page.Locator("#terms")).Not.ToContainTextAsync(Read(last));
        await Expect(jones.Page.Locator("#state")).ToContainTextAsync("It runs");
        await jones.LookAsync("daniel-renewed");
        visit.Complaints.ShouldBeEmpty();
        jones.Complaints.ShouldBeEmpty();
    }

    private static string Typed(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Read(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

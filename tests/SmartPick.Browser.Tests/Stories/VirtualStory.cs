using SmartPick.Platform;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Model 5: two people of different schools, no institution in common, everything by message and a video link, each on their own clock.</summary>
public sealed class VirtualStory(Chromium chromium)
{
    private const string West = "America/Los_Angeles";
    private const string East = "America/New_York";

    [Fact]
    public async Task A14_Two_people_of_different_schools_go_from_the_ask_to_a_video_meeting()
    {
        var (mentorVisit, mentor) = await chromium.SignedInAsync("Dr. Pacific");
        await using var pacific = mentorVisit;
        var (menteeVisit, _) = await chromium.SignedInAsync("Ella", 360);
        await using var ella = menteeVisit;
        await mentorVisit.LiveInAsync("/me/mentor/talk", West);
        await mentorVisit.LookAsync("mentor-zone");
        await menteeVisit.LiveInAsync("/me/needs", East);
        await OfferAsync(mentorVisit);
        await FindAsync(menteeVisit, mentor);
        await menteeVisit.AskAsync(mentor, "your paper on skin of color in rural clinics");

        var path = await mentorVisit.TalkAsync(West);
        await mentorVisit.PressAsync("move:", "offered");
        await menteeVisit.ProposeAsync(path, ("cadence", "30"), ("reply", "3"));
        await mentorVisit.AgreeAsync(path);
        await mentorVisit.PressAsync("move:", "It runs");

        await mentorVisit.PlanAsync(West, "The date stands", minutesAgo: -600);
        var (here, there) = (await HourAsync(mentorVisit), await HourAsync(menteeVisit, path));
        here.ShouldContain($"({West})");
        here.ShouldNotContain("agreed as", Case.Insensitive, "the hour was agreed on this clock");
        there.ShouldContain($"({East})");
        there.ShouldContain($"({West})", Case.Insensitive, "the hour in which it was agreed");
        await menteeVisit.Page.Locator("main a[href^='/meetings/']").First.ClickAsync();
        await menteeVisit.Page.WaitForURLAsync("**/meetings/*");
        await Expect(menteeVisit.Page.Locator("main a[href='https://video.example.org/room']"))
            .ToBeVisibleAsync();
        await menteeVisit.LookAsync("virtual-meeting");

        await menteeVisit.Page.GotoAsync(path);
        await menteeVisit.SaysAsync("virtual");
        await menteeVisit.Question("message").FillAsync("Shall I send the draft before?");
        await menteeVisit.PressAsync("write", "Shall I send the draft before?");
        await mentorVisit.Page.GotoAsync(path);
        await mentorVisit.Page.Locator("textarea[name^='answer-']").FillAsync("Yes, please.");
        await mentorVisit.PressAsync("answer:", "Yes, please.");
        await mentorVisit.LookAsync("virtual-relationship");
        mentorVisit.Complaints.ShouldBeEmpty();
        menteeVisit.Complaints.ShouldBeEmpty();
    }

    /// <summary>The mentor's profile, in its steps.</summary>
    private static async Task OfferAsync(Visit mentor)
    {
        await mentor.Page.GotoAsync("/me/mentor");
        await mentor.Question("stage").SelectOptionAsync("faculty");
        await mentor.Question("field").First.SelectOptionAsync("Dermatology");
        await mentor.Page.CheckAsync("input[name='supports'][value='research-project']");
        await mentor.Page.ClickAsync("main button[value='next']");
        await mentor.Question("capacity").FillAsync("2");
        await mentor.Page.CheckAsync("input[name='otherSchools']");
        await mentor.LookAsync("virtual-mentor-whom");
        await mentor.Page.ClickAsync("main button[value='next']");
        await mentor.Page.CheckAsync("input[name='channels'][value='video']");
        await mentor.Page.ClickAsync("main button[value='next']");
        await mentor.Page.ClickAsync("main button[value='next']");
        await mentor.Page.CheckAsync("input[name='listed']");
        await mentor.PressAsync("save", "Save");
    }

    private static async Task FindAsync(Visit mentee, Who mentor)
    {
        await mentee.Page.GotoAsync("/me/needs");
        await mentee.Question("stage").SelectOptionAsync("M3");
        await mentee.Question("interest").First.SelectOptionAsync("Dermatology");
        await mentee.PressAsync("save", "Saved");
        await mentee.Page.GotoAsync("/people");
        await mentee.LookAsync("suggestions");
        await Audit.UnfoldAsync(mentee);
        await mentee.Question("name").FillAsync("Dr. Pacific");
        await mentee.Page.CheckAsync("input[name='distance']");
        await mentee.PressAsync("find", "Dr. Pacific");
        await Expect(mentee.Page.Locator($"main a[href*='{mentor.PersonId}']").First)
            .ToBeVisibleAsync();
    }

    private static async Task<string> HourAsync(Visit visit, string? path = null)
    {
        if (path is not null)
        {
            await visit.Page.GotoAsync(path);
        }

        return (await visit.Page.Locator("main a[href^='/meetings/']").First.TextContentAsync())!;
    }
}

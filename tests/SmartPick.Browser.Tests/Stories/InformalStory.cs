using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Model 4: a mentor without an account, kept by the mentee alone, invited later, with the history kept.</summary>
public sealed class InformalStory(Chromium chromium)
{
    [Fact]
    public async Task A12_An_informal_mentor_is_kept_meets_and_claims_the_record_later()
    {
        var (student, _) = await chromium.SignedInAsync("Mia", 360);
        await using var mia = student;
        await EnterAsync(student);
        await student.Page.GotoAsync("/relationships");
        await student.PressAsync("record:", "The record has begun");
        await student.LookAsync("informal-relationships");
        await student.Page.Locator("main .people a[href^='/relationships/']").First.ClickAsync();
        await student.Page.WaitForURLAsync("**/relationships/*");
        var path = new Uri(student.Page.Url).AbsolutePath;
        await student.Question("line").FillAsync("I may change to radiology");
        await student.PressAsync("line", "I may change to radiology");
        await student.PlanAsync("America/Chicago", "The date stands", "The lab");
        await student.HoldAsync();
        await student.Question("task-1").FillAsync("Read the two reviews");
        await student.PressAsync("tasks", "Read the two reviews");
        await student.Question("reflection").FillAsync("I talked too little");
        await student.PressAsync("reflect", "Kept for yourself");
        await student.LookAsync("informal-meeting");

        var code = await InviteAsync(student);
        var (mentor, _) = await chromium.SignedInAsync("Dr. Lab");
        await using var lab = mentor;
        await mentor.Page.GotoAsync("/relationships");
        await mentor.SaysAsync("None yet");
        await mentor.Page.GotoAsync("/claim");
        await mentor.LookAsync("informal-claim");
        await mentor.Question("code").FillAsync(code);
        await mentor.PressAsync("claim", "It is yours");

        await mentor.Page.GotoAsync(path);
        await mentor.SaysAsync("You guide");
        await mentor.SaysAsync("held");
        await mentor.SaysAsync("Read the two reviews");
        await mentor.LookAsync("informal-claimed");
        (await mentor.Page.ContentAsync()).ShouldNotContain("radiology");
        await mentor.Page.Locator("main a[href^='/meetings/']:not([download])").First.ClickAsync();
        await mentor.Page.WaitForURLAsync("**/meetings/*");
        await mentor.SaysAsync("Read the two reviews");
        (await mentor.Page.ContentAsync()).ShouldNotContain("I talked too little");

        await student.Page.GotoAsync(path);
        await student.SaysAsync("held");
        await student.SaysAsync("I may change to radiology");
        await mentor.Page.GotoAsync("/claim");
        await mentor.Question("code").FillAsync(code);
        await mentor.Page.ClickAsync("main button[value='claim']");
        await Expect(mentor.Page.Locator("#problems")).ToBeVisibleAsync();
        student.Complaints.ShouldBeEmpty();
    }

    private static async Task EnterAsync(Visit student)
    {
        await student.Page.GotoAsync("/me/people");
        await Audit.UnfoldAsync(student);
        await student.Question("name").FillAsync("Dr. Lab");
        await student.Question("origin").SelectOptionAsync("research");
        await student.Question("howMet").FillAsync("Summer in the imaging lab");
        await student.Question("contact").FillAsync("lab@example.org");
        await student.PressAsync("mentor", "Dr. Lab");
        await student.LookAsync("informal-entered");
    }

    private static async Task<string> InviteAsync(Visit student)
    {
        await student.Page.GotoAsync("/me/people");
        await student.PressAsync("invite:", "The invitation");
        await student.LookAsync("informal-invited");
        return (await student.Page.Locator("#claim-code").TextContentAsync())!.Trim();
    }
}

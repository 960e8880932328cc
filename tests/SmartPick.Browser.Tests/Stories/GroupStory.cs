using SmartPick.Platform;
using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Model 3: two faculty, two residents and five students, from the making of the group to its first meeting and its mentors' hours.</summary>
public sealed class GroupStory(Chromium chromium)
{
    [Fact]
    public async Task A10_A_group_is_made_meets_and_keeps_private_notes_private()
    {
        var others = new List<Who>();
        foreach (var name in new[] { "Dr. Second", "Resident Ray", "Resident Rea" })
        {
            others.Add(await chromium.Server.AddAccountAsync(name));
        }

        for (var number = 1; number <= 5; number++)
        {
            others.Add(await chromium.Server.AddAccountAsync($"Student {number}"));
        }

        var (lead, _) = await chromium.SignedInAsync("Dr. First");
        await using var first = lead;
        await lead.LiveInAsync("/me/mentor/talk", "America/Chicago");
        await MakeAsync(lead);
        var path = new Uri(lead.Page.Url).AbsolutePath;
        await InviteAsync(lead, others.Take(3), "Mentor");
        await InviteAsync(lead, others.Skip(3), "Mentee");
        await lead.SaysAsync("8 invitations wait");

        foreach (var who in others.SkipLast(1))
        {
            await using var visit = await chromium.VisitAsync(360);
            await JoinAsync(visit, who, looks: who == others[3]);
        }

        await using var student = await chromium.VisitAsync(360);
        await JoinAsync(student, others[^1], looks: false);
        await lead.Page.GotoAsync(path);
        await lead.SaysAsync("Mentors (4)");
        await lead.SaysAsync("Mentees (5)");
        await lead.PlanAsync("America/Chicago", "Everybody in the group is told");

        await student.Page.GotoAsync(path);
        await student.Question("note").FillAsync("I am afraid of my Step score");
        await student.PressAsync("keep", "nobody else reads it");
        await student.Question("note").FillAsync("Thank you all for the papers");
        await student.PressAsync("say", "Said to the group");
        await student.LookAsync("group-student");
        await PutOnAgendaAsync(student);

        await MeetAsync(lead, path);
        await lead.Page.GotoAsync(path);
        await lead.SaysAsync("Thank you all for the papers");
        (await lead.Page.ContentAsync()).ShouldNotContain("afraid of my Step score");
        await lead.LookAsync("group-lead");
        await lead.Page.GotoAsync("/mentor");
        await lead.SaysAsync("0.5");

        await student.Page.GotoAsync("/team");
        await student.SaysAsync("Dr. Second, in a group");
        await student.LookAsync("group-team");
        await student.Page.GotoAsync(path);
        await student.Page.ClickAsync("main button[value='leave']");
        await student.Page.WaitForURLAsync("**/groups");
        await student.Page.GotoAsync(path);
        await student.SaysAsync("no group of yours");
        lead.Complaints.ShouldBeEmpty();
    }

    private static async Task MakeAsync(Visit lead)
    {
        await lead.Page.GotoAsync("/groups");
        await lead.LookAsync("groups-empty");
        await Audit.UnfoldAsync(lead);
        await lead.PressAsync("make", "Write the name");
        await lead.Question("name").FillAsync("Skin circle");
        await lead.Question("about").FillAsync("Dermatology, once a month by video");
        await lead.Page.CheckAsync("input[name='needs'][value='research']");
        await lead.Page.CheckAsync("input[name='needs'][value='match-process']");
        await lead.Page.ClickAsync("main button[value='make']");
        await lead.Page.WaitForURLAsync("**/groups/*");
    }

    private static async Task InviteAsync(Visit lead, IEnumerable<Who> people, string role)
    {
        await Audit.UnfoldAsync(lead);
        await lead.Question("addresses")
            .FillAsync(string.Join('\n', people.Select(TestAccounts.AddressOf)));
        await lead.Question("role").SelectOptionAsync(role);
        await lead.PressAsync("invite", "Invited");
    }

    private static async Task JoinAsync(Visit visit, Who who, bool looks)
    {
        await visit.SignInAsync(who);
        await visit.Page.GotoAsync("/groups");
        await visit.SaysAsync("Skin circle");
        await visit.SaysAsync("Dr. First invites you as a");
        if (looks)
        {
            await visit.LookAsync("groups-invited");
        }

        await visit.PressAsync("join:", "You are in");
    }

    private static async Task PutOnAgendaAsync(Visit student)
    {
        await student.Page.Locator("main a[href^='/groups/meetings/']").First.ClickAsync();
        await student.Page.WaitForURLAsync("**/groups/meetings/*");
        await student.Question("line").FillAsync("How many away rotations?");
        await student.PressAsync("line", "stands on the agenda");
        await student.LookAsync("group-meeting-student");
        (await student.Page.Locator("button[value='held']").CountAsync()).ShouldBe(0);
    }

    private static async Task MeetAsync(Visit lead, string path)
    {
        await lead.Page.GotoAsync(path);
        await lead.Page.Locator("main a[href^='/groups/meetings/']").First.ClickAsync();
        await lead.Page.WaitForURLAsync("**/groups/meetings/*");
        await Expect(lead.Page.Locator("#lines")).ToContainTextAsync("How many away rotations?");
        await lead.LookAsync("group-meeting-lead");
        var calendar = await lead.Page.RunAndWaitForDownloadAsync(() =>
            lead.Page.ClickAsync("a[download]")
        );
        (await File.ReadAllTextAsync(await calendar.PathAsync())).ShouldContain(
            "Meeting of Skin circle"
        );
        await lead.Page.GetByLabel("Resident Rea").UncheckAsync();
        await lead.PressAsync("held", "Written down");
        await Expect(lead.Page.Locator("#presence")).ToContainTextAsync("Resident Rea: not there");
        await Expect(lead.Page.Locator("#presence")).ToContainTextAsync("Student 5: there");
        await lead.Question("task").FillAsync("Send the list of journals");
        await lead.PressAsync("task", "Everybody in the group sees it");
    }
}

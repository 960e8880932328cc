using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests;
using SmartPick.Web.Tests.People;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>A student whose school has no program in the specialty gets a mentor of another school first.</summary>
public sealed class NoHomeStory(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task U01_U05_The_school_says_it_has_no_program_and_its_student_is_called_first()
    {
        var (dean, administrator) = await chromium.SignedInAsync("Dean of Springfield");
        await using var office = dean;
        var mentor = await chromium.Server.AddMentorAsync(
            "Dr. Elsewhere",
            said => said with { Capacity = 1, TakesOtherSchools = true, VolunteersForNoHome = true }
        );
        var (first, nora) = await chromium.SignedInAsync("Nora", 360);
        await using var noraVisit = first;
        var (second, hugo) = await chromium.SignedInAsync("Hugo", 360);
        await using var hugoVisit = second;
        var school = await SchoolAsync(administrator, mentor, nora, hugo);
        await chromium.Server.AddPasskeyAsync(administrator);

        await SayAsync(dean, school);
        await OpenAsync(dean);
        var path = new Uri(dean.Page.Url).AbsolutePath;
        foreach (var visit in new[] { second, first })
        {
            await NeedAsync(visit);
            await visit.Page.GotoAsync(path);
            await visit.PressAsync("enrol:Mentee", "you take part");
        }

        await first.Page.GotoAsync("/me/needs");
        await first.SaysAsync("Your school says: no.");
        await first.LookAsync("no-home-needs");
        await using var elsewhere = await chromium.VisitAsync();
        await elsewhere.SignInAsync(mentor);
        await elsewhere.Page.GotoAsync(path);
        await elsewhere.PressAsync("enrol:Mentor", "you take part");

        await dean.Page.GotoAsync(path);
        await dean.Page.ClickAsync("main button[value='run']");
        await dean.Page.WaitForURLAsync("**/rounds/runs/*");
        await dean.SaysAsync("Nora with Dr. Elsewhere");
        await dean.SaysAsync("first call without a home program");
        await dean.SaysAsync("Without a home program: 1, of whom 1 are placed, 1 by first call");
        await dean.LookAsync("no-home-run");
        await dean.PressAsync("publish", "Published");

        await first.Page.GotoAsync(path);
        await first.SaysAsync("Dr. Elsewhere");
        await first.LookAsync("no-home-result");
        await second.Page.GotoAsync(path);
        await second.SaysAsync("Nobody this time");
        dean.Complaints.ShouldBeEmpty();
    }

    /// <summary>Nora studies at the school; the mentor belongs to its round and to another place; Hugo studies elsewhere, of which nobody has said anything.</summary>
    private Task<Guid> SchoolAsync(Who administrator, Who mentor, Who nora, Who hugo) =>
        chromium.Server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var here = new Institution { Id = Guid.CreateVersion7(), Name = "Springfield School" };
            var there = new Institution { Id = Guid.CreateVersion7(), Name = "Shelbyville School" };
            var third = new Institution { Id = Guid.CreateVersion7(), Name = "Ogdenville School" };
            db.AddRange(here, there, third);
            await MoveAsync(nora, here.Id);
            await MoveAsync(mentor, there.Id);
            await MoveAsync(hugo, third.Id);
            Join(administrator, Role.Administrator);
            Join(mentor, Role.Mentor);
            Join(nora, Role.Member);
            Join(hugo, Role.Member);
            await db.SaveChangesAsync(Stop);
            return here.Id;

            void Join(Who who, Role role) =>
                db.Add(
                    new Membership
                    {
                        Id = Guid.CreateVersion7(),
                        PersonId = who.PersonId,
                        InstitutionId = here.Id,
                        Role = role,
                    }
                );

            async Task MoveAsync(Who who, Guid place) =>
                (
                    await db.Set<Person>().SingleAsync(row => row.Id == who.PersonId, Stop)
                ).InstitutionId = place;
        });

    private static async Task SayAsync(Visit dean, Guid school)
    {
        await dean.Page.GotoAsync("/account");
        await dean.Page.ClickAsync($"a[href='/school/{school}/home-programs']");
        await dean.Question("home-Dermatology").SelectOptionAsync("no");
        await dean.Question("home-Internal-Medicine").SelectOptionAsync("yes");
        await dean.PressAsync("save", "It holds for the school's students");
        await dean.LookAsync("home-programs");
    }

    private static async Task OpenAsync(Visit dean)
    {
        await dean.Page.GotoAsync("/rounds");
        await Audit.UnfoldAsync(dean);
        await dean.Question("name").FillAsync("Autumn round");
        await dean.Question("floor").FillAsync("0");
        await dean.Page.ClickAsync("main button[value='open']");
        await dean.Page.WaitForURLAsync("**/rounds/*");
    }

    private static async Task NeedAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/me/needs");
        await visit.Question("stage").SelectOptionAsync("M3");
        await visit.Question("needs").First.SelectOptionAsync("research");
        await visit.Question("interest").First.SelectOptionAsync("Dermatology");
        await Audit.UnfoldAsync(visit);
        await visit.Page.CheckAsync("input[name='asynchronous']");
        await visit.PressAsync("save", "Saved");
    }
}

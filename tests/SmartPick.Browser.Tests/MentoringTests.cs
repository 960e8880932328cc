using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests;
using SmartPick.Web.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Requests and relationships as people walk through them.</summary>
public sealed class MentoringTests(Chromium chromium)
{
    private static readonly string[] Alone =
    [
        "/ask",
        "/requests",
        "/relationships",
        "/team",
        "/mentor",
        "/thanks",
        "/concerns",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_in_a_field_does_nothing_that_nobody_meant_and_signs_in_where_that_is_all_there_is_to_do()
    {
        var mentor = await MentorAsync("Dr. Enter");
        var mentee = await chromium.Server.AddAccountAsync("Jessica");
        var (pair, _) = await RunningAsync(mentor, mentee);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/account/sign-in");
        await visit.Question("address").FillAsync(TestAccounts.AddressOf(mentee));
        await visit.Question("password").FillAsync(TestAccounts.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/account");

        await visit.Page.GotoAsync($"/relationships/{pair}");
        await Audit.UnfoldAsync(visit);
        var fields = visit.Page.Locator(
            "main input[type='text']:visible, main input:not([type]):visible"
        );
        (await fields.CountAsync()).ShouldBeGreaterThan(0);
        var name = (await fields.First.GetAttributeAsync("name"))!;
        await fields.First.FillAsync("typed by hand");
        await fields.First.PressAsync("Enter");

        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("press the button");
        await Expect(visit.Page.Locator($"[name='{name}']").First)
            .ToHaveValueAsync("typed by hand");
        await chromium.Server.WithAsync(async services =>
        {
            var view = await new ReadRelationships(
                services.GetRequiredService<PlatformDb>()
            ).OneAsync(mentee, pair, Stop);
            view.Value.Line.Relationship.State.ShouldBe(RelationshipState.Active);
            return true;
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_the_pages_of_mentoring(int width)
    {
        var mentor = await MentorAsync("Dr. Access");
        var (visit, mentee) = await chromium.SignedInAsync("Jessica", width);
        await using var own = visit;
        var (pair, meeting) = await RunningAsync(mentor, mentee);
        foreach (
            var address in Alone.Concat([
                $"/ask?person={mentor.PersonId}",
                $"/relationships/{pair}",
                $"/meetings/{meeting}",
            ])
        )
        {
            await visit.Page.GotoAsync(address);
            await Audit.UnfoldAsync(visit);
            await Audit.ShouldFitAsync(visit, address);
            await Audit.CheckAsync(visit, address);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Jessica_step_2_from_the_ask_to_an_agreed_cadence(bool hasScripts)
    {
        var mentor = await MentorAsync("Dr. Smith");
        var (asker, _) = await chromium.SignedInAsync("Jessica", 360, hasScripts);
        await using var jessica = asker;
        await using var smith = await chromium.VisitAsync(1280, hasScripts);
        await smith.SignInAsync(mentor);

        await asker.Page.GotoAsync($"/ask?person={mentor.PersonId}&need=research");
        await asker.Question("why").FillAsync("your talk on skin of color in dermatology");
        await asker.Page.ClickAsync("button[value='draft']");
        await Expect(asker.Page.Locator("#q-text"))
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "skin of color",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        await asker.Page.ClickAsync("button[value='send']");
        await Expect(asker.Page.Locator("main")).ToContainTextAsync("on its way");

        await smith.Page.GotoAsync("/requests");
        await smith.Page.ClickAsync("button[value^='accept:']");
        await Expect(smith.Page.Locator("main")).ToContainTextAsync("You said yes");
        await smith.Page.ClickAsync("a[href^='/relationships/']");
        await smith
            .Question("starts")
            .FillAsync(
                DateTime
                    .UtcNow.AddHours(-1)
                    .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
            );
        await smith.Question("zone").FillAsync("Etc/UTC");
        await smith.Page.ClickAsync("button[value='plan']");
        await smith.Page.ClickAsync("a[href^='/meetings/']:not([download])");
        await smith.Page.ClickAsync("button[value='held']");
        await Expect(smith.Page.Locator(".lead")).ToContainTextAsync("held");
        await smith.Page.ClickAsync("a[href^='/relationships/']");
        await smith.Page.ClickAsync("button[value$=':Offer']");
        await Expect(smith.Page.Locator("#state"))
            .ToContainTextAsync("a relationship is offered", new() { IgnoreCase = true });

        var page = new Uri(smith.Page.Url).AbsolutePath;
        await asker.Page.GotoAsync(page);
        await asker.Question("cadence").FillAsync("30");
        await asker.Page.ClickAsync("button[value^='propose:']");
        await Expect(asker.Page.Locator("main")).ToContainTextAsync("Proposed");
        await smith.Page.GotoAsync(page);
        await smith.Page.ClickAsync("button[value^='agree:']");
        await smith.Page.ClickAsync("button[value$=':Start']");
        await Expect(smith.Page.Locator("#state")).ToContainTextAsync("It runs");
        await Expect(smith.Page.Locator("#terms")).ToContainTextAsync("30");
        asker.Complaints.ShouldBeEmpty();
        smith.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failing_mentorship_goes_from_signals_to_one_talk_to_an_end_and_hands_the_task_over()
    {
        var mentor = await MentorAsync("Dr. Silent");
        var next = await MentorAsync("Dr. Next");
        var (visit, mentee) = await chromium.SignedInAsync("Sam", 360);
        await using var own = visit;
        var (pair, _) = await RunningAsync(mentor, mentee, failing: true);
        await RunningAsync(next, mentee);
        await using var other = await chromium.VisitAsync(360);
        await other.SignInAsync(mentor);

        await visit.Page.GotoAsync($"/relationships/{pair}");
        await Expect(visit.Page.Locator("#health")).ToContainTextAsync("cancelled");
        await visit.Page.ClickAsync("button[value='reset']");
        await Expect(visit.Page.Locator("#guide"))
            .ToContainTextAsync("Could we take a quarter of an hour");
        await visit.Page.ClickAsync("button[value='reset-held']");
        await Expect(visit.Page.Locator("#health")).ToContainTextAsync("The talk was held");

        await other.Page.GotoAsync($"/relationships/{pair}");
        (await other.Page.ContentAsync()).ShouldNotContain("for your eyes only");

        await visit.Page.ClickAsync("button[value$=':End']");
        await Expect(visit.Page.Locator("#state")).ToContainTextAsync("Ended");
        await visit.Page.ClickAsync("button[value^='hand:']");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Handed over");
        await other.Page.GotoAsync($"/relationships/{pair}");
        await Expect(other.Page.Locator("#state")).ToContainTextAsync("Ended");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_checked_while_it_is_typed()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/ask");
        await Expect(visit.Page.Locator("[data-check='why']")).ToHaveClassAsync("to-do");
        await visit.Question("why").FillAsync("your talk on melanoma at the interest group");
        await visit.Page.FillAsync(
            "#q-text",
            "Dear Dr. Jones, your talk on melanoma stayed with me. Could you spare 20 minutes for a short conversation?"
        );
        await Expect(visit.Page.Locator("[data-check='why']"))
            .ToHaveClassAsync("good", new() { Timeout = Visit.Patience });
        visit.Complaints.ShouldBeEmpty();
    }

    private Task<Who> MentorAsync(string name) =>
        chromium.Server.WithAsync(async services =>
        {
            var who = await chromium.Server.AddAccountAsync(name);
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new MentorProfile
                {
                    PersonId = who.PersonId,
                    Answers = new MentorAnswers { IsListed = true, Capacity = 5 },
                }
            );
            (await db.Set<Person>().FindAsync([who.PersonId], Stop))!.Stage = "faculty";
            await db.SaveChangesAsync(Stop);
            return who;
        });

    /// <summary>A relationship that runs, with a meeting to come and one task; a failing one with four meetings of which two were cancelled.</summary>
    private Task<(Guid Pair, Guid Meeting)> RunningAsync(
        Who mentor,
        Who mentee,
        bool failing = false
    ) =>
        chromium.Server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var time = services.GetRequiredService<TimeProvider>();
            var rules = services.GetRequiredService<MentorshipRules>();
            var request = (
                await new AskSomebody(db, time, rules, Helpful.Words).DoAsync(
                    mentee,
                    new AskWish(mentor.PersonId, RequestKind.Conversation) { Message = "Hello" },
                    Stop
                )
            ).Value;
            var view = (
                await new ReadRequests(db, rules, NobodyAsync).DoAsync(mentee, Stop)
            ).Single(one => one.Request.Id == request);
            var pair = view.Request.RelationshipId!.Value;
            await new AnswerRequest(db, time, rules).DoAsync(
                mentor,
                new RequestAnswer(request, view.Version, RequestMove.Accept),
                Stop
            );
            await CloseAsync(await PlanAsync(-5), MeetingOutcome.Held);
            await MoveAsync(RelationshipMove.Offer);
            var number = (
                await new ProposeAgreement(db, time, rules, Helpful.Words).DoAsync(
                    mentee,
                    pair,
                    await VersionAsync(),
                    new AgreementTerms { CadenceDays = 30, Purposes = ["career"] },
                    isMeant: false,
                    Stop
                )
            ).Value;
            (
                await new AcceptAgreement(db, time, rules).DoAsync(
                    mentor,
                    pair,
                    await VersionAsync(),
                    number,
                    Stop
                )
            ).Value.ShouldBeTrue();
            await MoveAsync(RelationshipMove.Start);
            await new SetTasks(db, time, rules).DoAsync(
                mentee,
                pair,
                null,
                [
                    new TaskWish(
                        "Write the abstract",
                        TaskKind.Research,
                        Side.Mentee,
                        DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7)
                    ),
                ],
                Stop
            );
            if (failing)
            {
                await CloseAsync(await PlanAsync(-4), MeetingOutcome.Held);
                await CloseAsync(await PlanAsync(-3), MeetingOutcome.Held);
                await CloseAsync(await PlanAsync(-2), MeetingOutcome.Cancelled);
                await CloseAsync(await PlanAsync(-1), MeetingOutcome.Cancelled);
            }

            return (pair, await PlanAsync(48));

            async Task<Guid> PlanAsync(int hours) =>
                (
                    await new PlanMeeting(db, time, rules).DoAsync(
                        mentee,
                        pair,
                        new MeetingWish(DateTime.UtcNow.AddHours(hours), "Etc/UTC", 30),
                        Stop
                    )
                ).Value;

            async Task CloseAsync(Guid meeting, MeetingOutcome outcome) =>
                (
                    await new CloseMeeting(db, time, rules).DoAsync(
                        mentor,
                        meeting,
                        new MeetingResult(
                            outcome,
                            outcome is MeetingOutcome.Held ? null : Side.Mentor,
                            null
                        ),
                        Stop
                    )
                ).IsDone.ShouldBeTrue();

            async Task MoveAsync(RelationshipMove move) =>
                (
                    await new MoveRelationship(db, time, rules).DoAsync(
                        mentor,
                        new RelationshipWish(pair, await VersionAsync(), move),
                        Stop
                    )
                ).IsDone.ShouldBeTrue();

            async Task<int> VersionAsync() =>
                (await new ReadRelationships(db).OneAsync(mentor, pair, Stop)).Value.Line.Version;
        });

    private static Task<IReadOnlyList<OtherPerson>> NobodyAsync(
        Who who,
        CancellationToken cancellation
    ) => Task.FromResult<IReadOnlyList<OtherPerson>>([]);
}

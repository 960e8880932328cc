using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Mentoring;

/// <summary>No page that anybody else opens holds what a mentee keeps for themselves.</summary>
public sealed class MentoringPrivacyTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_of_anybody_else_holds_a_mentees_private_items()
    {
        var mentor = await server.AddAccountAsync("Dr. Curious");
        var mentee = await server.AddAccountAsync("Jessica Private");
        var (pair, meeting) = await PlantAsync(mentor, mentee);
        string[] addresses =
        [
            "/requests",
            "/relationships",
            $"/relationships/{pair}",
            $"/meetings/{meeting}",
            "/team",
            "/mentor",
            "/thanks",
            "/concerns",
            "/questions",
            "/referrals",
            "/reflections",
            "/lists",
            "/api/v1/requests",
            "/api/v1/relationships",
            $"/api/v1/relationships/{pair}",
            $"/api/v1/relationships/{pair}/health",
            $"/api/v1/meetings/{meeting}",
            "/api/v1/advice",
            "/api/v1/team",
            "/api/v1/mentor/brief",
            "/api/v1/thanks",
        ];
        foreach (var (name, who) in new[] { ("mentor", mentor), ("stranger", null) })
        {
            using var guest = new Guest(server);
            await guest.SignedInAsync(name, who);
            foreach (var address in addresses)
            {
                await guest.OpenAsync(address);
                guest.Page.ShouldNotContain("planted", Case.Insensitive, $"{name} {address}");
                guest.Page.ShouldNotContain("for your eyes only", Case.Insensitive);
            }
        }

        using var asker = new Guest(server);
        await asker.SignedInAsync(string.Empty, mentor);
        await asker.OpenAsync($"/api/v1/relationships/{pair}");
        asker.Status.ShouldBe(HttpStatusCode.OK);
        await asker.OpenAsync($"/api/v1/relationships/{pair}/health");
        asker.Status.ShouldBe(HttpStatusCode.NotFound);

        using var own = new Guest(server);
        await own.SignedInAsync(string.Empty, mentee);
        await own.OpenAsync($"/api/v1/relationships/{pair}/health");
        own.Status.ShouldBe(HttpStatusCode.OK);
        await own.OpenAsync($"/api/v1/relationships/{pair}");
        own.Page.ShouldContain("planted line");
        await own.OpenAsync("/api/v1/advice");
        own.Page.ShouldContain("planted advice");
        await own.OpenAsync($"/relationships/{pair}");
        own.Status.ShouldBe(HttpStatusCode.OK);
        own.Page.ShouldContain("planted line");
        own.Page.ShouldContain("planted advice");
        await own.OpenAsync($"/meetings/{meeting}");
        own.Page.ShouldContain("planted thought");
        own.Page.ShouldContain("planted question");
    }

    private Task<(Guid Pair, Guid Meeting)> PlantAsync(Who mentor, Who mentee) =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var time = services.GetRequiredService<TimeProvider>();
            var rules = services.GetRequiredService<MentorshipRules>();
            db.Add(
                new MentorProfile
                {
                    PersonId = mentor.PersonId,
                    Answers = new MentorAnswers { IsListed = true, Capacity = 3 },
                }
            );
            (await db.Set<Person>().FindAsync([mentor.PersonId], Stop))!.Stage = "faculty";
            await db.SaveChangesAsync(Stop);
            var request = (
                await new AskSomebody(db, time, rules, Helpful.Words).DoAsync(
                    mentee,
                    new AskWish(mentor.PersonId, RequestKind.Conversation) { Message = "Hello" },
                    Stop
                )
            ).Value;
            var view = (
                await new ReadRequests(
                    db,
                    rules,
                    (_, _) => Task.FromResult<IReadOnlyList<OtherPerson>>([])
                ).DoAsync(mentee, Stop)
            ).Single(one => one.Request.Id == request);
            await new AnswerRequest(db, time, rules).DoAsync(
                mentor,
                new RequestAnswer(request, view.Version, RequestMove.Accept),
                Stop
            );
            var pair = view.Request.RelationshipId!.Value;
            var meeting = (
                await new PlanMeeting(db, time, rules).DoAsync(
                    mentee,
                    pair,
                    new MeetingWish(DateTime.UtcNow.AddHours(-2), "Etc/UTC", 30),
                    Stop
                )
            ).Value;
            (
                await new PrepareMeeting(db, time, rules).DoAsync(
                    mentee,
                    meeting,
                    new Preparation(0, "planted question", null, IsSent: false),
                    Stop
                )
            ).IsDone.ShouldBeTrue();
            await new CloseMeeting(db, time, rules).DoAsync(
                mentee,
                meeting,
                new MeetingResult(MeetingOutcome.Held, null, null),
                Stop
            );
            await new WriteReflection(db, time, rules).DoAsync(
                mentee,
                meeting,
                0,
                "planted thought",
                Stop
            );
            await new WriteDisclosure(db, time, rules).DoAsync(
                mentee,
                pair,
                new LineWish(null, "planted line", IsShared: false),
                Stop
            );
            await new KeepAdvice(db, time, rules).DoAsync(
                mentee,
                pair,
                new AdviceWish("planted advice", "planted advice", "planted advice"),
                Stop
            );
            return (pair, meeting);
        });
}

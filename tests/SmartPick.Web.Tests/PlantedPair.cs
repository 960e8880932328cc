using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests;

/// <summary>A school, and two of its people who have begun to work with each other.</summary>
/// <param name="School">The school.</param>
/// <param name="Request">The request with which it began.</param>
/// <param name="Relationship">What came of it.</param>
/// <param name="Meeting">A meeting of theirs.</param>
internal sealed record PlantedPair(Guid School, Guid Request, Guid Relationship, Guid Meeting);

/// <summary>Pairs of a running server, made without their pages.</summary>
internal static class TestPairs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Writes it: the dean administers the school, the other two belong to it.</summary>
    public static Task<PlantedPair> PlantAsync(
        this RunningServer server,
        Who mentor,
        Who mentee,
        Who dean
    ) =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var time = services.GetRequiredService<TimeProvider>();
            var rules = services.GetRequiredService<MentorshipRules>();
            var school = new Institution { Id = Guid.CreateVersion7(), Name = "School" };
            db.Add(school);
            foreach (
                var (who, role) in new[]
                {
                    (dean, Role.Administrator),
                    (mentee, Role.Member),
                    (mentor, Role.Mentor),
                }
            )
            {
                db.Add(
                    new Membership
                    {
                        Id = Guid.CreateVersion7(),
                        PersonId = who.PersonId,
                        InstitutionId = school.Id,
                        Role = role,
                    }
                );
            }

            await db.SaveChangesAsync(Stop);
            var request = (
                await new AskSomebody(db, time, rules, Helpful.Words).DoAsync(
                    mentee,
                    new AskWish(mentor.PersonId, RequestKind.Conversation) { Message = "Hello" },
                    Stop
                )
            ).Value;
            await new AnswerRequest(db, time, rules).DoAsync(
                mentor,
                new RequestAnswer(request, 0, RequestMove.Accept),
                Stop
            );
            var pair = await db.Set<StoredRelationship>()
                .Where(row => row.MentorId == mentor.PersonId && row.MenteeId == mentee.PersonId)
                .Select(row => row.Id)
                .SingleAsync(Stop);
            var meeting = (
                await new PlanMeeting(db, time, rules).DoAsync(
                    mentee,
                    pair,
                    new MeetingWish(DateTime.UtcNow.AddHours(2), "Etc/UTC", 30),
                    Stop
                )
            ).Value;
            return new PlantedPair(school.Id, request, pair, meeting);
        });
}

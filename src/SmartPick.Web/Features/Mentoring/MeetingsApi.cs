using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Meetings, tasks and advice by request.</summary>
internal static class MeetingsApi
{
    public static void MapMeetings(this IEndpointRouteBuilder app)
    {
        MapAround(app);
        MapAfter(app);
        MapAdvice(app);
    }

    private static void MapAround(IEndpointRouteBuilder app)
    {
        app.MapOwn<MeetingWholeDocument>(
            "meetings/{id:guid}",
            "One meeting with its agenda, for its two.",
            async visit =>
                (
                    await new ReadMeetings(visit.Db, visit.Time, visit.Rules).OneAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(MeetingWholeDocument.Of)
        );
        app.MapOwnAsked<PrepareBody, DoneDocument>(
            "meetings/{id:guid}/prepare",
            "Keeps questions and decisions for a meeting, or sends them ahead; the mentee's.",
            (visit, body) =>
                new PrepareMeeting(visit.Db, visit.Time)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        new Preparation(body.Version, body.Questions, body.Decisions, body.IsSent),
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
        app.MapOwnAsked<TextBody, DoneDocument>(
            "meetings/{id:guid}/change",
            "Tells what has changed since the last meeting; without words, that it is skipped.",
            (visit, body) =>
                new PrepareMeeting(visit.Db, visit.Time)
                    .TellChangeAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapAfter(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<CloseBody, DoneDocument>(
            "meetings/{id:guid}/close",
            "Says how a meeting went.",
            async (visit, body) =>
            {
                var outcome = OwnApi.Word<MeetingOutcome>(body.Outcome, "outcome");
                var by = body.By is null
                    ? (Outcome<Side?>)(Side?)null
                    : OwnApi.Word<Side>(body.By, "by").To(side => (Side?)side);
                return !outcome.IsDone ? outcome.Failures.ToArray()
                    : !by.IsDone ? by.Failures.ToArray()
                    : await new CloseMeeting(visit.Db, visit.Time)
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            new MeetingResult(outcome.Value, by.Value, body.Minutes),
                            visit.Cancellation
                        )
                        .DoneAsync();
            }
        );
        app.MapOwnAsked<TextBody, DoneDocument>(
            "meetings/{id:guid}/follow-up",
            "Sends the mentee's note after a meeting.",
            (visit, body) =>
                new SendFollowUp(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<TextBody, DoneDocument>(
            "meetings/{id:guid}/reflection",
            "Keeps what the asker thinks of a meeting, for their own eyes.",
            (visit, body) =>
                new WriteReflection(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<TaskEndBody, DoneDocument>(
            "tasks/{id:guid}/close",
            "Says that a task was done, or is dropped.",
            (visit, body) =>
                new CloseTask(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.IsDone, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<HandOverBody, DoneDocument>(
            "tasks/{id:guid}/hand-over",
            "Hands an open task over to another relationship of the mentee's.",
            (visit, body) =>
                new CloseTask(visit.Db, visit.Time)
                    .HandOverAsync(visit.Who, visit.Id, body.RelationshipId, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapAdvice(IEndpointRouteBuilder app)
    {
        app.MapOwn<LedgerDocument>(
            "advice",
            "The advice that the asker got, and the topics on which it differs.",
            async visit =>
                LedgerDocument.Of(
                    await new ReadAdvice(visit.Db).DoAsync(visit.Who, visit.Cancellation)
                )
        );
        app.MapOwnAsked<DecideBody, DoneDocument>(
            "advice/{id:guid}/decide",
            "Says what the mentee made of a piece of advice, and why.",
            async (visit, body) =>
            {
                var decision = OwnApi.Word<AdviceDecision>(body.Decision, "decision");
                return decision.IsDone
                    ? await new KeepAdvice(visit.Db, visit.Time)
                        .DecideAsync(
                            visit.Who,
                            visit.Id,
                            decision.Value,
                            body.Why,
                            visit.Cancellation
                        )
                        .DoneAsync()
                    : decision.Failures.ToArray();
            }
        );
    }
}

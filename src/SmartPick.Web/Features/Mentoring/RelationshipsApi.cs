using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Relationships by request: steps, agreements, what is shared, and, for the mentee alone, how it goes.</summary>
internal static class RelationshipsApi
{
    public static void MapRelationships(this IEndpointRouteBuilder app)
    {
        MapReading(app);
        MapSteps(app);
        MapWords(app);
        MapCare(app);
    }

    private static void MapReading(IEndpointRouteBuilder app)
    {
        app.MapOwn<RelationshipDocument[]>(
            "relationships",
            "The asker's relationships.",
            async visit =>
                (await new ReadRelationships(visit.Db).DoAsync(visit.Who, visit.Cancellation))
                    .Select(RelationshipDocument.Of)
                    .ToArray()
        );
        app.MapOwn<RelationshipWholeDocument>(
            "relationships/{id:guid}",
            "One relationship, for its two: agreements, meetings, tasks, messages, and which steps may come next.",
            async visit =>
            {
                var view = await new ReadRelationships(visit.Db).OneAsync(
                    visit.Who,
                    visit.Id,
                    visit.Cancellation
                );
                if (!view.IsDone)
                {
                    return view.Failures.ToArray();
                }

                var work = await new ReadMeetings(visit.Db, visit.Time, visit.Rules).OfAsync(
                    visit.Who,
                    visit.Id,
                    visit.Cancellation
                );
                return work.To(known => RelationshipWholeDocument.Of(view.Value, known));
            }
        );
        app.MapOwn<HealthDocument>(
            "relationships/{id:guid}/health",
            "How a relationship goes, for its mentee alone: for everybody else it is not there.",
            async visit =>
                (
                    await new ReadHealth(visit.Db, visit.Time, visit.Rules).DoAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(view => new HealthDocument(
                    [.. view.Signals.Select(signal => signal.Text)],
                    [.. view.Self.Select(signal => signal.Text)],
                    view.Guide?.Message
                ))
        );
    }

    private static void MapSteps(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<MoveBody, DoneDocument>(
            "relationships/{id:guid}/move",
            "Takes a step that the relationship names as possible; another version than the one read is refused (409).",
            async (visit, body) =>
            {
                var move = OwnApi.Word<RelationshipMove>(body.Move, "move");
                return move.IsDone
                    ? await new MoveRelationship(visit.Db, visit.Time, visit.Rules)
                        .DoAsync(
                            visit.Who,
                            new RelationshipWish(visit.Id, body.Version, move.Value, body.Until),
                            visit.Cancellation
                        )
                        .DoneAsync()
                    : move.Failures.ToArray();
            }
        );
        app.MapOwnAsked<TermsBody, AgreedDocument>(
            "relationships/{id:guid}/agreements",
            "Proposes terms; they are in force once the other accepts them.",
            async (visit, body) =>
                (
                    await new ProposeAgreement(visit.Db, visit.Time, visit.Rules).DoAsync(
                        visit.Who,
                        visit.Id,
                        body.Version,
                        body.Terms,
                        visit.Cancellation
                    )
                ).To(number => new AgreedDocument(number))
        );
        app.MapOwnAsked<AcceptBody, DoneDocument>(
            "relationships/{id:guid}/agreements/accept",
            "Accepts the terms of a number.",
            (visit, body) =>
                new AcceptAgreement(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.Version, body.Number, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<MeetingBody, MadeDocument>(
            "relationships/{id:guid}/meetings",
            "Plans a meeting, by the clock of a zone.",
            (visit, body) =>
                new PlanMeeting(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        new MeetingWish(body.LocalStart, body.Zone, body.Minutes)
                        {
                            Place = body.Place,
                            Purpose = body.Purpose,
                        },
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<TasksBody, DoneDocument>(
            "relationships/{id:guid}/tasks",
            "Sets tasks, all or none.",
            async (visit, body) =>
            {
                var wishes = body.Tasks.Select(WishOf).ToList();
                return wishes.Find(wish => !wish.IsDone) is { } wrong
                    ? wrong.Failures.ToArray()
                    : await new SetTasks(visit.Db, visit.Time, visit.Rules)
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            body.MeetingId,
                            wishes.ConvertAll(wish => wish.Value),
                            visit.Cancellation
                        )
                        .DoneAsync();
            }
        );
    }

    private static void MapWords(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<MessageBody, MadeDocument>(
            "relationships/{id:guid}/messages",
            "Sends a message to the other.",
            (visit, body) =>
                new SendMessage(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.Text, body.AnswerTo, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<LineBody, MadeDocument>(
            "relationships/{id:guid}/lines",
            "Writes a line of what the mentor should know, shared or kept; the mentee's alone.",
            (visit, body) =>
                new WriteDisclosure(visit.Db, visit.Time)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        new LineWish(body.LineId, body.Text, body.IsShared, body.IsGone),
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<AdviceBody, MadeDocument>(
            "relationships/{id:guid}/advice",
            "Keeps a piece of advice.",
            (visit, body) =>
                new KeepAdvice(visit.Db, visit.Time)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        new AdviceWish(body.Topic, body.Position, body.Words),
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<TextBody, DoneDocument>(
            "relationships/{id:guid}/concern",
            "Tells the named third person of a concern; the other of the two is not told.",
            (visit, body) =>
                new RaiseConcern(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapCare(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<PersonBody, MadeDocument>(
            "relationships/informal",
            "Begins the mentee's own record of a mentor without an account, whom they entered (me/mentors); nothing is sent.",
            (visit, body) =>
                new RecordInformal(visit.Db, visit.Time)
                    .DoAsync(visit.Who, body.PersonId, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<NothingBody, DayDocument>(
            "relationships/{id:guid}/review",
            "Writes down that the two looked at how it is going; gives the day of the next look.",
            async (visit, _) =>
                (
                    await new HoldReview(visit.Db, visit.Time).DoAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(day => new DayDocument(day))
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "relationships/{id:guid}/reset",
            "Asks for a way to talk about a relationship that does not go well; it stands under its health from then on. The mentee's alone.",
            (visit, _) =>
                new Reset(visit.Db, visit.Time, visit.Rules)
                    .AskAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<NothingBody, DayDocument>(
            "relationships/{id:guid}/reset/held",
            "Writes down that the talk was held; gives the day on which to look again.",
            async (visit, _) =>
                (
                    await new Reset(visit.Db, visit.Time, visit.Rules).HoldAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(day => new DayDocument(day))
        );
    }

    private static Outcome<TaskWish> WishOf(TaskBody task)
    {
        var kind = OwnApi.Word<TaskKind>(task.Kind, "kind");
        var owner = OwnApi.Word<Side>(task.Owner, "owner");
        return !kind.IsDone ? kind.Failures.ToArray()
            : !owner.IsDone ? owner.Failures.ToArray()
            : new TaskWish(task.Title, kind.Value, owner.Value, task.Due);
    }
}

/// <summary>How a relationship goes, for its mentee's eyes.</summary>
/// <param name="Signals">What was seen.</param>
/// <param name="Self">What the mentee may want to do otherwise.</param>
/// <param name="Reset">A message that begins a reset; null where there is nothing to speak of.</param>
internal sealed record HealthDocument(
    IReadOnlyList<string> Signals,
    IReadOnlyList<string> Self,
    string? Reset
);

/// <summary>A day on which to look again.</summary>
/// <param name="On">The day; null when none was named.</param>
internal sealed record DayDocument(DateOnly? On);

/// <summary>The number of the terms proposed.</summary>
internal sealed record AgreedDocument(int Number);

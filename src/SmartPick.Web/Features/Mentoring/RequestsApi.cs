using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Requests by request: asking, answering, taking back.</summary>
internal static class RequestsApi
{
    public static void MapRequests(this IEndpointRouteBuilder app)
    {
        app.MapOwnPage<RequestDocument[]>(
            "requests",
            "The asker's requests, both ways: at most 20, those that wait first, then the latest; ?page=2 and on give the next, and nothing is the end.",
            async visit =>
                (
                    await new ReadRequests(
                        visit.Db,
                        visit.Rules,
                        (who, cancellation) => OthersAsync(visit, who, cancellation)
                    ).PageAsync(visit.Who, visit.Page, visit.Cancellation)
                )
                    .Items.Select(RequestDocument.Of)
                    .ToArray()
        );
        app.MapOwnAsked<AskBody, MadeDocument>(
            "requests",
            "Asks somebody, by default for a conversation; who is full may be waited for.",
            async (visit, body) =>
            {
                var kind = OwnApi.Word<RequestKind>(body.Kind, "kind");
                var model = OwnApi.Word<MentorshipModel>(body.Model, "model");
                return !kind.IsDone ? kind.Failures.ToArray()
                    : !model.IsDone ? model.Failures.ToArray()
                    : await new AskSomebody(
                        visit.Db,
                        visit.Time,
                        visit.Rules,
                        visit.Data.Mentoring.Vocabulary
                    )
                        .DoAsync(
                            visit.Who,
                            new AskWish(body.ToId, kind.Value)
                            {
                                Topic = body.Topic,
                                Message = body.Message,
                                MayWait = body.MayWait,
                                Model = model.Value,
                                MetThrough = body.MetThrough,
                                Need = body.Need,
                            },
                            visit.Cancellation
                        )
                        .MadeAsync();
            }
        );
        app.MapOwnAsked<AnswerBody, DoneDocument>(
            "requests/{id:guid}/answer",
            "Answers a request (Accept, Decline) or takes one's own back (Withdraw).",
            async (visit, body) =>
            {
                var move = OwnApi.Word<OwnMove>(body.Move, "move");
                var reason = OwnApi.Word<DeclineReason>(body.Reason, "reason");
                return !move.IsDone ? move.Failures.ToArray()
                    : !reason.IsDone ? reason.Failures.ToArray()
                    : await new AnswerRequest(visit.Db, visit.Time, visit.Rules)
                        .DoAsync(
                            visit.Who,
                            new RequestAnswer(visit.Id, body.Version, MoveOf(move.Value))
                            {
                                Reason = reason.Value,
                                TryInstead = body.TryInstead,
                            },
                            visit.Cancellation
                        )
                        .DoneAsync();
            }
        );
    }

    /// <summary>What a person does; the clock does the rest.</summary>
    private enum OwnMove
    {
        Accept,
        Decline,
        Withdraw,
    }

    private static RequestMove MoveOf(OwnMove move) =>
        move switch
        {
            OwnMove.Accept => RequestMove.Accept,
            OwnMove.Decline => RequestMove.Decline,
            _ => RequestMove.Withdraw,
        };

    private static async Task<IReadOnlyList<OtherPerson>> OthersAsync(
        OwnVisit visit,
        Platform.Who who,
        CancellationToken cancellation
    ) =>
        [
            .. (
                await new SuggestPeople(visit.Db, visit.Time, visit.Data, visit.Shelf)
                    .DoAsync(who, cancellation)
                    .ConfigureAwait(false)
            ).Select(person => new OtherPerson(person.PersonId, person.Name)),
        ];
}

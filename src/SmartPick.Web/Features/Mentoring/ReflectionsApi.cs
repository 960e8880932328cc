using SmartPick.Platform.Meetings;
using SmartPick.Platform.Outreach;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Reflections by request: one's own, and what was shared with oneself. That of a meeting is kept with the meeting.</summary>
internal static class ReflectionsApi
{
    public static void MapReflections(this IEndpointRouteBuilder app)
    {
        app.MapOwn<ReflectionsDocument>(
            "reflections",
            "What the asker keeps for themselves, with whom each is shared, and what others shared with them.",
            async visit =>
                ReflectionsDocument.Of(
                    await new ReadReflections(visit.Db).DoAsync(visit.Who, visit.Cancellation)
                )
        );
        app.MapOwnAsked<TextBody, MadeDocument>(
            "reflections",
            "Keeps what the asker thinks, for their own eyes.",
            (visit, body) =>
                new WriteReflection(visit.Db, visit.Time, visit.Rules)
                    .OwnAsync(visit.Who, body.Text, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "reflections/{id:guid}/share",
            "Lets somebody who guides the asker read a reflection as it stands now.",
            (visit, body) =>
                new ShareReflection(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, body.PersonId, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "reflections/{id:guid}/take-back",
            "Shares a reflection with somebody no longer.",
            (visit, body) =>
                new ShareReflection(visit.Db, visit.Time)
                    .TakeBackAsync(visit.Who, visit.Id, body.PersonId, visit.Cancellation)
                    .DoneAsync()
        );
    }
}

/// <summary>Reflections of one person.</summary>
/// <param name="Own">Their own.</param>
/// <param name="WithMe">What others shared with them.</param>
/// <param name="Team">With whom they could share.</param>
internal sealed record ReflectionsDocument(
    IReadOnlyList<ReflectionDocument> Own,
    IReadOnlyList<SharedReflection> WithMe,
    IReadOnlyList<OtherPerson> Team
)
{
    public static ReflectionsDocument Of(ReflectionsView view) =>
        new(
            [
                .. view.Own.Select(own => new ReflectionDocument(
                    own.Id,
                    own.Number,
                    own.MeetingId,
                    own.Text,
                    own.At,
                    [
                        .. own.SharedWith.Select(share => new ReflectionShareDocument(
                            share.PersonId,
                            share.Name,
                            share.Number
                        )),
                    ]
                )),
            ],
            view.WithMe,
            view.Team
        );
}

/// <summary>A reflection as its writer reads it.</summary>
internal sealed record ReflectionDocument(
    Guid Id,
    int Number,
    Guid? MeetingId,
    string Text,
    DateTimeOffset At,
    IReadOnlyList<ReflectionShareDocument> SharedWith
);

/// <summary>Who reads which version of a reflection.</summary>
internal sealed record ReflectionShareDocument(Guid PersonId, string Name, int Number);

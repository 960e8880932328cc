using SmartPick.Platform.Mentorship;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Concerns by request: reading those that were told to oneself, and naming who reads those of a school. Telling one stands with the relationship.</summary>
internal static class ConcernsApi
{
    public static void MapConcerns(this IEndpointRouteBuilder app)
    {
        app.MapOwn<ConcernView[]>(
            "concerns",
            "What was told to the asker in confidence, the latest first; nobody else reads it.",
            async visit =>
                (ConcernView[])
                    [.. await new ReadConcerns(visit.Db).DoAsync(visit.Who, visit.Cancellation)]
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "schools/{id:guid}/concern-contact",
            "Names the person to whom concerns of a school's people go; its administrators may.",
            (visit, body) =>
                new NameConcernContact(visit.Db)
                    .DoAsync(visit.Who, visit.Id, body.PersonId, visit.Cancellation)
                    .DoneAsync(),
            SignedIn.Administration
        );
    }
}

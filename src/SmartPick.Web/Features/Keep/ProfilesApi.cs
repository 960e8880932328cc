using SmartPick.Reference.Profiles;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Keep;

/// <summary>Profiles out of a table by request: what <c>smartpick profiles --json</c> writes.</summary>
internal static class ProfilesApi
{
    public static void MapProfiles(this WebApplication app) =>
        app.MapAsked(
                "/api/v1/profiles",
                BodyShape.Profiles,
                ReadAsync,
                "Profiles out of a CSV table, or everything wrong with it by line. Nothing is kept."
            )
            .Produces<ProfilesDocument>();

    private static Task<IResult> ReadAsync(HttpContext context, ApiDesk desk, PickService picks) =>
        desk.AnswerAsync(
            context,
            BodyShape.Profiles,
            default,
            async visit =>
            {
                var reading = await picks
                    .SeatAsync(
                        () =>
                            ProfileTable.Read(
                                ApiVisit.TextOf(visit.Body.Text(BodyShape.Table)!),
                                BodyShape.Table,
                                visit.Data.Catalog,
                                visit.Day,
                                context.RequestAborted
                            ),
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return reading switch
                {
                    null => ApiAnswer.Busy,
                    { Value: { } profiles } => TypedResults.Ok(ProfilesDocument.Build(profiles)),
                    _ => ApiAnswer.Refused(reading.Problems),
                };
            }
        );
}

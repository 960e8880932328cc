using SmartPick.Reference.Profiles;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;

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

    private static Task<IResult> ReadAsync(HttpContext context, ApiDesk desk) =>
        desk.AnswerAsync(
            context,
            BodyShape.Profiles,
            default,
            visit =>
            {
                var reading = ProfileTable.Read(
                    ApiVisit.TextOf(visit.Body.Text(BodyShape.Table)!),
                    BodyShape.Table,
                    visit.Data.Catalog,
                    visit.Day
                );
                return Task.FromResult<IResult>(
                    reading.Value is { } profiles
                        ? TypedResults.Ok(ProfilesDocument.Build(profiles))
                        : ApiAnswer.Refused(reading.Problems)
                );
            }
        );
}

using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Couples;

/// <summary>The joint list as a file of the page, and for programs that ask. Nothing of either is kept.</summary>
internal static class CoupleApi
{
    public static void AddCouple(this IServiceCollection services) =>
        services.AddSingleton<CoupleService>();

    public static void MapCouple(this WebApplication app)
    {
        app.MapPost("/couple/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapAsked(
                "/api/v1/couple",
                BodyShape.Couple,
                AskAsync,
                "The joint rank order list of two who apply as a couple. Nothing is kept."
            )
            .Produces<CoupleDocument>();
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection form,
        WorkspaceDesk desk,
        CoupleService service
    )
    {
        _ = form;
        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        if (visit is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var (answered, advice) = await service
            .AdviseAsync(visit, context.RequestAborted)
            .ConfigureAwait(false);
        return advice is null
            ? TypedResults.StatusCode(
                answered.Status == StatusCodes.Status503ServiceUnavailable
                    ? answered.Status
                    : StatusCodes.Status422UnprocessableEntity
            )
            : TypedResults.File(CoupleCsv.Write(advice), "text/csv", "joint-rank-list.csv");
    }

    private static Task<IResult> AskAsync(
        HttpContext context,
        ApiDesk desk,
        CoupleService service
    ) =>
        desk.AnswerAsync(
            context,
            BodyShape.Couple,
            default,
            async visit =>
            {
                var day = visit.Body.Day(BodyShape.Today) ?? visit.Day;
                if (
                    AskedDay.Outside(
                        day,
                        visit.Data.Catalog.Season,
                        BodyReader.File,
                        "$." + BodyShape.Today
                    ) is
                    { } outside
                )
                {
                    return ApiAnswer.Refused([outside]);
                }

                var outcome = await service
                    .AskAsync(
                        visit.Data,
                        visit.Body.Held(BodyShape.First),
                        visit.Body.Held(BodyShape.Second),
                        day,
                        request => Changed(request, visit.Body),
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return outcome switch
                {
                    null => ApiAnswer.Busy,
                    { Advice: { } advice } => TypedResults.Ok(
                        CoupleDocumentBuilder.Build(advice, visit.Data)
                    ),
                    _ => ApiAnswer.Refused(outcome.Refusals),
                };
            }
        );

    /// <summary>The question with what the body puts in place of the profile's.</summary>
    private static CoupleRequest Changed(CoupleRequest request, ReadBody body) =>
        request with
        {
            Togetherness = body.Number(BodyShape.Togetherness) ?? request.Togetherness,
            WithinKilometers = body.Number(BodyShape.WithinKilometers) ?? request.WithinKilometers,
            Seed = body.Seed is { } seed ? new Seed(seed) : request.Seed,
        };
}
